import { claimsFound } from './assess-elements.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { RuleFinding, SpeakerAssessment, StandardFinding } from './assessment.ts';
import type { Determination } from './determine.ts';
import type { ElementFinding, StepFinding } from './assessment-tree.ts';
import { anyOf } from './condition-value.ts';
import { greatest } from './finding.ts';
import { exampleOf } from './like-speaker.ts';
import type { RulingSubject } from './ruling-subject.ts';
import { statutoryEffects } from './statutes/statutory-effects.ts';

/** One computed outcome and the speakers for whom it is the outcome. */
export interface ComputedOutcome {
  readonly outcome: string;
  /** Of the statement, whoever made it, where that differs; null elsewhere. */
  readonly ofStatement: string | null;
  /** What a disclosure is subject to; absent where it is subject to nothing. */
  readonly limits?: readonly string[];
  readonly speakers: readonly string[];
}

/** What the record supports on a point, speaker by speaker, alike ones together. */
export function computedFor(
  context: AssessmentContext,
  speakers: readonly SpeakerAssessment[],
  subject: RulingSubject,
): ComputedOutcome[] {
  const groups = new Map<string, Computed & { readonly speakers: Set<string> }>();
  const known = new Map<SpeakerAssessment, readonly Computed[]>();
  for (const speaker of speakers) {
    const example = exampleOf(speaker);
    const outcomes = known.get(example) ?? outcomesFor(context, example, subject);
    known.set(example, outcomes);
    for (const one of outcomes) {
      const key = `${one.outcome}|${one.ofStatement}|${one.limits?.join(' ') ?? ''}`;
      const group = groups.get(key) ?? { ...one, speakers: new Set() };
      group.speakers.add(speaker.speaker);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, speakers: [...group.speakers] }));
}

type Computed = Omit<ComputedOutcome, 'speakers'>;

function plain(outcome: string): Computed {
  return { outcome, ofStatement: null };
}

function determined({ outcome, part, limits }: Determination): Computed {
  return {
    ...plain(outcome === 'disclose' && part !== undefined ? 'disclose-in-part' : outcome),
    ...(limits.length === 0 ? {} : { limits }),
  };
}

function outcomesFor(
  context: AssessmentContext,
  speaker: SpeakerAssessment,
  subject: RulingSubject,
): Computed[] {
  switch (subject.kind) {
    case 'choice-of-standard':
      return [plain(speaker.choice.kind)];
    case 'relief':
      return appliedBy(context, speaker).map(({ determination }) => determined(determination));
    case 'standard':
      return speaker.standards
        .filter(({ rule }) => rule === subject.rule)
        .map(({ determination }) => determined(determination));
    case 'step':
      return rulesOf(speaker)
        .filter(({ rule }) => rule === subject.rule)
        .flatMap(({ steps }) => steps.filter(({ step }) => step === subject.step))
        .map(({ finding }) => plain(finding.outcome));
    case 'element':
      return best(
        elementsUnder(appliedBy(context, speaker), subject.claim).filter(
          ({ element }) => element === subject.element,
        ),
      );
    case 'overlay':
      return [
        ...elementsUnder(appliedBy(context, speaker)).flatMap(({ overlays }) => overlays),
        ...byStatute(context, subject.overlay),
      ]
        .filter(({ overlay }) => overlay === subject.overlay)
        .map(({ applies }) => plain(APPLICATION[applies]));
  }
}

/** Whether a statute that changes procedure applies in any of its parts. */
function byStatute(context: AssessmentContext, overlay: string) {
  const parts = statutoryEffects(context).filter((one) => one.overlay === overlay);
  return parts.length === 0 ? [] : [{ overlay, applies: anyOf(parts.map((one) => one.applies)) }];
}

/** One statement is enough, so a speaker's best one counts. */
function best(elements: readonly ElementFinding[]): Computed[] {
  if (elements.length === 0) return [];
  const outcome = greatest(elements.map(({ finding }) => finding.outcome));
  const ofStatement = greatest(elements.map(({ onStatement }) => onStatement.outcome));
  return [{ outcome, ofStatement: ofStatement === outcome ? null : ofStatement }];
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

/** The elements of claims as some standards' steps hold them, but for the paths in their reasons. */
export function elementsUnder(
  standards: readonly { readonly steps: readonly StepFinding[] }[],
  claim?: string,
): ElementFinding[] {
  const found = standards
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'computed' ? step.requirements : []))
    .flatMap((requirement) => (requirement.kind === 'elements' ? [claimsFound(requirement)] : []));
  return [...new Set(found)]
    .flat()
    .filter((one) => claim === undefined || one.claim === claim)
    .flatMap(({ statements }) => statements)
    .flatMap(({ elements }) => elements);
}
