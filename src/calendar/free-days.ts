import { Temporal } from 'temporal-polyfill';
import type { CountingSet } from './counting-rules.ts';
import { holidaysInYear, type Holiday } from './holidays-in-year.ts';

/** A day on which a court was closed, or that somebody declared a holiday, as the record tells. */
export interface ClosedDay {
  readonly date: Temporal.PlainDate;
  /** `inaccessible`: the clerk's office could not be reached. `declared`: a holiday of that day only. */
  readonly kind: 'inaccessible' | 'declared';
  readonly name: string;
  /** Who said so: the order, the proclamation. */
  readonly authority: string;
  /** Of a declared day: whether it is settled that it is a legal holiday. */
  readonly standing: Holiday['standing'];
}

/** Why a period does not end on a day. */
export type FreeDay = 'Saturday' | 'Sunday' | Holiday;

/** What tells whether a day is free. */
export interface FreeDayBasis {
  readonly set: CountingSet;
  /** The states whose holidays count. */
  readonly states: readonly string[];
  readonly closed: readonly ClosedDay[];
  readonly standings: readonly Holiday['standing'][];
}

/** Why no period ends on a day: a weekend, or a holiday of the standings asked for; null = it may. */
export function freeDay(day: Temporal.PlainDate, basis: FreeDayBasis): FreeDay | null {
  if (!basis.set.movesOn) return null;
  if (day.dayOfWeek === 6) return 'Saturday';
  if (day.dayOfWeek === 7) return 'Sunday';
  return (
    holidaysOf(day.year, basis).find(
      (holiday) => holiday.date.equals(day) && basis.standings.includes(holiday.standing),
    ) ?? null
  );
}

/** Every holiday between two days, both included, in either order. */
export function holidaysBetween(
  one: Temporal.PlainDate,
  other: Temporal.PlainDate,
  basis: FreeDayBasis,
): Holiday[] {
  if (!basis.set.movesOn) return [];
  const [first, last] = Temporal.PlainDate.compare(one, other) <= 0 ? [one, other] : [other, one];
  const years = Array.from(
    { length: last.year - first.year + 1 },
    (_, index) => first.year + index,
  );
  return years
    .flatMap((year) => holidaysOf(year, basis))
    .filter(
      ({ date }) =>
        Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0,
    );
}

function holidaysOf(year: number, { states, closed }: FreeDayBasis): Holiday[] {
  const declared = closed
    .filter(({ date, kind }) => kind === 'declared' && date.year === year)
    .map(({ date, name, authority, standing }): Holiday => ({
      date,
      name,
      jurisdiction: 'declared',
      standing,
      observedFor: null,
      authority,
      pinVerified: false,
    }));
  return [...holidaysInYear(year, states), ...declared].toSorted((one, two) =>
    Temporal.PlainDate.compare(one.date, two.date),
  );
}
