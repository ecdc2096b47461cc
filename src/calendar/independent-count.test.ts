import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countHours } from './count-hours.ts';
import { countPeriod } from './count-period.ts';
import { holidaysInYear } from './holidays-in-year.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The legal holidays of some years in California, as `YYYY-MM-DD`. */
const FREE = new Set(
  [2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) =>
    holidaysInYear(year, 'California')
      .filter(({ standing }) => standing === 'legal')
      .map(({ date }) => date.toString()),
  ),
);
const FEDERAL = new Set(
  [2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) =>
    holidaysInYear(year, null)
      .filter(({ standing }) => standing === 'legal')
      .map(({ date }) => date.toString()),
  ),
);

/** A walk over Unix days that shares nothing with the count under test but the holidays. */
function walk(from: string, days: number, step: 1 | -1, free: ReadonlySet<string>, closed: string) {
  let at = Date.parse(`${from}T00:00:00Z`) / DAY + step * days;
  const iso = () => new Date(at * DAY).toISOString().slice(0, 10);
  const isFree = () => [0, 6].includes(new Date(at * DAY).getUTCDay()) || free.has(iso());
  while (isFree()) at += step;
  if (iso() === closed) {
    do at += 1;
    while (isFree());
  }
  return iso();
}

const someDay = fc
  .integer({ min: 0, max: 1500 })
  .map((offset) => Temporal.PlainDate.from('2022-03-01').add({ days: offset }));

describe('an independent count', () => {
  it('of days, forward in a state and backward without its holidays, past a closed day, agrees', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 70 }),
        (from, days, forward, closedAfter) => {
          const sign = forward ? 1 : -1;
          const closed = from.add({ days: sign * closedAfter });
          const { date } = countPeriod({
            event: 'an event',
            from,
            days,
            direction: forward ? 'forward' : 'backward',
            state: 'California',
            closed: [
              {
                date: closed,
                kind: 'inaccessible',
                name: 'storm',
                authority: 'an order',
                standing: 'legal',
              },
            ],
          });
          const free = forward ? FREE : FEDERAL;
          expect(date.toString()).toBe(walk(from.toString(), days, sign, free, closed.toString()));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of hours, by instants and the clock of Los Angeles, agrees', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Los_Angeles',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 1, max: 400 }),
        (day, hour, hours) => {
          const from = day.toZonedDateTime({
            plainTime: Temporal.PlainTime.from({ hour }),
            timeZone: 'America/Los_Angeles',
          });
          const end = clock.format(from.epochMilliseconds + hours * HOUR);
          const [lastDay = '', time] = end.split(' ');
          const expected = `${walk(lastDay, 0, 1, FREE, '')}T${time}`;
          const { at } = countHours({ event: 'an event', from, hours, state: 'California' });
          // A clock time that the night of a change skips on the day moved to has no such hour.
          expect(at.toPlainDateTime().toString({ smallestUnit: 'second' })).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of three more days for mail is never shorter than one without', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const request = { event: 'an event', from, days, state: 'California' } as const;
        const plain = countPeriod(request).date;
        const mailed = countPeriod({ ...request, served: 'mail' }).date;
        expect(plain.until(mailed).days).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('of contested holidays is never earlier than the date it stands beside', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { date, alternative } = countPeriod({
          event: 'an event',
          from,
          days,
          state: 'Florida',
        });
        fc.pre(alternative !== null);
        expect(Temporal.PlainDate.compare(alternative?.date ?? date, date)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});
