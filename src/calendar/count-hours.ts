import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import { countingSetOf, type CountingRule } from './counting-rules.ts';
import { freeDay, type ClosedDay, type FreeDay, type FreeDayBasis } from './free-days.ts';
import type { Holiday } from './holidays-in-year.ts';
import { uncoveredHolidays } from './uncovered-holidays.ts';
import { formatCourtDate } from './explain-computed-date.ts';

/** What to count: hours from an event, on the court's own clock. */
export interface HoursRequest {
  readonly event: string;
  /** When it happened, in the time zone of the court. */
  readonly from: Temporal.ZonedDateTime;
  readonly hours: number;
  readonly state: string | readonly string[] | null;
  readonly closed?: readonly ClosedDay[];
  readonly counting?: string;
  readonly rulesAsOf?: Temporal.PlainDate;
}

/** A time with all that it rests on. */
export interface ComputedTime {
  readonly kind: 'computed-time';
  readonly at: Temporal.ZonedDateTime;
  readonly event: string;
  readonly from: Temporal.ZonedDateTime;
  readonly hours: number;
  readonly rules: readonly CountingRule[];
  /** Each day passed over at the end, and the day that came instead. */
  readonly passed: readonly {
    readonly day: Temporal.PlainDate;
    readonly because: FreeDay | ClosedDay;
  }[];
  readonly alternative: { readonly at: Temporal.ZonedDateTime; readonly holiday: Holiday } | null;
  readonly notCovered: readonly string[];
}

/**
 * Counts a period of hours under Fed. R. Civ. P. 6(a)(2) and (a)(3)(B): every hour that elapses, so
 * that the clock of a night on which it is put forward or back is no part of the count; an end on a
 * free day moves to the same time of the next day that is none. Throws `rule-not-covered` before the
 * first day of the rules, or when the rules named count no hours.
 */
export function countHours(request: HoursRequest): ComputedTime {
  const set = countingSetOf(request.counting);
  const rule = set.hours;
  const readAsOf = request.rulesAsOf ?? request.from.toPlainDate();
  if (rule === undefined || readAsOf.toString() < rule.from) {
    throw new DucesError(
      'rule-not-covered',
      `${request.event}: no rule that counts hours is held for ${formatCourtDate(readAsOf)}.`,
      { next: 'Count this period by hand under the rules of its day.' },
    );
  }
  const states =
    request.state === null
      ? []
      : typeof request.state === 'string'
        ? [request.state]
        : request.state;
  const basis = { set, states, closed: request.closed ?? [] };
  const end = request.from.add({ hours: request.hours });
  const strict = goOn(end, { ...basis, standings: ['legal'] });
  const lenient = goOn(end, { ...basis, standings: ['legal', 'contested'] });
  const movedBy = lenient.passed
    .map(({ because }) => because)
    .find((because) => typeof because !== 'string' && because.standing === 'contested');
  return {
    kind: 'computed-time',
    at: strict.at,
    event: request.event,
    from: request.from,
    hours: request.hours,
    rules: [
      rule,
      strict.passed.some(({ because }) => isInaccessible(because)) ? set.inaccessible : undefined,
      set.holidays,
    ].filter((each) => each !== undefined),
    passed: strict.passed,
    alternative:
      lenient.at.equals(strict.at) || movedBy === undefined || !isHoliday(movedBy)
        ? null
        : { at: lenient.at, holiday: movedBy },
    notCovered: uncoveredHolidays(states, (set.holidays ?? rule).authority),
  };
}

function goOn(
  end: Temporal.ZonedDateTime,
  basis: FreeDayBasis,
): Pick<ComputedTime, 'at' | 'passed'> {
  const passed: { day: Temporal.PlainDate; because: FreeDay | ClosedDay }[] = [];
  let day = end.toPlainDate();
  for (;;) {
    const because = freeDay(day, basis) ?? inaccessibleOn(day, basis);
    // The same time on another day: Temporal settles a time that this day's clock skips.
    if (because === null) return { at: end.with(fieldsOf(day)), passed };
    passed.push({ day, because });
    day = day.add({ days: 1 });
  }
}

function fieldsOf({ year, month, day }: Temporal.PlainDate) {
  return { year, month, day };
}

function inaccessibleOn(day: Temporal.PlainDate, basis: FreeDayBasis): ClosedDay | null {
  return basis.closed.find(({ date, kind }) => kind === 'inaccessible' && date.equals(day)) ?? null;
}

function isInaccessible(because: FreeDay | ClosedDay): boolean {
  return typeof because !== 'string' && 'kind' in because;
}

function isHoliday(because: FreeDay | ClosedDay): because is Holiday {
  return typeof because !== 'string' && 'jurisdiction' in because;
}
