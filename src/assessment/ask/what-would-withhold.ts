import { assess, type AssessInputs } from '../assess.ts';
import type { Missing, MissingSet } from '../missing.ts';

/**
 * The smallest sets of things that, were they known, would make a determination `withhold`: that the
 * record is complete as it stands, a person's judgment against disclosure, or both. Each is tried by
 * assessing the matter with it. Evidence that nobody has offered is not imagined.
 */
export function whatWouldWithhold(
  inputs: AssessInputs,
  speaker: string,
  standard: string,
): MissingSet[] {
  const steps = inputs.law.get('standard', standard).steps;
  const judgments = steps.flatMap(({ kind, id }): Missing[] =>
    kind === 'weighing' ? [{ kind: 'judgment', standard, step: id }] : [],
  );
  const complete: Missing[] =
    inputs.matter.recordComplete === 'yes' ? [] : [{ kind: 'record-complete' }];
  const sets = [...[...complete, ...judgments].map((one) => [one]), [...complete, ...judgments]];
  const enough: MissingSet[] = [];
  for (const set of sets) {
    if (enough.some((smaller) => smaller.every((one) => set.includes(one)))) continue;
    if (withholds(inputs, set, speaker, standard)) enough.push(set);
  }
  return enough;
}

function withholds(
  inputs: AssessInputs,
  set: MissingSet,
  speaker: string,
  standard: string,
): boolean {
  const { matter, asOf = matter.asOf } = inputs;
  const supposed = {
    ...matter,
    recordComplete: set.some(({ kind }) => kind === 'record-complete')
      ? ('yes' as const)
      : matter.recordComplete,
    judgments: [
      ...matter.judgments,
      ...set.flatMap((one) =>
        one.kind === 'judgment'
          ? [
              {
                ...one,
                speakers: [speaker],
                decision: 'withhold' as const,
                by: 'supposed',
                on: asOf,
                reasons: 'Supposed.',
              },
            ]
          : [],
      ),
    ],
  };
  const held = assess({ ...inputs, matter: supposed, standards: [standard] });
  const own = held.speakers.find((one) => one.speaker === speaker);
  return own?.standards.some(({ determination }) => determination.outcome === 'withhold') ?? false;
}
