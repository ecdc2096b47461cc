import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import {
  countingSetOf,
  type CountingRule,
  type CountingSet,
  type ServiceKind,
} from './counting-rules.ts';
import { holidaysBetween, type ClosedDay, type FreeDay } from './free-days.ts';
import type { Holiday } from './holidays-in-year.ts';
import { uncoveredHolidays } from './uncovered-holidays.ts';
import { freeDaysOf, statesIn, walkPeriod, type PeriodWalk } from './walk-period.ts';

/** What to count: whole days, or a longer unit, from an event, in the calendar of the court. */
export interface PeriodRequest {
  readonly event: string;
  /** The day of the event where the court sits. */
  readonly from: Temporal.PlainDate;
  /** How many days; or weeks, months or years, which end on the day of the same number. */
  readonly days: number | LongerPeriod;
  readonly direction?: 'forward' | 'backward';
  /** How the paper was served, when the period runs from service on the party who must act. */
  readonly served?: ServiceKind;
  /**
   * The state in which the district court sits, as the court table names it; several where the rule
   * looks to several; null = federal days only.
   */
  readonly state: string | readonly string[] | null;
  /** Days that the record says the court was closed, or that were declared holidays. */
  readonly closed?: readonly ClosedDay[];
  /** Which rules count, by id; those for the district courts by default. */
  readonly counting?: string;
  /** The day whose rules count, where that is not the day of the event. */
  readonly rulesAsOf?: Temporal.PlainDate;
}

/** A period stated in a unit longer than a day. */
type LongerPeriod =
  { readonly weeks: number } | { readonly months: number } | { readonly years: number };

/** One step of the count. `landed` is the day reached by it. */
export type CountStep =
  | {
      readonly kind: 'count';
      readonly days: number | LongerPeriod;
      readonly landed: Temporal.PlainDate;
    }
  | {
      readonly kind: 'add-for-service';
      readonly days: number;
      readonly served: ServiceKind;
      readonly landed: Temporal.PlainDate;
    }
  | {
      readonly kind: 'go-on';
      readonly past: Temporal.PlainDate;
      readonly because: FreeDay | ClosedDay;
      readonly landed: Temporal.PlainDate;
    };

/** A date with all that it rests on. */
export interface ComputedDate {
  readonly kind: 'computed-date';
  readonly date: Temporal.PlainDate;
  readonly event: string;
  readonly from: Temporal.PlainDate;
  readonly rules: readonly CountingRule[];
  readonly steps: readonly CountStep[];
  /** Every holiday between the event and the date, also those that were only counted through. */
  readonly holidays: readonly Holiday[];
  /** The date if the contested holidays were legal ones; null when that changes nothing. */
  readonly alternative: { readonly date: Temporal.PlainDate; readonly holiday: Holiday } | null;
  /** What was not known: the date may be wrong by it. */
  readonly notCovered: readonly string[];
}

/**
 * Counts a period of days or longer under Fed. R. Civ. P. 6(a)(1), (a)(3), (a)(5), (a)(6) and 6(d),
 * or their like in the rules that `counting` names. Throws `rule-not-covered` for an event before
 * the first day of those rules, when time was counted otherwise.
 */
export function countPeriod(request: PeriodRequest): ComputedDate {
  const set = countingSetOf(request.counting);
  const readAsOf = request.rulesAsOf ?? request.from;
  if (readAsOf.toString() < set.days.from) throw beforeTheRule(request, set.days);
  const strict = walkPeriod(request, set, ['legal']);
  const lenient = walkPeriod(request, set, ['legal', 'contested']);
  const movedBy = lenient.steps.map(contestedHoliday).find((holiday) => holiday !== null) ?? null;
  return {
    kind: 'computed-date',
    date: strict.landed,
    event: request.event,
    from: request.from,
    rules: rulesUsed(request, set, strict),
    steps: strict.steps,
    holidays: holidaysBetween(request.from, lenient.landed, freeDaysOf(request, set, [])),
    alternative:
      movedBy === null || lenient.landed.equals(strict.landed)
        ? null
        : { date: lenient.landed, holiday: movedBy },
    notCovered:
      set.movesOn && request.direction !== 'backward'
        ? uncoveredHolidays(statesIn(request.state), (set.holidays ?? set.days).authority)
        : [],
  };
}

function beforeTheRule(request: PeriodRequest, rule: CountingRule): DucesError {
  return new DucesError(
    'rule-not-covered',
    `${request.event} on ${request.from}: ${rule.authority} is held only from ${rule.from}.`,
    { next: 'Count this period by hand under the rules of its day.' },
  );
}

function rulesUsed(
  request: PeriodRequest,
  set: CountingSet,
  { steps }: PeriodWalk,
): CountingRule[] {
  const inaccessible = steps.some(
    (step) => step.kind === 'go-on' && typeof step.because !== 'string' && 'kind' in step.because,
  );
  return [
    set.days,
    inaccessible ? set.inaccessible : undefined,
    request.direction === 'backward' ? set.direction : undefined,
    set.holidays,
    request.served === undefined ? undefined : set.service,
  ].filter((rule) => rule !== undefined);
}

function contestedHoliday(step: CountStep): Holiday | null {
  if (step.kind !== 'go-on' || typeof step.because === 'string') return null;
  return 'jurisdiction' in step.because && step.because.standing === 'contested'
    ? step.because
    : null;
}
