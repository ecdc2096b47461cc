import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import type { NamedAccount } from './subpoena-details.ts';

const URL =
  /\bhttps?:\/\/[^\s<>"“”]{3,300}|\b(?:www\.)?[\w-]{1,63}\.(?:com|org|net|social|app|io)\/[^\s<>"“”]{1,300}/giu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu;
/** Letters of any script: a look-alike must be kept as it stands, not cut off where it turns. */
const HANDLE =
  /(?<![\p{L}\p{N}_.+@/-])@[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.-]{0,48}[\p{L}\p{N}\p{M}_])?/gu;
const ID =
  /\b(?:user|account|profile|channel|member|post|tweet|status|page)(?:\s+|-)(?:id(?:entification)?(?:\s+(?:no\.|number))?|number|no\.)\s*[:#]?\s*(?<id>(?=[\w-]*\d)[\w-]{4,64})/dgiu;
const TRAILING = /[.,;:!?)\]}’”']+$/u;

/** The accounts that a stretch names, in order: links and addresses are not read as handles. */
export function namedAccounts(paper: Paper, range: TextRange): readonly NamedAccount[] {
  const text = paper.text.slice(range.start, range.end);
  const found: NamedAccount[] = [];
  const add = (kind: NamedAccount['kind'], start: number, end: number): void => {
    if (found.some((other) => range.start + start < other.end && other.start < range.start + end)) {
      return;
    }
    found.push({
      ...pinRange(paper, { start: range.start + start, end: range.start + end }),
      kind,
    });
  };
  for (const [kind, pattern] of [
    ['url', URL],
    ['email', EMAIL],
    ['handle', HANDLE],
  ] as const) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      add(kind, index, index + match.replace(TRAILING, '').length);
    }
  }
  for (const match of text.matchAll(ID)) {
    const id = match.indices?.groups?.['id'];
    if (id !== undefined) add('id', id[0], id[1]);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const CATEGORY =
  /\b(?:(?:registration|registered|current|recovery|associated|billing|mailing|physical|residential|street|home|full|legal|user|account|subscriber|login|log-in|last-known|internet protocol|mobile|cell|source|credit card|bank|device|session|sign-in|all)\s+){0,4}(?:(?:e-?mail|IP|MAC|physical|street|mailing|postal|billing|residential|internet protocol)\s+address(?:es)?|(?:IP|log-?in|log-?on|session|access|connection|activity|audit|server)\s+(?:logs?|history|histories|records?|data|times?)|(?:telephone|phone|mobile|cell(?:ular)?|port|fax|credit card|account)\s+numbers?|(?:user|screen|display|account|real|full|legal|first|last)\s?names?|names?|handles?|passwords?|dates?\s+of\s+(?:birth|registration|creation)|(?:payment|billing|identifying|contact|subscriber|registration|account|location|geolocation|biographical)\s+(?:information|data|records?|details)|device\s+(?:identifiers?|IDs?|information)|user\s+agents?(?:\s+strings?)?|direct\s+messages?|private\s+messages?|(?:content|contents)\s+of\s+(?:\w+\s+){0,3}(?:communications?|messages?|posts?)|communications?|correspondence|profile\s+pictures?|photographs?|cookies?|advertising\s+identifiers?|time\s?stamps?)\b/giu;

/** Kinds of records that a stretch names, each once, in its own words. */
export function namedCategories(paper: Paper, range: TextRange): readonly PinnedRange[] {
  const text = paper.text.slice(range.start, range.end);
  const seen = new Set<string>();
  return [...text.matchAll(CATEGORY)].flatMap(({ 0: match, index }) => {
    const key = match.toLowerCase().replace(/\s+/g, ' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      pinRange(paper, { start: range.start + index, end: range.start + index + match.length }),
    ];
  });
}
