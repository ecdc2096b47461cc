import { pinRange } from '../../locate.ts';
import type { Paper, TextRange } from '../../paper.ts';
import type { NamedAccount } from './subpoena-details.ts';

const URL =
  /\bhttps?:\/\/[^\s<>"“”]{3,300}|\b(?:[\w-]{1,63}\.){1,4}(?:com|org|net|social|app|io)\/[^\s<>"“”]{1,300}/giu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu;
/** Letters of any script: a look-alike must be kept as it stands, not cut off where it turns. */
const HANDLE =
  /(?<![\p{L}\p{N}_.+@/-])@[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.-]{0,48}[\p{L}\p{N}\p{M}_])?/gu;
const ID =
  /\b(?:user|account|profile|channel|member|post|tweet|status|page)(?:\s+|-)(?:id(?:entification)?(?:\s+(?:no\.|number))?|number|no\.)\s*[:#]?\s*(?<id>(?=[\w-]{0,63}\d)[\w-]{4,64})/dgiu;
/** A name in quotation marks that is said to be one of an account. */
const NAMED =
  /\b(?:accounts?|users?|usernames?|user\s+names?|handles?|screen\s?names?|profiles?|display\s+names?)(?:\s+(?:named|called|known\s+as|of|under|with\s+the\s+(?:user\s?name|handle|screen\s?name)))?\s*[:,]?\s*[“"](?<name>[^\s“”"]{2,60})[”"]/dgiu;
/** A name without marks is told from a word by a figure or a low line in it. */
const BARE =
  /\b(?:accounts?|users?|usernames?|handles?|screen\s?names?|profiles?)\s+(?:named\s+|called\s+|known\s+as\s+)?(?<name>(?=[\p{L}.-]{0,40}[_\d])\p{L}[\p{L}\p{N}_.-]{1,48}[\p{L}\p{N}_])/dgu;
const TRAILING = /[.,;:!?)\]}’”']+$/u;

/** The accounts that a stretch names, in order: links and addresses are not read as handles. */
export function namedAccounts(paper: Paper, range: TextRange): readonly NamedAccount[] {
  const text = paper.text.slice(range.start, range.end);
  const found: NamedAccount[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: NamedAccount['kind'], start: number, end: number): void => {
    if (taken[start] === 1 || taken[end - 1] === 1) return;
    taken.fill(1, start, end);
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
  for (const [kind, pattern, group] of [
    ['id', ID, 'id'],
    ['handle', NAMED, 'name'],
    ['handle', BARE, 'name'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const range = match.indices?.groups?.[group];
      if (range === undefined) continue;
      add(kind, range[0], range[0] + text.slice(...range).replace(TRAILING, '').length);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
