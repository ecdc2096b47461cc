import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';

/** A date as written in a text: half-open range of UTF-16 offsets, and what it says. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
} & (
  | {
      readonly kind: 'date';
      readonly date: Temporal.PlainDate;
      /** A weekday written before the date that is not the date's own, as written; else null. */
      readonly wrongWeekday: string | null;
    }
  | { readonly kind: 'impossible-date' }
);

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const month =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>\\d{4})';
const weekday =
  '(?:(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\\s+(?:the\\s+)?)?';

/** The ways a court writes a date; each has the groups month, day and year. */
const FORMS = [
  `${weekday}${month}\\s+${day},?\\s+${year}`,
  `${weekday}${day}\\s+(?:day\\s+)?(?:of\\s+)?${month},?\\s+${year}`,
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
  '(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})',
].map((form) => new RegExp(`(?<![\\d/])${form}(?![\\d/])`, 'giu'));

/**
 * Every date written in a text, in order: "February 28, 2023", "28 Feb. 2023", "the 28th day of
 * February, 2023", "2/28/2023" or "2/28/23" (month first), "2023-02-28". A date that no calendar has (February
 * 30) is found as impossible, never moved to a neighbour.
 */
export function findCourtDates(text: string): FoundDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)].map(readMatch)).toSorted(
    (one, two) => one.start - two.start,
  );
}

/**
 * The one date that a text consists of. Throws `date-invalid` when it is not a date, or is one
 * that no calendar has.
 */
export function parseCourtDate(text: string): Temporal.PlainDate {
  const whole = text.trim();
  const found = findCourtDates(whole).find((each) => each.text === whole);
  if (found?.kind === 'date') return found.date;
  const why = found === undefined ? 'is not a date' : 'is a date that no calendar has';
  throw new DucesError('date-invalid', `"${whole}" ${why}.`, {
    next: 'Write the date as 2023-02-28 or February 28, 2023.',
  });
}

function readMatch(match: RegExpExecArray): FoundDate {
  const groups = match.groups ?? {};
  const [text] = match;
  const range = { start: match.index, end: match.index + text.length, text };
  try {
    const date = Temporal.PlainDate.from(
      {
        year: fullYear(groups['year'] ?? ''),
        month: monthNumber(groups['month'] ?? ''),
        day: Number(groups['day']),
      },
      { overflow: 'reject' },
    );
    const stated = groups['weekday']?.toLowerCase();
    const wrong = stated !== undefined && WEEKDAYS[date.dayOfWeek - 1] !== stated;
    return { ...range, kind: 'date', date, wrongWeekday: wrong ? (groups['weekday'] ?? '') : null };
  } catch (error) {
    if (error instanceof RangeError) return { ...range, kind: 'impossible-date' };
    throw error;
  }
}

/** `24` in `3/29/24` is 2024: no order is older than the rules that it is read under. */
function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function monthNumber(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const name = written.toLowerCase().replace('.', '');
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}
