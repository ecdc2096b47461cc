import type { AssessmentContext } from './assessment-context.ts';
import type { RuleFinding, SpeakerAssessment, StandardFinding } from './assessment.ts';
import type { ElementFinding, StepFinding } from './assessment-tree.ts';
import type { RulingSubject } from './ruling-subject.ts';

/** One computed outcome and the speakers for whom it is the outcome. */
export interface ComputedOutcome {
  readonly outcome: string;
  readonly speakers: readonly string[];
}

/** What the record supports on a point, speaker by speaker, alike ones together. */
export function computedFor(
  context: AssessmentContext,
  speakers: readonly SpeakerAssessment[],
  subject: RulingSubject,
): ComputedOutcome[] {
  const groups = new Map<string, string[]>();
  for (const speaker of speakers) {
    for (const outcome of new Set(outcomesFor(context, speaker, subject))) {
      groups.set(outcome, [...(groups.get(outcome) ?? []), speaker.speaker]);
    }
  }
  return [...groups].map(([outcome, ids]) => ({ outcome, speakers: ids }));
}

function outcomesFor(
  context: AssessmentContext,
  speaker: SpeakerAssessment,
  subject: RulingSubject,
): string[] {
  switch (subject.kind) {
    case 'choice-of-standard':
      return [speaker.choice.kind];
    case 'relief':
      return appliedBy(context, speaker).map(({ determination }) => determination.outcome);
    case 'standard':
      return speaker.standards
        .filter(({ rule }) => rule === subject.rule)
        .map(({ determination }) => determination.outcome);
    case 'step':
      return rulesOf(speaker)
        .filter(({ rule }) => rule === subject.rule)
        .flatMap(({ steps }) => steps.filter(({ step }) => step === subject.step))
        .map(({ finding }) => finding.outcome);
    case 'element':
      return elementsUnder(appliedBy(context, speaker), subject.claim)
        .filter(({ element }) => element === subject.element)
        .map(({ finding }) => finding.outcome);
    case 'overlay':
      return elementsUnder(appliedBy(context, speaker))
        .flatMap(({ overlays }) => overlays)
        .filter(({ overlay }) => overlay === subject.overlay)
        .map(({ applies }) => APPLICATION[applies]);
  }
}

const APPLICATION = { yes: 'applies', no: 'does-not-apply', unknown: 'open' } as const;

function rulesOf(speaker: SpeakerAssessment): readonly RuleFinding[] {
  return [...speaker.gates, ...speaker.standards];
}

/** The standards that the court took up; all of those in view when it took up none of them. */
function appliedBy(
  { matter }: AssessmentContext,
  { standards }: SpeakerAssessment,
): readonly StandardFinding[] {
  const applied = standards.filter(({ rule }) =>
    matter.rulings.some(
      ({ on }) => (on.kind === 'standard' || on.kind === 'step') && on.standard === rule,
    ),
  );
  return applied.length > 0 ? applied : standards;
}

/** The elements of claims as some standards' steps hold them. */
export function elementsUnder(
  standards: readonly { readonly steps: readonly StepFinding[] }[],
  claim?: string,
): ElementFinding[] {
  return standards
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'computed' ? step.requirements : []))
    .flatMap((requirement) => (requirement.kind === 'elements' ? requirement.claims : []))
    .filter((one) => claim === undefined || one.claim === claim)
    .flatMap(({ statements }) => statements)
    .flatMap(({ elements }) => elements);
}
