import type { Paper } from '../paper.ts';
import { OFFICE } from './judge-names.ts';
import { findDates } from './read-calendar-date.ts';

/** Lines from the end among which a signature block stands; footnotes may follow it. */
const LAST_LINES = 80;
const LONGEST = 90;
/** The lines of a block above and below the judge's office. */
const ABOVE = 5;
const BELOW = 3;
const JUDGE = new RegExp(`(?<!\\p{L})(?:${OFFICE})[\\s.,)]*(?:Date[d:]?\\b.*)?$`, 'iu');
/** Who presents a draft signs and dates it too: that is not the judge's signature. */
const COUNSEL =
  /\b(?:Attorneys?|Counsel)\s+for\b|\b(?:Presented|Submitted|Prepared|Approved(?:\s+as\s+to\s+form)?)\s+by\b|\bRespectfully\s+submitted\b|\bApproved\s+as\s+to\s+form\b|\b(?:State\s+)?Bar\s+No\b|\bSBN\b|\b(?:LLP|LLC|P\.C\.)/i;
const MARK =
  /\/\s?s\s?\/|^(?:By:?\s*)?s\/\s?\p{L}|^\(Signed\)|\b(?:Digitally|Electronically)\s+signed\b|^Signed\s+by\b/iu;
const DATE_LINE =
  /^\W*(?:(?:IT\s+IS\s+)?(?:HEREBY\s+)?SO\s+ORDERED\b[\s.,:]*)?(?:(?:DATED?|SIGNED|ENTERED|DONE)\b|this\b|\d{1,2}\/|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i;
/** A rule where the day, or the whole date, is still to be written. */
const BLANK_DATE =
  /\b(?:Dated?|Signed|Entered|this|on)\b[:,]?\s*_{2,}|_{2,}\s*(?:day\b|,?\s*20\d\d)|\bthis\s+day\s+of\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+_{2,}/i;

/**
 * Whether a judge's block at the end shows a signature in its text: a typed mark, or a date that is
 * filled in. A drawn signature leaves none, so no does not mean unsigned.
 */
export function judgeSigns(paper: Paper): boolean {
  const lines = paper.lines
    .slice(-LAST_LINES)
    .map(({ start, end }) => paper.text.slice(start, end).trim());
  return lines.some((line, at) => {
    if (line.length > LONGEST || !JUDGE.test(line)) return false;
    const above = lines.slice(Math.max(0, at - ABOVE), at);
    const below = lines.slice(at + 1, at + 1 + BELOW);
    const block = [
      ...above.slice(above.findLastIndex(isCounsel) + 1),
      line,
      ...below.slice(0, endOr(below.findIndex(isCounsel), below.length)),
    ];
    return block.some((each) => MARK.test(each)) || isDated(block);
  });
}

function isCounsel(line: string): boolean {
  return COUNSEL.test(line);
}

function endOr(at: number, otherwise: number): number {
  return at === -1 ? otherwise : at;
}

function isDated(block: readonly string[]): boolean {
  if (block.some((line) => BLANK_DATE.test(line))) return false;
  return block.some(
    (line) =>
      line.length <= LONGEST &&
      (DATE_LINE.test(line) || JUDGE.test(line)) &&
      findDates(line).length > 0,
  );
}
