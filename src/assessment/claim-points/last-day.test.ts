import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../../law/index.ts';
import { lastDayFor, yearsFor } from './last-day.ts';

function limitationOf(state: string) {
  const { limitation } = lawRegistry().get('claim', `${state}-defamation`);
  if (limitation === null) throw new Error(`no limitation for ${state}`);
  return limitation;
}

describe('the last day on which a claim can be brought', () => {
  it.each([
    // accrued, years, last day; the day of accrual is not counted
    ['2021-06-15', 1, '2022-06-15'],
    ['2021-12-31', 2, '2023-12-31'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-28', 1, '2021-02-28'],
    ['2019-03-01', 3, '2022-03-01'],
  ])('%s and %i years: %s', (accrued, years, last) => {
    expect(lastDayFor({ stops: [] }, accrued, years)).toBe(last);
  });

  it.each([
    // New York, one year. 20 March to 3 November 2020, both counted, are 229 days (12 in March, then
    // 30, 31, 30, 31, 31, 30, 31, and 3): a day that is put off by them begins to count on the 4th.
    ['2019-03-19', '2020-03-19'],
    ['2019-03-20', '2020-11-04'],
    ['2019-06-01', '2021-01-16'],
    ['2020-03-19', '2021-11-03'],
    ['2020-03-20', '2021-11-03'],
    ['2020-10-31', '2021-11-03'],
    ['2020-11-03', '2021-11-03'],
    ['2020-11-04', '2021-11-04'],
  ])('in New York, published %s: %s', (accrued, last) => {
    expect(lastDayFor(limitationOf('ny'), accrued, 1)).toBe(last);
  });
});

describe('which text holds for the day of accrual', () => {
  it.each([
    ['wi', '2009-12-31', 2],
    ['wi', '2010-01-01', 3],
    ['la', '2024-06-30', 1],
    ['la', '2024-07-01', 2],
    ['ny', '1990-01-01', 1],
  ])('%s, %s: %i', (state, accrued, years) => {
    expect(yearsFor(limitationOf(state), accrued)).toBe(years);
  });

  it('is none where no earlier text is held', () => {
    const limitation = { ...limitationOf('wi'), earlier: [] };
    expect(yearsFor(limitation, '2009-12-31')).toBeNull();
  });
});
