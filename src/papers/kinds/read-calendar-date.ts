import type { TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { findWordedDates } from './worded-dates.ts';

/** A date as printed. `iso` is null when no calendar has it; `blank` when the day is left open. */
export interface PrintedDate extends TextRange {
  readonly text: string;
  readonly iso: string | null;
  readonly blank: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>[JIl]an(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|(?:J|[Il](?=une|uly))une?\\.?|(?:J|[Il](?=uly))uly?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(?<day>\\d{1,2}|_{1,20}|\\[\\s*\\])';
const PATTERNS = [
  `(?<!\\p{L})${MONTH}\\s+${DAY}(?:st|nd|rd|th)?(?:\\s?,\\s*|\\s+)(?<year>\\d{4})(?!\\d)`,
  `(?<![\\d/_])${DAY}(?:st|nd|rd|th)?\\s+(?:day\\s+of\\s+)?${MONTH}\\s?,?\\s+(?<year>\\d{4})\\b`,
  // A clerk's stamp: "2025 JUN 02", "05-JUN-2025".
  `(?<![\\d/-])(?<year>(?:19|20)\\d{2})\\s${MONTH}\\s-?(?<day>\\d{1,2})(?!\\d)`,
  `(?<![\\d/-])(?<day>\\d{1,2})-${MONTH}-(?<year>\\d{4})(?!\\d)`,
  '\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b',
  '(?<![\\d/])(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})(?![\\d/])',
  '(?<![\\d-])(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<year>\\d{4}|\\d{2})(?![\\d-])',
].map((source) => new RegExp(source, 'giu'));

/** Finds the dates printed in a text, in order: `February 16, 2023`, `16th day of …`, `2/16/23`. */
export function findDates(text: string): readonly PrintedDate[] {
  let found: readonly PrintedDate[] = findWordedDates(text).map(
    ({ text: printed, start, end, year, month, day }) => {
      return { text: printed, start, end, iso: iso(year, month, day), blank: false };
    },
  );
  for (const pattern of PATTERNS) {
    const more = [...text.matchAll(pattern)].map(printedDate);
    const apart = more.filter((date) => !overlaps(found, date));
    if (apart.length > 0) found = [...found, ...apart].toSorted((a, b) => a.start - b.start);
  }
  return found;
}

function printedDate({ 0: text, index, groups = {} }: RegExpExecArray): PrintedDate {
  const { year = '', month = '', day = '' } = groups;
  const blank = !/\d/.test(day);
  const end = index + text.length;
  return { text, start: index, end, iso: blank ? null : iso(year, month, day), blank };
}

/** Whether a range meets one of those found, which are sorted and apart. */
function overlaps(found: readonly TextRange[], { start, end }: TextRange): boolean {
  const last = found[startingWithin(found, { start: 0, end }).to - 1];
  return last !== undefined && last.end > start;
}

function iso(year: string, month: string, day: string): string | null {
  const named =
    MONTHS.indexOf(
      month
        .slice(0, 3)
        .toLowerCase()
        .replace(/^[il](?=an|un|ul)/, 'j'),
    ) + 1;
  const number = named === 0 ? Number(month) : named;
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
