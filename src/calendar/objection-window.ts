import type { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import { countPeriod, type ComputedDate } from './count-period.ts';
import type { ServiceKind } from './counting-rules.ts';
import type { DeadlineAuthority } from './deadlines/deadline.ts';
import { deadlineRules, heldOn } from './deadlines/deadline-rules.ts';

/** The last day for objections to a magistrate judge's order, and the rule that gives it. */
export interface ObjectionWindow {
  readonly rule: DeadlineAuthority;
  readonly closes: ComputedDate;
}

/**
 * The time to object to a nondispositive order of a magistrate judge: 14 days after service of a
 * copy (Fed. R. Civ. P. 72(a)). `served` is the day of service where the court sits. Throws
 * `rule-not-covered` for a day on which no rule that is held gave such a time.
 */
export function objectionWindow(
  served: Temporal.PlainDate,
  serviceKind: ServiceKind,
  state: string | null,
): ObjectionWindow {
  const rule = deadlineRules().find(
    (each) => each.closes === 'objection-to-order' && heldOn(each, served),
  );
  if (rule === undefined) {
    throw new DucesError(
      'rule-not-covered',
      `No rule on objections to an order is held for ${served}.`,
      { next: 'Count this period by hand under the rules of its day.' },
    );
  }
  const closes = countPeriod({
    event: 'service of the order',
    from: served,
    days: rule.period.days,
    served: serviceKind,
    state,
    counting: rule.countedBy,
  });
  return { rule, closes };
}
