import type { LawRegistry, Standard } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { Wording } from './assessment.ts';
import { citePin } from './cited.ts';
import { courtChain } from './court-chain.ts';

/** The words for the ids that stand in an assessment of this matter, by the rules in view. */
export function wording(
  context: AssessmentContext,
  rules: readonly Pick<Standard, 'id' | 'name' | 'steps'>[],
): Wording {
  const { law, matter, courtOf } = context;
  const courts = courtChain(context).flatMap(({ court, chain }) => [court, ...chain]);
  return {
    propositions: propositionsOf(law),
    exhibits: Object.fromEntries(
      matter.exhibits.map(({ id, pin }) => [id, citePin(matter.papers, pin)]),
    ),
    rules: Object.fromEntries(rules.map(({ id, name }) => [id, name])),
    steps: Object.fromEntries(
      rules.flatMap(({ id, steps }) =>
        steps.map((step) => [`${id}/${step.id}`, step.name] as const),
      ),
    ),
    courts: Object.fromEntries(
      courts.map((id) => [id, courtOf(id)?.citation ?? courtOf(id)?.name ?? id]),
    ),
  };
}

// The vocabulary is the same in every assessment under one law.
const vocabularies = new WeakMap<LawRegistry, Wording['propositions']>();

function propositionsOf(law: LawRegistry): Wording['propositions'] {
  const known = vocabularies.get(law);
  if (known !== undefined) return known;
  const made = Object.fromEntries(law.all('proposition').map(({ id, what }) => [id, what]));
  vocabularies.set(law, made);
  return made;
}
