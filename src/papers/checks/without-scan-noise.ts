import type { PaperPage } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import type { CheckCode } from './check-codes.ts';
import type { CheckMark } from './check-mark.ts';

/** Slips that recognition makes of itself: a mark lost, a letter or a stop taken for another. */
const MADE_BY_SCANS: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'quotation-unclosed',
  'quotation-unopened',
  'quotation-doubled',
  'parenthesis-unclosed',
  'parenthesis-unopened',
  'emphasis-not-shown',
  'name-varies',
  'initials-differ',
  'in-re-with-colon',
  'month-form',
  'comma-missing-before-date',
  'pin-without-star',
]);

/** The marks without those that the recognition of a page's picture may have made. */
export function withoutScanNoise(
  pages: readonly PaperPage[],
  marks: readonly CheckMark[],
): readonly CheckMark[] {
  const recognised = (offset: number): boolean =>
    pages[startingWithin(pages, { start: 0, end: offset + 1 }).to - 1]?.source === 'ocr';
  return marks.filter(
    ({ code, start, others }) =>
      !MADE_BY_SCANS.has(code) || ![start, ...others.map((each) => each.start)].some(recognised),
  );
}
