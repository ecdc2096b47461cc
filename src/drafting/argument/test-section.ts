import { type Assessment, type StandardFinding, type StepFinding } from '../../assessment/index.ts';
import type { Block, Inline, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { longDate } from '../long-date.ts';
import { emphasis, heading, paragraph, record, say, words } from '../say.ts';
import { cites } from './cites.ts';
import { exhibitsInStep } from './exhibits-in-step.ts';
import { missingWords } from './missing-words.ts';
import { DETERMINATION_WORDS, OUTCOME_WORDS } from './outcome-words.ts';

type TestContext = Pick<DraftContext, 'law' | 'assessment'>;

/**
 * One test held against the record for speakers who stand alike: each step with its law, burden and
 * proof level, what the record offers, and what it lacks. Nothing here argues for a side.
 */
export function testSection(
  context: TestContext,
  standard: StandardFinding,
  level: 1 | 2 | 3,
): readonly Block[] {
  const { law } = context;
  const { name, authorities, steps, determination } = standard;
  return [
    heading(level, name),
    paragraph(
      say`This test has ${String(steps.length)} ${steps.length === 1 ? 'step' : 'steps'}. ${cites(law, authorities)}.`,
      say`On ${asOf(context)} it ${DETERMINATION_WORDS[determination.outcome]}.`,
    ),
    ...steps.map((step) => stepParagraph(context, step)),
  ];
}

/** How a step is told: with what it lacks or not, and with its name or under a heading that has it. */
interface StepTold {
  readonly whatLacks?: 'said' | 'left-out';
  readonly name?: 'said' | 'in-heading';
  /** What follows of it for the side that speaks. */
  readonly after?: readonly Sentence[];
}

/**
 * A step of a test held against the record. A brief for the side that carries it leaves out what is
 * lacking, and asks its counsel for that instead.
 */
export function stepParagraph(
  context: TestContext,
  step: StepFinding,
  { whatLacks = 'said', name: naming = 'said', after = [] }: StepTold = {},
): Block {
  const { law, assessment } = context;
  const { name, what, authorities, finding } = step;
  const named = naming === 'said' ? words`${emphasis(`${name}.`)} ` : [];
  const rule =
    authorities.length === 0
      ? say`${named}${what} ${record('Law of the test above')}.`
      : say`${named}${what} ${cites(law, authorities)}.`;
  return paragraph(
    rule,
    say`The burden is the ${step.burden}'s${levelOf(step)}; on ${asOf(context)} this is ${OUTCOME_WORDS[finding.outcome]}.`,
    ...offered(step, context, whatLacks),
    ...(whatLacks === 'said' ? lacking(step, assessment) : []),
    ...after,
  );
}

function levelOf(step: StepFinding): string {
  if (step.kind === 'weighing')
    return ', and the step is a weighing, which no count of exhibits decides';
  return step.proofLevel === null
    ? ''
    : `, at the level of ${step.proofLevel.replaceAll('-', ' ')}`;
}

function offered(
  step: StepFinding,
  context: TestContext,
  whatLacks: 'said' | 'left-out',
): readonly Sentence[] {
  const { support, rebuttal } = exhibitsInStep(step);
  if (step.kind === 'computed' && support.length + rebuttal.length === 0) {
    return whatLacks === 'said' ? [say`No exhibit is offered for it (${asOf(context)}).`] : [];
  }
  return [
    ...support.map(
      ({ says, pin, meetsLevel }) =>
        say`Offered for it, in substance: ${inSubstance(says)} (${record(pin)}; ${STANDING[meetsLevel]}).`,
    ),
    ...rebuttal.map(
      ({ says, pin, meetsLevel }) =>
        say`Against it, in substance: ${inSubstance(says)} (${record(pin)}; ${STANDING[meetsLevel]}).`,
    ),
  ];
}

const STANDING = {
  yes: 'evidence of the level asked',
  no: 'not evidence of the level asked',
  unknown: 'whether it is evidence of the level asked is not known',
} as const;

/** The smallest set of things that would make the step shown. */
function lacking(
  { kind, finding }: StepFinding,
  { words: wording, asOf: day }: Assessment,
): readonly Sentence[] {
  const [smallest] = finding.needs;
  // A weighing lacks no exhibit: it is the court's.
  if (kind === 'weighing' || finding.outcome === 'shown') return [];
  if (smallest === undefined || smallest.length === 0) return [];
  return [
    say`What the record lacks (${record(`record as of ${longDate(day)}`)}): ${missingWords(smallest, wording)}.`,
  ];
}

/** `the record as of 2023-02-16`, which is what a statement about absence rests on. */
export function asOf({ assessment }: Pick<DraftContext, 'assessment'>): Inline {
  return record(`the record as of ${longDate(assessment.asOf)}`);
}

/** What an exhibit says is in the words of whoever entered it, so it never stands in quotation marks. */
function inSubstance(says: string): string {
  return says.replace(/\.$/u, '');
}
