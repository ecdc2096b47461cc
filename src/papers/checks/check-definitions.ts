import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called } from './full-citations.ts';
import { startingWithin } from '../starting-within.ts';

/** Words of a proposition about what the law demands. */
const DEMANDS =
  /\b(?:requir\w+|must|shall|may\s+only|burden|prohibit\w*|forbid\w*|liab\w+|recover\w*|entitle\w*|malice|prov(?:e|ing|en)|proof)\b/i;
/** Words of a proposition about what a word means. */
const DEFINES = /\b(?:defin\w+|means?|meaning|within\s+the\s+term|so-called)\b/i;
/** A citation so near to the head of its sentence carries the sentence before it. */
const HEAD = 60;

/** What the law demands, cited to a place that is known to do nothing but define words. */
export const checkDefinitions: Check = ({ text, citations, sentences, book }) =>
  citations.flatMap((citation) => {
    if (citation.kind !== 'statute' && citation.kind !== 'rule') return [];
    const defining = book
      .at(citation, null)
      .some(({ passage, coversPin }) => passage.defines && coversPin);
    if (!defining) return [];
    const at = startingWithin(sentences, { start: 0, end: citation.start + 1 }).to - 1;
    const own = sentences[at];
    if (own === undefined) return [];
    const carried = citation.start - own.start < HEAD ? (sentences[at - 1] ?? own) : own;
    const proposition = text.slice(carried.start, citation.start);
    if (!DEMANDS.test(proposition) || DEFINES.test(proposition)) return [];
    const message = `${called(citation)} only defines words, and it is cited for what the law demands. Cite the subsection that demands it.`;
    const range = { start: citation.start, end: citation.pinEnd };
    return [checkMark('cited-to-definition', range, message, [carried])];
  });
