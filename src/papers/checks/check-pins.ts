import type { Citation } from '../citations/index.ts';
import type { CheckCode } from './check-codes.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called, fullOf } from './full-citations.ts';
import { type PinPages, pagesOfPin } from './pin-pages.ts';
import { nextCases } from './next-cases.ts';

/** No opinion of a reporter runs on for so many pages. */
const LONGEST_OPINION = 600;

/** Pins that cannot be pages of the authority they belong to. */
export const checkPins: Check = ({ citations }) => {
  const nextCase = nextCases(citations);
  return citations.flatMap((citation) => {
    const full = fullOf(citations, citation);
    const pages = pagesOfPin(citation.pin);
    const first = firstPage(full);
    if (pages === null || first === null || pages.star) return [];
    const next = nextCase(full);
    const wrong = fault(citation, full, pages, first, next);
    if (wrong === null) return [];
    const range = { start: citation.start, end: citation.pinEnd };
    return [checkMark(wrong.code, range, wrong.message, wrong.other === null ? [] : [wrong.other])];
  });
};

interface Fault {
  readonly code: CheckCode;
  readonly message: string;
  readonly other: Citation | null;
}

function fault(
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

function firstPage({ kind, page }: Citation): number | null {
  const first = Number((page ?? '').replaceAll(',', ''));
  return kind === 'case' && first > 0 ? first : null;
}
