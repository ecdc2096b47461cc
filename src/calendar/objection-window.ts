import type { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';
import { countPeriod, type ComputedDate } from './count-period.ts';
import { countingRules, type CountingRule, type ServiceKind } from './counting-rules.ts';

/** The last day for objections to a magistrate judge's order, and the rule that gives it. */
export interface ObjectionWindow {
  readonly rule: CountingRule;
  readonly closes: ComputedDate;
}

/**
 * The time to object to a nondispositive order of a magistrate judge: 14 days after service of a
 * copy (Fed. R. Civ. P. 72(a)). `served` is the day of service where the court sits.
 */
export function objectionWindow(
  served: Temporal.PlainDate,
  serviceKind: ServiceKind,
  state: string | null,
): ObjectionWindow {
  const period = countingRules().periods.find((each) => each.id === 'frcp-72a-objections');
  if (period === undefined) {
    throw new DucesError('internal', 'rules.yaml lacks the period frcp-72a-objections.', {
      next: 'Report this defect.',
    });
  }
  const { days, runsFrom, ...rule } = period;
  const closes = countPeriod({ event: runsFrom, from: served, days, served: serviceKind, state });
  return { rule, closes };
}
