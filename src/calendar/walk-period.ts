import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import type { CountStep, PeriodRequest } from './count-period.ts';
import { countingRules, type CountingSet, type ServiceKind } from './counting-rules.ts';
import { freeDay, type FreeDayBasis } from './free-days.ts';
import type { Holiday } from './holidays-in-year.ts';

/** The day that a count reaches, and each step to it. */
export interface PeriodWalk {
  readonly landed: Temporal.PlainDate;
  readonly steps: readonly CountStep[];
}

/**
 * Walks a period: the length, then on past days that are free, then the days added for service, then
 * on again, then past days on which the clerk's office was inaccessible. Throws `rule-not-covered`
 * for a kind of service that no rule covers on the day.
 */
export function walkPeriod(
  request: PeriodRequest,
  set: CountingSet,
  standings: readonly Holiday['standing'][],
): PeriodWalk {
  const sign = request.direction === 'backward' ? -1 : 1;
  const basis = freeDaysOf(request, set, standings);
  const length = lengthOf(request.days);
  const counted = sign === 1 ? request.from.add(length) : request.from.subtract(length);
  const first = goOn(counted, sign, basis);
  const steps: CountStep[] = [
    {
      kind: 'count',
      days: typeof request.days === 'number' ? sign * request.days : request.days,
      landed: counted,
    },
    ...first.steps,
  ];
  if (request.served === undefined) return pastInaccessible({ ...first, steps }, basis);
  const added = serviceDays(request.served, request.from);
  const later = first.landed.add({ days: sign * added });
  const second = goOn(later, sign, basis);
  return pastInaccessible(
    {
      landed: second.landed,
      steps: [
        ...steps,
        { kind: 'add-for-service', days: added, served: request.served, landed: later },
        ...second.steps,
      ],
    },
    basis,
  );
}

function lengthOf(days: PeriodRequest['days']): Temporal.DurationLike {
  return typeof days === 'number' ? { days } : days;
}

function goOn(start: Temporal.PlainDate, sign: 1 | -1, basis: FreeDayBasis): PeriodWalk {
  const steps: CountStep[] = [];
  let landed = start;
  for (;;) {
    const because = freeDay(landed, basis);
    if (because === null) return { landed, steps };
    const past = landed;
    landed = landed.add({ days: sign });
    steps.push({ kind: 'go-on', past, because, landed });
  }
}

/**
 * A last day on which the clerk's office is inaccessible moves forward, also where the period was
 * counted backward: Rule 6(a)(3) extends the time to file and never shortens it (note of 2009).
 */
function pastInaccessible(reached: PeriodWalk, basis: FreeDayBasis): PeriodWalk {
  const closure = basis.closed.find(
    ({ date, kind }) => kind === 'inaccessible' && date.equals(reached.landed),
  );
  if (closure === undefined || basis.set.inaccessible === undefined) return reached;
  const next = reached.landed.add({ days: 1 });
  const step: CountStep = { kind: 'go-on', past: reached.landed, because: closure, landed: next };
  const moved = goOn(next, 1, basis);
  return pastInaccessible(
    { landed: moved.landed, steps: [...reached.steps, step, ...moved.steps] },
    basis,
  );
}

/** What tells whether a day is free, for one period. */
export function freeDaysOf(
  request: PeriodRequest,
  set: CountingSet,
  standings: readonly Holiday['standing'][],
): FreeDayBasis {
  // Rule 6(a)(6)(C): a state's holidays count only for periods measured after an event.
  const states = request.direction === 'backward' ? [] : statesIn(request.state);
  return { set, states, closed: request.closed ?? [], standings };
}

/** The states of a request, each once. */
export function statesIn(state: PeriodRequest['state']): readonly string[] {
  return state === null ? [] : typeof state === 'string' ? [state] : [...new Set(state)];
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
