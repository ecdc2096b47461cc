import type { RuleFinding, StepFinding } from '../../assessment/index.ts';
import type { Block } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { heading, open, paragraph, say } from '../say.ts';
import { missingWords } from './missing-words.ts';
import { stepParagraph } from './test-section.ts';

/** For whom a brief argues. */
export type Side = 'requester' | 'respondent';

/**
 * A test, or a gate before it, as one side argues it: each step held against the record, and what that side must still
 * bring. It claims no step that the assessment leaves open; the argument on it is counsel's.
 */
export function sideOfTest(
  context: DraftContext,
  rule: RuleFinding,
  side: Side,
  level: 1 | 2,
  title = rule.name,
): readonly Block[] {
  const below = level === 1 ? 2 : 3;
  return [
    heading(level, title),
    ...rule.steps.flatMap((step) => [
      heading(below, `${STANDS[side][step.favours]}: ${step.name}`),
      stepParagraph(context, step, {
        whatLacks: side === 'respondent' && step.burden === 'requester' ? 'said' : 'left-out',
        name: 'in-heading',
      }),
      paragraph(say`${open(asks(context, step, rule, side))}`),
    ]),
  ];
}

/** How a step stands, for the heading of it. */
const STANDS = {
  requester: {
    yes: 'Carried on this record',
    no: 'Against the requester on this record',
    unknown: 'Open on this record',
  },
  respondent: {
    yes: 'For the requester on this record',
    no: 'Not carried on this record',
    unknown: 'Open on this record',
  },
} as const;

function asks(
  { assessment }: DraftContext,
  { name, kind, favours, burden, finding }: StepFinding,
  rule: RuleFinding,
  side: Side,
): string {
  const step = `"${name}" under ${rule.name}`;
  const [smallest = []] = finding.needs;
  const wants =
    favours === 'yes' || kind === 'weighing' || smallest.length === 0
      ? ''
      : `, which on this record still wants ${missingWords(smallest, assessment.words)}`;
  if (side === 'requester') {
    return burden === 'requester' || burden === 'court'
      ? `the argument on ${step}${wants}`
      : `the answer on ${step}, which is for the ${burden} to carry`;
  }
  if (favours === 'yes') return `whether ${step} is contested, and on what evidence`;
  return burden === 'requester'
    ? `the argument that the requester, who carries ${step}, has not carried it`
    : `the argument on ${step}${wants}`;
}
