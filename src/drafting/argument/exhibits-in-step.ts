import type {
  CitedExhibit,
  ClaimFinding,
  PropositionFinding,
  RequirementFinding,
  RouteFinding,
  StepFinding,
} from '../../assessment/index.ts';

/** The exhibits that a step turns on, each once: those offered for it and those against it. */
export function exhibitsInStep(step: StepFinding): {
  readonly support: readonly CitedExhibit[];
  readonly rebuttal: readonly CitedExhibit[];
} {
  const propositions = step.kind === 'weighing' ? [] : step.requirements.flatMap(propositionsIn);
  return {
    support: once(propositions.flatMap(({ support }) => support)),
    rebuttal: once(propositions.flatMap(({ rebuttal }) => rebuttal)),
  };
}

function propositionsIn(requirement: RequirementFinding): readonly PropositionFinding[] {
  if (requirement.kind === 'elements') return requirement.claims.flatMap(inClaim);
  return requirement.subjects.flatMap(({ routes }) => routes.flatMap(inRoute));
}

function inClaim({ statements }: ClaimFinding): readonly PropositionFinding[] {
  return statements.flatMap(({ elements, defences }) => [
    ...elements.flatMap(({ versions }) =>
      versions.flatMap(({ routes }) => routes.flatMap(inRoute)),
    ),
    ...defences.flatMap(({ propositions }) => propositions),
  ]);
}

function inRoute({ propositions }: RouteFinding): readonly PropositionFinding[] {
  return propositions;
}

function once(exhibits: readonly CitedExhibit[]): readonly CitedExhibit[] {
  return [...new Map(exhibits.map((exhibit) => [exhibit.id, exhibit])).values()];
}
