import type { Citation } from '../citations/index.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { authorityKey, called, fullOf, groupFullCitations } from './full-citations.ts';
import { hasFullName } from './has-full-name.ts';
import { insideQuotation } from './inside-quotation.ts';

/** How far a discussion reaches, in characters: some two pages. */
const DISCUSSION = 5000;

/**
 * An authority cited in full once more in one discussion, where a short form would serve: once for
 * each authority, at the first place. Further on a reader is served by the full citation.
 */
export const checkRepeated: Check = ({ text, citations, quotations }) => {
  const isQuoted = insideQuotation(quotations);
  const before = lastBefore(citations);
  return groupFullCitations(citations).flatMap((group) => {
    const again = group.slice(1).filter((citation) => {
      const last = before(citation);
      const near = last !== null && citation.start - last.extent.end < DISCUSSION;
      return near && isInFull(text, citation) && !isQuoted(citation.start);
    });
    const [first] = group;
    const [next, ...later] = again.filter((each) => !isInTable(text, each));
    if (first === undefined || next === undefined || isInTable(text, first)) return [];
    const message = `${called(next)} was cited in full before; a short form would serve.`;
    return [checkMark('repeated-in-full', next, message, [first, ...later])];
  });
};

/** With the whole name and the date; `Roe, 2015 WL 100, at *3` is a short form. */
function isInFull(text: string, citation: Citation): boolean {
  const { pinEnd, extent, within } = citation;
  const dated = /^[^()]{0,80}\([^()]{0,60}\d{4}[^()]{0,30}\)/.test(text.slice(pinEnd, extent.end));
  return within === null && dated && hasFullName(text, citation);
}

/** The citation of the same authority, in whatever form, that stands last before each full one. */
function lastBefore(citations: readonly Citation[]): (citation: Citation) => Citation | null {
  const last = new Map<string, Citation>();
  const before = new Map<Citation, Citation>();
  for (const citation of citations) {
    const key = authorityKey(fullOf(citations, citation));
    if (key === null) continue;
    const earlier = last.get(key);
    if (earlier !== undefined) before.set(citation, earlier);
    last.set(key, citation);
  }
  return (citation) => before.get(citation) ?? null;
}

/** A table of authorities leads from each to its pages by dots. */
function isInTable(text: string, { extent }: Citation): boolean {
  return /^[^\p{L}]{0,12}?(?:\.\s?){5}/u.test(text.slice(extent.end, extent.end + 30));
}
