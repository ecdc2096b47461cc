import { Temporal } from 'temporal-polyfill';
import { easterSunday } from './easter-sunday.ts';
import {
  holidayTable,
  type HolidayRule,
  type HolidayStanding,
  type ObservanceRule,
  type PlaceInYear,
} from './holiday-table.ts';

/** One day on which one rule makes a holiday. */
export interface Holiday {
  readonly date: Temporal.PlainDate;
  readonly name: string;
  /** The United States or a state, by its name in the table of courts. D.C. counts as a state. */
  readonly jurisdiction: string;
  readonly standing: HolidayStanding;
  /** The day that the holiday itself falls on, when this is only the day it is observed. */
  readonly observedFor: Temporal.PlainDate | null;
  readonly authority: string;
  readonly pinVerified: boolean;
}

const SATURDAY = 6;
const SUNDAY = 7;

/**
 * The holidays of the federal government and of the states named that are kept in a year, by date.
 * A state without rules in the table adds none: ask `holidaysCovered` first.
 */
export function holidaysInYear(year: number, states: string | readonly string[] | null): Holiday[] {
  const named = states === null ? [] : typeof states === 'string' ? [states] : states;
  // The neighbouring years matter: New Year's Day on a Saturday reaches back into this year.
  return [year - 1, year, year + 1]
    .flatMap((each) => withObservances(each, named))
    .filter((holiday) => holiday.date.year === year)
    .toSorted((one, two) => Temporal.PlainDate.compare(one.date, two.date));
}

/** What the table does not say about a state's holidays; null when it knows nothing of the state. */
export function holidaysLeftOut(state: string): readonly string[] | null {
  return holidayTable().leavesOut.get(state) ?? null;
}

/** Whether the table knows the holidays of a state. */
export function holidaysCovered(state: string): boolean {
  return holidaysLeftOut(state) !== null;
}

function withObservances(year: number, states: readonly string[]): Holiday[] {
  const { holidays, observances } = holidayTable();
  const applies = (rule: { readonly jurisdiction: string }) =>
    rule.jurisdiction === 'United States' || states.includes(rule.jurisdiction);
  const shifts = observances.filter(applies);
  return holidays.filter(applies).flatMap((rule) => {
    const kept = keptDay(rule, year);
    return kept === null ? [] : [kept].concat(observedDays(rule, kept, shifts));
  });
}

function keptDay(rule: HolidayRule, year: number): Holiday | null {
  const date = dateInYear(rule, year);
  if (date === null) return null;
  const { name, jurisdiction, standing, authority, pinVerified } = rule;
  return { date, name, jurisdiction, standing, observedFor: null, authority, pinVerified };
}

/** The days on which a holiday that falls on a weekend is kept as well. */
function observedDays(
  rule: HolidayRule,
  kept: Holiday,
  shifts: readonly ObservanceRule[],
): Holiday[] {
  return shifts
    .filter((shift) => coversRule(shift, rule))
    .filter((shift) => kept.date.dayOfWeek === (shift.fallsOn === 'saturday' ? SATURDAY : SUNDAY))
    .map((shift) => ({
      date: kept.date.add({ days: shift.shiftDays }),
      name: kept.name,
      jurisdiction: shift.jurisdiction,
      // A shift cannot make a contested day a certain one.
      standing: kept.standing === 'contested' ? kept.standing : shift.standing,
      observedFor: kept.date,
      authority: shift.authority,
      pinVerified: shift.pinVerified,
    }));
}

function coversRule(shift: ObservanceRule, rule: HolidayRule): boolean {
  return shift.holidays === 'all'
    ? shift.jurisdiction === rule.jurisdiction
    : shift.holidays.includes(rule.id);
}

function dateInYear(rule: HolidayRule, year: number): Temporal.PlainDate | null {
  if (rule.years !== undefined && (year - rule.years.suchAs) % rule.years.every !== 0) return null;
  const date = placeDate(rule.on, year);
  if (date.year !== year) return null;
  const iso = date.toString();
  return iso >= rule.from && (rule.until === null || iso <= rule.until) ? date : null;
}

function placeDate(on: PlaceInYear, year: number): Temporal.PlainDate {
  if ('date' in on) return Temporal.PlainDate.from(on.date);
  if ('easter' in on) return easterSunday(year).add({ days: on.easter });
  if ('day' in on) return Temporal.PlainDate.from({ year, month: on.month, day: on.day });
  const first = Temporal.PlainDate.from({ year, month: on.month, day: 1 });
  const toWeekday = (from: Temporal.PlainDate) => (on.weekday - from.dayOfWeek + 7) % 7;
  const start = on.nth === -1 ? first.add({ days: first.daysInMonth - 7 }) : first;
  const weeks = on.nth === -1 ? 0 : on.nth - 1;
  return start.add({ days: toWeekday(start) + weeks * 7 + (on.plusDays ?? 0) });
}
