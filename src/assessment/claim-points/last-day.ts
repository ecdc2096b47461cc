import { Temporal } from 'temporal-polyfill';
import type { Claim } from '../../law/index.ts';

type Limitation = NonNullable<Claim['limitation']>;

/** The years that hold for a claim that accrued on a day; null where no text reaches back so far. */
export function yearsFor(
  { years, accruedSince, earlier }: Limitation,
  accrued: string,
): number | null {
  if (accruedSince === null || accrued >= accruedSince) return years;
  const texts = earlier.toSorted((one, two) => (one.accruedUntil < two.accruedUntil ? -1 : 1));
  return texts.find(({ accruedUntil }) => accrued <= accruedUntil)?.years ?? null;
}

/**
 * The last day on which a claim can be brought: the same day of the last year, since the day of
 * accrual is not counted, put off by each day on which time stood still.
 */
export function lastDayFor(
  { stops }: Pick<Limitation, 'stops'>,
  accrued: string,
  years: number,
): string {
  let last = Temporal.PlainDate.from(accrued).add({ years });
  for (const { from, to } of stops.toSorted((one, two) => (one.from < two.from ? -1 : 1))) {
    const first =
      from > accrued ? from : Temporal.PlainDate.from(accrued).add({ days: 1 }).toString();
    if (first > to || last.toString() < from) continue;
    const days = Temporal.PlainDate.from(first).until(to, { largestUnit: 'days' }).days + 1;
    last = last.add({ days });
  }
  return last.toString();
}

/** Whole days from one day to another; below nought when the other is earlier. */
export function daysAfter(day: string, other: string): number {
  return Temporal.PlainDate.from(day).until(other, { largestUnit: 'days' }).days;
}
