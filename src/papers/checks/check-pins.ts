import type { Citation } from '../citations/index.ts';
import type { CheckCode } from './check-codes.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { followsClosely } from './follows-closely.ts';
import { called, firstPage, fullOf } from './full-citations.ts';
import { insideQuotation } from './inside-quotation.ts';
import { nextCases } from './next-cases.ts';
import { type PinPages, pagesOfPin } from './pin-pages.ts';

/** No opinion of a reporter runs on for so many pages. */
const LONGEST_OPINION = 600;

/**
 * Pins that cannot be pages of the authority they belong to. Of an *Id.* that is a note, given
 * once for each authority, and only where nothing between the two may be what it stands for.
 */
export const checkPins: Check = ({ text, citations, quotations }) => {
  const nextCase = nextCases(citations);
  const isQuoted = insideQuotation(quotations);
  const isClose = followsClosely(text, citations);
  const noted = new Set<Citation>();
  return citations.flatMap((citation, index): readonly CheckMark[] => {
    const full = fullOf(citations, citation);
    const pages = pagesOfPin(citation.pin);
    const first = firstPage(full);
    // A running head (`Cite as 296 Neb. 932`) has no year, and what follows it is no pin.
    if (pages === null || first === null || pages.star || full.year === null) return [];
    const wrong = faultOf(citation, full, pages, first, nextCase(full));
    if (wrong === null) return [];
    const range = { start: citation.start, end: citation.pinEnd };
    const others = wrong.other === null ? [] : [wrong.other];
    if (citation.kind !== 'id') return [checkMark(wrong.code, range, wrong.message, others)];
    if (noted.has(full) || isQuoted(citation.start) || !isClose(index)) return [];
    noted.add(full);
    const message = `Id. was read as ${called(full)}, and page ${citation.pin ?? ''} cannot be of it. Name what is meant.`;
    return [checkMark('id-pin-does-not-fit', range, message, [full])];
  });
};

interface Fault {
  readonly code: CheckCode;
  readonly message: string;
  readonly other: Citation | null;
}

function faultOf(
  citation: Citation,
  full: Citation,
  pages: PinPages,
  first: number,
  next: Citation | null,
): Fault | null {
  const pin = citation.pin ?? '';
  const other = full === citation ? null : full;
  if (pages.to < pages.from) {
    const message = `The pin ${pin} runs backwards. Look up its pages.`;
    return { code: 'pin-backwards', message, other: null };
  }
  if (pages.from < first) {
    const message = `${called(full)} begins after the page cited, ${pin}. Look up the page, or the authority that the pin belongs to.`;
    return { code: 'pin-before-first-page', message, other };
  }
  const nextPage = next === null ? null : firstPage(next);
  if (next !== null && nextPage !== null && pages.to > nextPage) {
    const message = `Page ${pin} is cited of ${called(full)}, and ${called(next)} begins before it in the same volume. Look up which of them the page is of.`;
    return { code: 'pin-past-next-case', message, other: next };
  }
  if (pages.to - first <= LONGEST_OPINION) return null;
  const message = `Page ${pin} is ${pages.to - first} pages after ${called(full)} begins. Look up the page.`;
  return { code: 'pin-far-past-first-page', message, other };
}
