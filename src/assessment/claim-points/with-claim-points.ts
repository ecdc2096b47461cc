import type { AssessmentContext } from '../assessment-context.ts';
import { heldOpen, type Finding } from '../finding.ts';
import { reason, type Reason } from '../reason.ts';
import type { ClaimPoints, PointEffect, StatementPoints } from './claim-points.ts';
import { pointsOfClaims } from './points-of-claims.ts';

/** A finding on a claim for one statement, after what stands before and beside its elements. */
export function withClaimPoints(
  context: AssessmentContext,
  finding: Finding,
  path: readonly string[],
  of: { readonly claim: string; readonly statement: string },
): Finding {
  return reasonsFor(context, path, of).reduce<Finding>((held, { effect, why }) => {
    if (effect === 'defeats') {
      return { outcome: 'not-shown', reasons: [why], needs: [], hangsOn: [] };
    }
    if (held.outcome === 'not-shown') return held;
    const [first] = why.missing;
    return first === undefined ? held : heldOpen(held, why, first);
  }, finding);
}

interface EffectOn {
  readonly effect: Exclude<PointEffect, 'none'>;
  readonly why: Reason;
}

type Held = readonly [points: ClaimPoints, own: StatementPoints];

const bearing = new WeakMap<readonly ClaimPoints[], ReadonlyMap<string, Held>>();

/** The points that bear on a statement, by claim and statement: few, and mostly none. */
function pointsWithEffect(context: AssessmentContext): ReadonlyMap<string, Held> {
  const all = pointsOfClaims(context);
  const known = bearing.get(all);
  if (known !== undefined) return known;
  const index = new Map<string, Held>();
  for (const points of all) {
    for (const own of points.statements) {
      if (effectsOn(points, own, []).length > 0) {
        index.set(`${points.claim}|${own.statement}`, [points, own]);
      }
    }
  }
  bearing.set(all, index);
  return index;
}

function reasonsFor(
  context: AssessmentContext,
  path: readonly string[],
  { claim, statement }: { readonly claim: string; readonly statement: string },
): readonly EffectOn[] {
  const held = pointsWithEffect(context).get(`${claim}|${statement}`);
  return held === undefined ? [] : effectsOn(...held, path);
}

/** Every point that has an effect, those that end the claim last, so that nothing softens them. */
function effectsOn(
  { cause }: ClaimPoints,
  { time, preconditions, questions }: StatementPoints,
  path: readonly string[],
): readonly EffectOn[] {
  const held = [
    ...(cause === null
      ? []
      : [{ point: cause, code: 'no-such-cause' as const, on: 'cause', about: {} }]),
    ...(time === null
      ? []
      : [
          {
            point: time,
            code: 'time-past' as const,
            on: 'time',
            about: { years: String(time.years), lastDay: time.lastDay ?? 'unknown' },
          },
        ]),
    ...preconditions.map((point) => ({
      point,
      code: 'precondition-not-met' as const,
      on: point.precondition,
      about: { what: point.what },
    })),
    ...questions.map((point) => ({
      point,
      code: 'question-answered-against' as const,
      on: point.question,
      about: { what: point.what, by: point.by ?? '', at: point.at ?? '' },
    })),
  ];
  return held
    .flatMap(({ point: { effect, missing, authorities }, code, on, about }): EffectOn[] => {
      if (effect === 'none') return [];
      const parts = { about: { ...about, effect }, authorities, missing };
      return [{ effect, why: reason(code, [...path, on], parts) }];
    })
    .toSorted((one, two) => Number(one.effect === 'defeats') - Number(two.effect === 'defeats'));
}
