import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';

const CATEGORY =
  /\b(?:(?:registration|registered|current|recovery|associated|billing|mailing|physical|residential|street|home|full|legal|user|account|subscriber|login|log-in|last-known|internet protocol|mobile|cell|source|credit card|bank|device|session|sign-in)\s+){0,4}(?:(?:e-?mail|IP|MAC|physical|street|mailing|postal|billing|residential|internet protocol)\s+address(?:es)?(?:\s+(?:logs?|history|records?))?|(?:IP|log-?in|log-?on|session|access|connection|activity|audit|server)\s+(?:logs?|history|histories|records?|data|times?)|(?:telephone|phone|mobile|cell(?:ular)?|port|fax|credit card|account)\s+numbers?|(?:user|screen|display|account|real|full|legal|first|last)\s?names?|names?|handles?|passwords?|dates?\s+of\s+(?:birth|registration|creation)|(?:payment|billing|identifying|contact|subscriber|registration|account|location|geolocation|biographical)\s+(?:information|data|records?|details)|device\s+(?:identifiers?|IDs?|information)|user\s+agents?(?:\s+strings?)?|direct\s+messages?|private\s+messages?|(?:content|contents)\s+of\s+(?:\w+\s+){0,3}(?:communications?|messages?|posts?)|communications?|correspondence|profile\s+pictures?|photographs?|cookies?|advertising\s+identifiers?|time\s?stamps?)\b/giu;

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
