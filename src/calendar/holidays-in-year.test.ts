import { allForYear } from '@18f/us-federal-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysCovered, holidaysInYear } from './holidays-in-year.ts';

function unshifted(year: number): string[] {
  return allForYear(year, { shiftSaturdayHolidays: false }).map(isoDay);
}

/** 18F writes 2023-1-2. */
function isoDay(holiday: { readonly dateString: string }): string {
  return holiday.dateString.replaceAll(/-(\d)(?!\d)/gu, '-0$1');
}

const YEARS = Array.from({ length: 60 }, (_, index) => 1990 + index);

function federal(year: number, standing: 'legal' | 'contested' = 'legal'): string[] {
  return holidaysInYear(year, null)
    .filter((holiday) => holiday.standing === standing)
    .map((holiday) => holiday.date.toString());
}

describe('the federal table against the one of 18F', () => {
  it.each(YEARS)('%i has the same days, those observed on a Monday included', (year) => {
    const theirs = [
      ...allForYear(year, { shiftSaturdayHolidays: false, shiftSundayHolidays: false }),
      ...allForYear(year, { shiftSaturdayHolidays: false, shiftSundayHolidays: true }),
    ].map(isoDay);
    expect([...new Set(federal(year))].toSorted()).toEqual([...new Set(theirs)].toSorted());
  });

  it.each(YEARS)('%i: the Friday of a Saturday holiday is contested, never legal', (year) => {
    const shifted = allForYear(year)
      .map(isoDay)
      .filter((date, index) => date.startsWith(String(year)) && date !== unshifted(year)[index]);
    expect(federal(year, 'contested')).toEqual(expect.arrayContaining(shifted));
    expect(shifted.filter((date) => federal(year).includes(date))).toEqual([]);
  });
});

describe('days that are no holiday, or not yet', () => {
  it.each([
    ['Juneteenth in the year before its act', '2020-06-19', null],
    ['the day after Thanksgiving outside California', '2023-11-24', 'New York'],
    ['Inauguration Day in a year without one', '2023-01-20', 'District of Columbia'],
    ['Inauguration Day outside the District', '2021-01-20', 'California'],
  ])('%s', (_name, date, state) => {
    const found = holidaysInYear(Number(date.slice(0, 4)), state);
    expect(found.filter((holiday) => holiday.date.toString() === date)).toEqual([]);
  });
});

describe('days of a state', () => {
  it.each([
    ['Election Day in New York', '2023-11-07', 'New York'],
    ['Election Day in New York, when the month begins on a Tuesday', '2022-11-08', 'New York'],
    ['the day after Thanksgiving in California', '2023-11-24', 'California'],
    ['a Friday for a Saturday Veterans Day in California', '2023-11-10', 'California'],
    ['Native American Day in California', '2023-09-22', 'California'],
    ['Inauguration Day in the District', '2021-01-20', 'District of Columbia'],
  ])('%s', (_name, date, state) => {
    const legal = holidaysInYear(Number(date.slice(0, 4)), state)
      .filter((holiday) => holiday.standing === 'legal')
      .map((holiday) => holiday.date.toString());
    expect(legal).toContain(date);
  });

  it('keep Lunar New Year of California on the first day of the Chinese year', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (const year of [2023, 2024, 2025, 2026]) {
      const days = holidaysInYear(year, 'California').filter(
        ({ name }) => name === 'Lunar New Year',
      );
      expect(days).toHaveLength(1);
      expect(chinese.format(Date.parse(`${days[0]?.date.toString()}T00:00:00Z`))).toBe('1/1');
    }
  });

  it('are known for some states, and the table says for which', () => {
    expect(
      ['California', 'New York', 'District of Columbia', 'Texas'].map(holidaysCovered),
    ).toEqual([true, true, true, true]);
    expect(['Wyoming', 'Guam'].map(holidaysCovered)).toEqual([false, false]);
  });
});
