import { describe, expect, it } from 'vitest';
import { findCourtDates, parseCourtDate } from './find-court-dates.ts';

describe('a date as courts write it', () => {
  it.each([
    ['February 28, 2023', '2023-02-28'],
    ['Feb. 28, 2023', '2023-02-28'],
    ['Sept. 9, 2022', '2022-09-09'],
    ['28 February 2023', '2023-02-28'],
    ['the 28th day of February, 2023', '2023-02-28'],
    ['2/28/2023', '2023-02-28'],
    ['2023-02-28', '2023-02-28'],
    ['February 29, 2024', '2024-02-29'],
    ['FEBRUARY 3rd, 2023', '2023-02-03'],
    ['May 1, 2023', '2023-05-01'],
  ])('%s', (text, iso) => {
    const [found] = findCourtDates(`on ${text}, and then`);
    expect(found).toMatchObject({ kind: 'date', text: text.replace(/^the /u, '') });
    expect(found?.kind === 'date' && found.date.toString()).toBe(iso);
  });
});

describe('a date that no calendar has', () => {
  it.each(['February 30, 2023', 'February 29, 2023', 'June 31, 2023', '13/13/2023', '2023-00-10'])(
    '%s is found, and never moved to a neighbour',
    (text) => {
      expect(findCourtDates(`by ${text}.`)).toMatchObject([{ kind: 'impossible-date', text }]);
      expect(() => parseCourtDate(text)).toThrow(expect.objectContaining({ code: 'date-invalid' }));
    },
  );
});

it('a weekday that is not the date’s own is told', () => {
  expect(findCourtDates('by Monday, February 28, 2023')).toMatchObject([
    { wrongWeekday: 'Monday' },
  ]);
  expect(findCourtDates('by Tuesday, February 28, 2023')).toMatchObject([{ wrongWeekday: null }]);
});

it.each(['385 F. Supp. 2d 969, 975', 'Dkt. No. 22', '1168, 1172-73', 'May the Court 2023'])(
  '%s holds no date',
  (text) => {
    expect(findCourtDates(text)).toEqual([]);
  },
);

it('a date is refused where words are', () => {
  expect(() => parseCourtDate('next Friday')).toThrow(
    expect.objectContaining({ code: 'date-invalid' }),
  );
});
