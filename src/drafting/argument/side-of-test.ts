import type { StandardFinding, StepFinding } from '../../assessment/index.ts';
import type { Block } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { heading, open, paragraph, say } from '../say.ts';
import { missingWords } from './missing-words.ts';
import { stepParagraph } from './test-section.ts';

/** For whom a brief argues. */
export type Side = 'requester' | 'respondent';

/**
 * A test as one side argues it: each step held against the record, and what that side must still
 * bring. It claims no step that the assessment leaves open; the argument on it is counsel's.
 */
export function sideOfTest(
  context: DraftContext,
  standard: StandardFinding,
  side: Side,
  level: 1 | 2,
): readonly Block[] {
  const below = level === 1 ? 2 : 3;
  return [
    heading(level, standard.name),
    ...standard.steps.flatMap((step) => [
      heading(below, `${step.name}${STANDS[side][step.favours]}`),
      stepParagraph(context, step, side === 'requester' ? 'left-out' : 'said'),
      paragraph(say`${open(asks(context, step, standard, side))}`),
    ]),
  ];
}

/** How a step stands, for the heading of it. */
const STANDS = {
  requester: {
    yes: '',
    no: ' (against the requester on this record)',
    unknown: ' (open on this record)',
  },
  respondent: {
    yes: ' (for the requester on this record)',
    no: '',
    unknown: ' (open on this record)',
  },
} as const;

function asks(
  { assessment }: DraftContext,
  { name, kind, favours, burden, finding }: StepFinding,
  standard: StandardFinding,
  side: Side,
): string {
  const step = `"${name}" under ${standard.name}`;
  if (side === 'requester') {
    const [smallest = []] = finding.needs;
    return favours === 'yes' || kind === 'weighing' || smallest.length === 0
      ? `the argument on ${step}`
      : `the argument on ${step}, which on this record still wants ${missingWords(smallest, assessment.words)}`;
  }
  if (favours === 'yes') return `whether ${step} is contested, and on what evidence`;
  return burden === 'requester'
    ? `the argument that the requester, who carries ${step}, has not carried it`
    : `the argument on ${step}`;
}
