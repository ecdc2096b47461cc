import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import { countingRules, type CountingRule, type ServiceKind } from './counting-rules.ts';
import { holidaysCovered, holidaysInYear, type Holiday } from './holidays-in-year.ts';

/** What to count: whole days from an event, in the calendar of the court. */
export interface PeriodRequest {
  readonly event: string;
  /** The day of the event where the court sits. */
  readonly from: Temporal.PlainDate;
  readonly days: number;
  readonly direction?: 'forward' | 'backward';
  /** How the paper was served, when the period runs from service on the party who must act. */
  readonly served?: ServiceKind;
  /** The state in which the district court sits, as the court table names it; null = federal days only. */
  readonly state: string | null;
}

/** One step of the count. `landed` is the day reached by it. */
export type CountStep =
  | { readonly kind: 'count'; readonly days: number; readonly landed: Temporal.PlainDate }
  | {
      readonly kind: 'add-for-service';
      readonly days: number;
      readonly served: ServiceKind;
      readonly landed: Temporal.PlainDate;
    }
  | {
      readonly kind: 'go-on';
      readonly past: Temporal.PlainDate;
      readonly because: 'Saturday' | 'Sunday' | Holiday;
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
 * Counts a period of days under Fed. R. Civ. P. 6(a)(1), (a)(5), (a)(6) and 6(d). Throws
 * `rule-not-covered` for an event before 1 December 2009, when the rules counted otherwise.
 */
export function countPeriod(request: PeriodRequest): ComputedDate {
  const { counting, service } = countingRules();
  if (request.from.toString() < counting.forward.from)
    throw beforeTheRule(request, counting.forward);
  const strict = walk(request, ['legal']);
  const lenient = walk(request, ['legal', 'contested']);
  const deciding = lenient.steps.find(
    (step) =>
      step.kind === 'go-on' &&
      typeof step.because !== 'string' &&
      step.because.standing === 'contested',
  );
  const movedBy =
    deciding?.kind === 'go-on' && typeof deciding.because !== 'string' ? deciding.because : null;
  return {
    kind: 'computed-date',
    date: strict.landed,
    event: request.event,
    from: request.from,
    rules: [
      counting.forward,
      ...(request.direction === 'backward' ? [counting.direction] : []),
      counting.holidays,
      ...(request.served === undefined ? [] : [service]),
    ],
    steps: strict.steps,
    holidays: holidaysBetween(request, lenient.landed),
    alternative:
      movedBy === null || lenient.landed.equals(strict.landed)
        ? null
        : { date: lenient.landed, holiday: movedBy },
    notCovered:
      request.state === null || holidaysCovered(request.state)
        ? []
        : [`the holidays of ${request.state} (Fed. R. Civ. P. 6(a)(6)(C))`],
  };
}

function beforeTheRule(request: PeriodRequest, rule: CountingRule): DucesError {
  return new DucesError(
    'rule-not-covered',
    `${request.event} on ${request.from}: ${rule.authority} is held only from ${rule.from}.`,
    { next: 'Count this period by hand under the rules of its day.' },
  );
}

interface Walk {
  readonly landed: Temporal.PlainDate;
  readonly steps: readonly CountStep[];
}

function walk(request: PeriodRequest, standings: readonly Holiday['standing'][]): Walk {
  const sign = request.direction === 'backward' ? -1 : 1;
  const counted = request.from.add({ days: sign * request.days });
  const first = goOn(request, counted, sign, standings);
  const steps: CountStep[] = [
    { kind: 'count', days: sign * request.days, landed: counted },
    ...first.steps,
  ];
  if (request.served === undefined) return { landed: first.landed, steps };
  const added = serviceDays(request.served, request.from);
  const later = first.landed.add({ days: sign * added });
  const second = goOn(request, later, sign, standings);
  return {
    landed: second.landed,
    steps: [
      ...steps,
      { kind: 'add-for-service', days: added, served: request.served, landed: later },
      ...second.steps,
    ],
  };
}

function goOn(
  request: PeriodRequest,
  start: Temporal.PlainDate,
  sign: 1 | -1,
  standings: readonly Holiday['standing'][],
): Walk {
  const steps: CountStep[] = [];
  let landed = start;
  for (;;) {
    const because = whyNotLastDay(landed, request, standings);
    if (because === null) return { landed, steps };
    const past = landed;
    landed = landed.add({ days: sign });
    steps.push({ kind: 'go-on', past, because, landed });
  }
}

function whyNotLastDay(
  day: Temporal.PlainDate,
  request: PeriodRequest,
  standings: readonly Holiday['standing'][],
): 'Saturday' | 'Sunday' | Holiday | null {
  if (day.dayOfWeek === 6) return 'Saturday';
  if (day.dayOfWeek === 7) return 'Sunday';
  const holidays = holidaysInYear(day.year, stateThatCounts(request));
  return (
    holidays.find((holiday) => holiday.date.equals(day) && standings.includes(holiday.standing)) ??
    null
  );
}

/** Rule 6(a)(6)(C): a state's holidays count only for periods measured after an event. */
function stateThatCounts(request: PeriodRequest): string | null {
  return request.direction === 'backward' ? null : request.state;
}

function holidaysBetween(request: PeriodRequest, end: Temporal.PlainDate): Holiday[] {
  const [first, last] =
    Temporal.PlainDate.compare(request.from, end) <= 0 ? [request.from, end] : [end, request.from];
  const years = Array.from(
    { length: last.year - first.year + 1 },
    (_, index) => first.year + index,
  );
  return years
    .flatMap((year) => holidaysInYear(year, stateThatCounts(request)))
    .filter(
      (holiday) =>
        Temporal.PlainDate.compare(holiday.date, first) >= 0 &&
        Temporal.PlainDate.compare(holiday.date, last) <= 0,
    );
}

function serviceDays(kind: ServiceKind, served: Temporal.PlainDate): number {
  const iso = served.toString();
  const rule = countingRules().serviceKinds.find(
    (each) => each.kind === kind && iso >= each.from && (each.until === null || iso <= each.until),
  );
  if (rule !== undefined) return rule.days;
  throw new DucesError('rule-not-covered', `No rule for ${kind} service on ${iso}.`, {
    next: 'Count this period by hand.',
  });
}
