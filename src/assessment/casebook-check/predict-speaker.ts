import type { DecidedSpeaker, Decision } from '../../casebook/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import { situationOf, type Precedent, type Situation } from '../precedent/situation.ts';
import type { PrecedentWeighing } from '../precedent/weigh-by-precedent.ts';

/** What the law and the precedents make of a decided speaker, her own decision left out. */
export interface Prediction {
  readonly outcome: 'disclose' | 'withhold' | 'open';
  readonly by: 'law' | 'precedent' | 'inconsistent-precedents' | 'nothing';
  readonly because: readonly string[];
  readonly precedents: PrecedentWeighing;
}

/**
 * Predicts from elements, factors, role and test alone. First the structure of the test: where it
 * asks for every element of at least one claim and each claim has a gap, it fails. Then precedent.
 */
export function predictSpeaker(
  law: LawRegistry,
  weigh: (situation: Situation, precedents: readonly Precedent[]) => PrecedentWeighing,
  {
    decision,
    speaker,
    precedents,
  }: {
    readonly decision: Decision;
    readonly speaker: DecidedSpeaker;
    readonly precedents: readonly Precedent[];
  },
): Prediction {
  const weighed = weigh(situationOf(law, decision, speaker), precedents);
  const gaps = gapInEveryClaim(law, speaker);
  if (gaps !== null) {
    return { outcome: 'withhold', by: 'law', because: gaps, precedents: weighed };
  }
  const { constraint } = weighed;
  if (constraint.kind === 'open') {
    return { outcome: 'open', by: 'nothing', because: [], precedents: weighed };
  }
  const cited = [...new Set(constraint.by.map(({ precedent }) => precedent.decision.id))];
  if (constraint.kind === 'inconsistent') {
    return {
      outcome: 'open',
      by: 'inconsistent-precedents',
      because: cited,
      precedents: weighed,
    };
  }
  return { outcome: constraint.outcome, by: 'precedent', because: cited, precedents: weighed };
}

/** The unproven elements, where the test asks for elements and no claim can have them all. */
function gapInEveryClaim(law: LawRegistry, speaker: DecidedSpeaker): readonly string[] | null {
  const { standard: id } = speaker.test;
  const standard = id === null ? null : law.find('standard', id);
  if (standard === null || standard.combination.kind !== 'cumulative') return null;
  const asks = standard.steps.some(
    (step) =>
      step.kind !== 'weighing' &&
      step.effect === 'must-be-met' &&
      step.requirements.some((requirement) => requirement.kind === 'elements'),
  );
  if (!asks || speaker.claims.length === 0) return null;
  const gaps = speaker.claims.map(({ elements }) =>
    elements.filter(({ finding }) => finding === 'not-shown').map(({ element }) => element),
  );
  return gaps.every((gap) => gap.length > 0) ? [...new Set(gaps.flat())] : null;
}
