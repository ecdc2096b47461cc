import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countPeriod } from './count-period.ts';
import type { ServiceKind } from './counting-rules.ts';
import { explainComputedDate } from './explain-computed-date.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

function last(
  from: string,
  days: number,
  rest: { served?: ServiceKind; state?: string; direction?: 'forward' | 'backward' } = {},
) {
  return countPeriod({ event: 'an event', from: day(from), days, state: null, ...rest });
}

describe('a period counted by hand', () => {
  it.each([
    ['ends on a working day', '2024-03-04', 7, {}, '2024-03-11'],
    ['ends on a Saturday', '2024-03-01', 1, {}, '2024-03-04'],
    ['ends on a Sunday before a federal holiday', '2024-01-01', 13, {}, '2024-01-16'],
    ['runs over 29 February', '2024-02-26', 7, {}, '2024-03-04'],
    ['runs over 28 February in a common year', '2023-02-27', 7, {}, '2023-03-06'],
    ['ends on a Sunday holiday kept on Monday', '2022-12-11', 14, {}, '2022-12-27'],
    ['ends on a holiday of the state', '2024-01-29', 14, { state: 'New York' }, '2024-02-13'],
    ['does not know another state’s holiday', '2024-01-29', 14, { state: 'Texas' }, '2024-02-12'],
    ['gets three days for mail after a roll', '2024-03-01', 1, { served: 'mail' }, '2024-03-07'],
    [
      'gets three days for mail that end on a Saturday',
      '2024-03-01',
      5,
      { served: 'mail' },
      '2024-03-11',
    ],
    [
      'gets nothing for electronic service',
      '2024-03-01',
      5,
      { served: 'electronic' },
      '2024-03-06',
    ],
    [
      'got three days for electronic service in 2015',
      '2015-03-02',
      4,
      { served: 'electronic' },
      '2015-03-09',
    ],
    ['counts backward past a weekend', '2024-03-11', 1, { direction: 'backward' }, '2024-03-08'],
    [
      'counts backward without the holidays of the state',
      '2024-02-26',
      14,
      { direction: 'backward', state: 'New York' },
      '2024-02-12',
    ],
  ] as const)('%s', (_name, from, days, rest, expected) => {
    expect(last(from, days, rest).date.toString()).toBe(expected);
  });

  it('says what it does not know', () => {
    expect(last('2024-01-29', 14, { state: 'Wyoming' }).notCovered).toEqual([
      'the holidays of Wyoming (Fed. R. Civ. P. 6(a)(6)(C))',
    ]);
    expect(last('2024-01-29', 14, { state: 'Georgia' }).notCovered).toEqual([
      expect.stringContaining('the days that the governor proclaims each year'),
    ]);
    expect(last('2024-01-29', 14, { state: 'Wyoming', direction: 'backward' }).notCovered).toEqual(
      [],
    );
    expect(last('2024-01-29', 14, { state: 'California' }).notCovered).toEqual([]);
  });

  it('gives no date for days on which the rules counted otherwise', () => {
    expect(() => last('2009-11-30', 14)).toThrow(
      expect.objectContaining({ code: 'rule-not-covered' }),
    );
  });

  it('prints rule, event, arithmetic, holidays and the alternative', () => {
    expect(explainComputedDate(last('2021-12-10', 14, { served: 'electronic' }))).toEqual([
      'rules: Fed. R. Civ. P. 6(a)(1); Fed. R. Civ. P. 6(a)(6); Fed. R. Civ. P. 6(d)',
      'day 0: Fri 2021-12-10, an event',
      'day 14: Fri 2021-12-24',
      'plus 0 for electronic service (Fed. R. Civ. P. 5(b)(2)(E)): Fri 2021-12-24',
      expect.stringContaining(
        'Fri 2021-12-24 Christmas Day, observed for Sat 2021-12-25, contested',
      ),
      expect.stringMatching(/^alternative: Mon 2021-12-27, if /u),
      'date: Fri 2021-12-24',
    ]);
  });
});

/** A second count that shares nothing with the first: a walk over Unix days. */
function independentCount(from: string, days: number, freeDays: ReadonlySet<string>): string {
  const start = Date.parse(`${from}T00:00:00Z`) / 86_400_000;
  let at = start + days;
  const iso = () => new Date(at * 86_400_000).toISOString().slice(0, 10);
  while ([0, 6].includes(new Date(at * 86_400_000).getUTCDay()) || freeDays.has(iso())) at += 1;
  return iso();
}

describe('any period', () => {
  // Days of 2025 that are federal holidays, written down from the calendar of that year.
  const free2025 = new Set([
    '2025-01-01',
    '2025-01-20',
    '2025-02-17',
    '2025-05-26',
    '2025-06-19',
    '2025-07-04',
    '2025-09-01',
    '2025-10-13',
    '2025-11-11',
    '2025-11-27',
    '2025-12-25',
  ]);

  it('ends where an independent count ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 330 }),
        fc.integer({ min: 1, max: 30 }),
        (offset, days) => {
          const from = day('2025-01-01').add({ days: offset }).toString();
          const expected = independentCount(from, days, free2025);
          fc.pre(expected < '2026-01-01');
          expect(last(from, days).date.toString()).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('ends on a working day, and never before the days are over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 400 }),
        (offset, days) => {
          const from = day('2010-01-01').add({ days: offset });
          const { date } = countPeriod({ event: 'an event', from, days, state: 'California' });
          expect(date.dayOfWeek).toBeLessThan(6);
          expect(Temporal.PlainDate.compare(date, from.add({ days }))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
