import { inForce, type Overlay, type ProceduralEffect } from '../../law/index.ts';
import { underlyingProceeding, type Knowledge, type Statement } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { anyOf, conditionValue, factsAsked } from '../condition-value.ts';
import { matterFact } from '../matter-fact.ts';

/** One of the things on which a statute's effect depends. */
export interface EffectCondition {
  readonly condition: 'dates' | 'claims' | 'forum' | 'speech' | 'motion' | 'leave';
  readonly value: Knowledge;
  /** The facts, days or courts behind the value, as named values. */
  readonly about: Readonly<Record<string, string>>;
}

/** Whether the text was in force on the day that counts for it. */
export function datesCondition(
  { asOf, matter }: AssessmentContext,
  overlay: Overlay,
  statements: readonly Statement[],
): EffectCondition {
  const { datedBy } = overlay;
  const { from, to } = overlay.inForce;
  const days = {
    decision: [asOf],
    commencement: [underlyingProceeding(matter)?.commenced ?? null],
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

/** Whether any claim is of a kind that the statute reaches, where it does not reach federal ones. */
export function claimsCondition(
  { matter, law }: AssessmentContext,
  { notForFederalClaims }: Overlay,
): EffectCondition[] {
  if (notForFederalClaims === null) return [];
  const state = matter.claims.filter(({ law: id }) => !law.get('claim', id).federal).length;
  const federal = matter.claims.length - state;
  const value = state > 0 ? 'yes' : federal > 0 ? 'no' : 'unknown';
  return [{ condition: 'claims', value, about: { state: `${state}`, federal: `${federal}` } }];
}

/** Whether what was said, by anybody sued on it, is what the statute protects. */
export function speechCondition(
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

/** The facts on which a part of a statute depends; null where it depends on none. */
export function factCondition(
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
export function leaveCondition(
  context: AssessmentContext,
  liftedBy: ProceduralEffect['liftedBy'],
): EffectCondition | null {
  const held = factCondition(context, 'leave', liftedBy);
  return held === null ? null : { ...held, value: held.value === 'yes' ? 'no' : 'yes' };
}
