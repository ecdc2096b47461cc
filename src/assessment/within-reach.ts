import type { RuleFinding } from './assessment.ts';
import { allOf } from './condition-value.ts';
import type { Determination } from './determine.ts';
import { reason } from './reason.ts';

/**
 * What a test of anonymous speech comes to, given the gates that ask whether the right that it
 * serves is in play. Where it is met, it is met whether or not it had to be. Where it is not met
 * and the right is not shown to be in play, it decides nothing: whatever else governs decides.
 */
export function withinReach(
  determination: Determination,
  reach: readonly RuleFinding[],
): Determination {
  const inPlay = allOf(reach.flatMap(({ steps }) => steps.map(({ favours }) => favours)));
  if (inPlay === 'yes' || determination.outcome === 'disclose') return determination;
  const { withoutPrejudice: _, ...rest } = determination;
  return {
    ...rest,
    outcome: 'open',
    because: reach.flatMap(({ rule, steps }) =>
      steps
        .filter(({ favours }) => favours === inPlay)
        .map(({ step, name, finding }) =>
          reason('parts-decide', [rule, step], {
            about: { outcome: finding.outcome, parts: name },
          }),
        ),
    ),
    hangsOn: [],
  };
}
