import type { Standard, Step } from '../../../law/index.ts';
import { pinnedText } from './pinned-text.ts';

const FOR = {
  defendant: 'speakers who are sued',
  nonparty: 'speakers who are not sued',
  both: 'speakers sued or not',
} as const;

/** Each test with its authority, its steps, and what it leaves out. */
export function formatStandards(standards: readonly Standard[]): string {
  return standards
    .map((standard) =>
      [
        `${standard.id}: ${standard.name}`,
        `  ${pinnedText(standard)}; for ${FOR[standard.appliesTo]}; from ${standard.inForce.from}${standard.inForce.to === null ? '' : ` to ${standard.inForce.to}`}`,
        `  ${standard.combination.kind === 'cumulative' ? 'each step must be met' : 'factors weighed together'}:`,
        ...standard.steps.map(stepText),
        ...standard.whatItLeavesOut.map(({ what }) => `  leaves out: ${what}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function stepText(step: Step): string {
  const level = step.kind === 'weighing' || step.proofLevel === null ? '' : `, ${step.proofLevel}`;
  return `    ${step.id} (${step.kind}, burden: ${step.burden}${level}): ${step.name}; ${pinnedText(step)}`;
}
