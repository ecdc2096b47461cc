import type { Overlay, Pinned, ProceduralEffect } from '../../law/index.ts';
import { underlyingProceeding, type Knowledge, type Statement } from '../../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from '../assessment-context.ts';
import { citeAuthority, type CitedAuthority } from '../cited.ts';
import { allOf } from '../condition-value.ts';
import type { Missing } from '../missing.ts';
import {
  claimsCondition,
  datesCondition,
  factCondition,
  leaveCondition,
  speechCondition,
  type EffectCondition,
} from './effect-conditions.ts';
import { forumCondition } from './forum-condition.ts';

/** What a statute does on the way to a name, held against the matter. */
export interface StatutoryEffect {
  readonly kind: 'statutory-effect';
  readonly overlay: string;
  readonly name: string;
  readonly effect: ProceduralEffect['kind'];
  readonly what: string;
  readonly applies: Knowledge;
  /** `asks`: it would take effect on facts that are unknown here. */
  readonly follows: 'holds-open' | 'told' | 'asks' | 'none';
  readonly conditions: readonly EffectCondition[];
  readonly missing: readonly Missing[];
  readonly authorities: readonly CitedAuthority[];
  /** Why it does or does not apply in the court in view, where that is a federal one. */
  readonly inFederalCourt: readonly { readonly says: string; readonly authority: CitedAuthority }[];
}

/**
 * An effect takes hold when everything that it depends on is so. Where its own facts are so, what
 * else is unknown does not undo it: nothing is ordered in the face of a stay that may bind. Where its
 * own facts are unknown it is asked, and holds nothing.
 */
export function statutoryEffect(
  context: AssessmentContext,
  overlay: Overlay,
  effect: ProceduralEffect,
  statements: readonly Statement[],
): StatutoryEffect {
  const forum = forumCondition(context, overlay, effect);
  const own = factCondition(context, 'motion', effect.when);
  const leave = leaveCondition(context, effect.liftedBy);
  const conditions = [
    datesCondition(context, overlay, statements),
    ...claimsCondition(context, overlay),
    forum.condition,
    ...(effect.upon === 'speech' ? [speechCondition(context, overlay, statements)] : []),
    ...(own === null ? [] : [own]),
    ...(leave === null ? [] : [leave]),
  ];
  const applies = allOf(conditions.map(({ value }) => value));
  return {
    kind: 'statutory-effect',
    overlay: overlay.id,
    name: overlay.name,
    effect: effect.kind,
    what: effect.what,
    applies,
    follows: followsFrom(effect, applies, own),
    conditions,
    missing: applies === 'unknown' ? missingFor(context, conditions, statements) : [],
    authorities: authoritiesOf(context, effect),
    inFederalCourt: [...forum.sources, ...onClaims(overlay, conditions)].map(
      ({ says, ...pinned }) => ({
        says,
        authority: citeAuthority(context.law, pinned),
      }),
    ),
  };
}

function followsFrom(
  { inAssessment }: ProceduralEffect,
  applies: Knowledge,
  own: EffectCondition | null,
): StatutoryEffect['follows'] {
  if (applies === 'no') return 'none';
  return applies === 'yes' || own?.value === 'yes' ? inAssessment : 'asks';
}

function onClaims(
  { notForFederalClaims }: Overlay,
  conditions: readonly EffectCondition[],
): readonly Pinned[] {
  const bars = conditions.some(({ condition, value }) => condition === 'claims' && value === 'no');
  return bars && notForFederalClaims !== null ? [notForFederalClaims] : [];
}

function missingFor(
  { matter }: AssessmentContext,
  conditions: readonly EffectCondition[],
  statements: readonly Statement[],
): Missing[] {
  return conditions
    .filter(({ value }) => value === 'unknown')
    .flatMap(({ condition, about }): Missing[] => {
      if (condition === 'speech' || condition === 'motion') {
        return Object.entries(about)
          .filter(([, value]) => value === 'unknown')
          .map(([fact]) => ({ kind: 'fact', fact, about: null }));
      }
      if (condition !== 'dates') return [];
      const underlying = underlyingProceeding(matter);
      if (about['datedBy'] === 'commencement') {
        return underlying === null
          ? []
          : [{ kind: 'commencement-date', proceeding: underlying.id }];
      }
      return statements
        .filter(({ published }) => published === null)
        .map(({ id }) => ({ kind: 'publication-date', statement: id }));
    });
}
