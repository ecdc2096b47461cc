import { DucesError } from '../../faults/index.ts';
import type { Assessment, RuleFinding, SpeakerAssessment } from '../assessment.ts';
import type { ClaimFinding, RequirementFinding, StepFinding } from '../assessment-tree.ts';

/** What a reader wants to see of an assessment; whatever is not named is not narrowed. */
export interface Narrowing {
  readonly speakers?: readonly string[];
  readonly claims?: readonly string[];
  readonly statements?: readonly string[];
}

/**
 * The assessment with no more than the speakers, claims and statements named. Findings stay those on
 * the whole record: what is left out of sight still counts. Throws `reference-unknown` for an id that
 * the assessment does not hold.
 */
export function narrowAssessment(assessment: Assessment, narrowing: Narrowing): Assessment {
  const { speakers, claims, statements } = narrowing;
  const found = claimsIn(assessment.speakers);
  expectKnown(
    'speaker',
    speakers,
    assessment.speakers.map(({ speaker }) => speaker),
  );
  expectKnown(
    'claim',
    claims,
    found.map(({ claim }) => claim),
  );
  expectKnown(
    'statement',
    statements,
    found.flatMap((one) => one.statements.map(({ statement }) => statement)),
  );
  const seen = assessment.speakers.filter(({ speaker }) => speakers?.includes(speaker) ?? true);
  if (claims === undefined && statements === undefined) return { ...assessment, speakers: seen };
  return { ...assessment, speakers: seen.map((one) => narrowSpeaker(one, narrowing)) };
}

function claimsIn(speakers: readonly SpeakerAssessment[]): ClaimFinding[] {
  return speakers
    .flatMap(({ standards }) => standards)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'computed' ? step.requirements : []))
    .flatMap((requirement) => (requirement.kind === 'elements' ? requirement.claims : []));
}

function expectKnown(
  what: string,
  asked: readonly string[] | undefined,
  known: readonly string[],
): void {
  const unknown = asked?.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new DucesError('reference-unknown', `The assessment holds no ${what} ${unknown}.`, {
    next: `Use one of: ${[...new Set(known)].join(', ')}.`,
  });
}

function narrowSpeaker(speaker: SpeakerAssessment, narrowing: Narrowing): SpeakerAssessment {
  const narrowRule = <Rule extends RuleFinding>(rule: Rule): Rule => ({
    ...rule,
    steps: rule.steps.map((step) => narrowStep(step, narrowing)),
  });
  return {
    ...speaker,
    gates: speaker.gates.map(narrowRule),
    standards: speaker.standards.map(narrowRule),
  };
}

function narrowStep(step: StepFinding, narrowing: Narrowing): StepFinding {
  if (step.kind === 'weighing') return step;
  return {
    ...step,
    requirements: step.requirements.map((one) => narrowRequirement(one, narrowing)),
  };
}

function narrowRequirement(
  requirement: RequirementFinding,
  { claims, statements }: Narrowing,
): RequirementFinding {
  const seen = (statement: string | null): boolean =>
    statement === null || (statements?.includes(statement) ?? true);
  if (requirement.kind !== 'elements') {
    return { ...requirement, subjects: requirement.subjects.filter((one) => seen(one.statement)) };
  }
  return {
    ...requirement,
    claims: requirement.claims
      .filter(({ claim }) => claims?.includes(claim) ?? true)
      .map((one) => ({
        ...one,
        statements: one.statements.filter(({ statement }) => seen(statement)),
      })),
  };
}
