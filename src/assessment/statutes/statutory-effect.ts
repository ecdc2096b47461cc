import { inForce, type Overlay, type ProceduralEffect } from '../../law/index.ts';
import type { Knowledge, Statement } from '../../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from '../assessment-context.ts';
import { citeAuthority, type CitedAuthority } from '../cited.ts';
import { allOf, anyOf, conditionValue, factsAsked } from '../condition-value.ts';
import { forumCondition } from './forum-condition.ts';
import { matterFact } from '../matter-fact.ts';
import type { Missing } from '../missing.ts';
import { underlyingOf } from '../underlying-action.ts';

/** One of the things on which a statute's effect depends. */
export interface EffectCondition {
  readonly condition: 'dates' | 'forum' | 'speech' | 'motion' | 'leave';
  readonly value: Knowledge;
  /** The facts, days or courts behind the value, as named values. */
  readonly about: Readonly<Record<string, string>>;
}

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
    inFederalCourt: forum.sources.map(({ says, ...pinned }) => ({
      says,
      authority: citeAuthority(context.law, pinned),
    })),
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

function datesCondition(
  { asOf, matter }: AssessmentContext,
  overlay: Overlay,
  statements: readonly Statement[],
): EffectCondition {
  const { datedBy } = overlay;
  const { from, to } = overlay.inForce;
  const days = {
    decision: [asOf],
    commencement: [underlyingOf(matter)?.commenced ?? null],
    publication: statements.map(({ published }) => published),
  }[datedBy];
  const known = [...new Set(days.map((day) => day ?? 'unknown'))].join(', ');
  const values = days.map((day): Knowledge => {
    if (day !== null) return inForce(overlay, day) ? 'yes' : 'no';
    return from > asOf ? 'no' : 'unknown';
  });
  return {
    condition: 'dates',
    value: values.length === 0 ? 'unknown' : anyOf(values),
    about: { datedBy, day: known, from, to: to ?? 'still in force' },
  };
}

/** Whether what was said, by anybody sued on it, is what the statute protects. */
function speechCondition(
  { matter }: AssessmentContext,
  { trigger }: Overlay,
  statements: readonly Statement[],
): EffectCondition {
  const valueOf = (id: string, speaker: string) => (fact: string) =>
    matterFact(matter, fact, [id, speaker]).value;
  const asked = [...new Set(factsAsked(trigger))];
  const about = asked.map((fact) => [
    fact,
    anyOf(statements.map(({ id, speaker }) => valueOf(id, speaker)(fact))),
  ]);
  const values = statements.map(({ id, speaker }) => conditionValue(trigger, valueOf(id, speaker)));
  return {
    condition: 'speech',
    value: values.length === 0 ? 'unknown' : anyOf(values),
    about: Object.fromEntries(about) as Readonly<Record<string, string>>,
  };
}

function factCondition(
  { matter }: AssessmentContext,
  condition: EffectCondition['condition'],
  when: ProceduralEffect['when'],
): EffectCondition | null {
  if (when === null) return null;
  const subjects = [...matter.parties, ...matter.speakers, ...matter.proceedings].map(
    ({ id }) => id,
  );
  const valueOf = (fact: string) => matterFact(matter, fact, subjects).value;
  const asked = [...new Set(factsAsked(when))];
  return {
    condition,
    value: conditionValue(when, valueOf),
    about: Object.fromEntries(asked.map((fact) => [fact, valueOf(fact)])),
  };
}

/** Leave that is known takes the effect away; while nobody knows of any, there is none to rely on. */
function leaveCondition(
  context: AssessmentContext,
  liftedBy: ProceduralEffect['liftedBy'],
): EffectCondition | null {
  const held = factCondition(context, 'leave', liftedBy);
  return held === null ? null : { ...held, value: held.value === 'yes' ? 'no' : 'yes' };
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
      const underlying = underlyingOf(matter);
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
