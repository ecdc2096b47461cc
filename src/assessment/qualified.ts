import type { Judgment, Knowledge } from '../matters/index.ts';
import type { StepFinding } from './assessment-tree.ts';
import type { Determination } from './determine.ts';

/**
 * A determination with what qualifies it: the limits and the part that recorded judgments attach to
 * disclosure, and whether a refusal lets the requester ask again. That is so where a judgment says
 * it, or where the record is not complete and evidence could still meet every step that failed. On
 * a complete record it is left unsaid unless a judgment says it.
 */
export function qualified(
  determination: Determination,
  steps: readonly StepFinding[],
  recordComplete: Knowledge,
): Determination {
  const judgments = steps.flatMap((step) =>
    step.kind === 'weighing' && step.finding.reasons.some(({ code }) => code === 'judged')
      ? step.judgments
      : [],
  );
  if (determination.outcome === 'disclose') return limited(determination, judgments);
  if (determination.outcome !== 'withhold') return determination;
  const said = new Set(judgments.flatMap(({ withoutPrejudice }) => withoutPrejudice ?? []));
  const [only, ...others] = said;
  if (only !== undefined)
    return others.length > 0 ? determination : { ...determination, withoutPrejudice: only };
  const failing = steps.filter(({ favours }) => favours === 'no');
  const curable =
    recordComplete !== 'yes' &&
    failing.length > 0 &&
    failing.every(
      (step) =>
        step.kind === 'computed' && step.effect === 'must-be-met' && step.finding.needs.length > 0,
    );
  return curable ? { ...determination, withoutPrejudice: true } : determination;
}

function limited(determination: Determination, judgments: readonly Judgment[]): Determination {
  const limits = new Set(judgments.flatMap((judgment) => judgment.limits ?? []));
  const parts = new Set(judgments.flatMap(({ part }) => part ?? []));
  return {
    ...determination,
    limits: [...determination.limits, ...limits],
    ...(parts.size === 0 ? {} : { part: [...parts].join('; ') }),
  };
}
