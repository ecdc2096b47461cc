import type { StandardInView } from '../assessment.ts';
import type { ChoiceOfStandard } from '../choice-of-standard.ts';
import type { StrictnessComparison, StrictnessPoint } from '../strictness/compare-strictness.ts';
import { spaced } from './missing-text.ts';
import { paragraph } from './text-block.ts';

const CHOICE = {
  'no-standard':
    'No standard that the law here holds is made for this speaker before these courts.',
  'one-standard': 'One standard is in view, so there is nothing to choose.',
  'not-needed': 'The choice need not be made: every standard comes out alike.',
  'not-needed-yet':
    'The choice need not be made yet: every standard is open, for want of the things listed above.',
  'may-be-needed': 'The choice may matter: some standards are open and the others are decided.',
  needed: 'The choice must be made: the standards come out differently.',
} as const;

/** The choice between standards as the record leaves it. What the court said stands elsewhere. */
export function renderChoice(
  { kind, outcomes, strictness }: ChoiceOfStandard,
  standards: readonly StandardInView[],
): string[] {
  const nameOf = (id: string): string =>
    standards.find(({ standard }) => standard === id)?.name ?? id;
  return [
    ...paragraph(2, '', CHOICE[kind]),
    ...outcomes.flatMap(({ standard, outcome }) =>
      paragraph(4, '', `${nameOf(standard)}: ${outcome}`),
    ),
    ...strictness.flatMap((comparison) => renderStrictness(comparison, nameOf)),
  ];
}

function renderStrictness(
  { left, right, relation, points }: StrictnessComparison,
  nameOf: (id: string) => string,
): string[] {
  const sentence = {
    same: `${nameOf(left)} and ${nameOf(right)} ask for the same.`,
    stricter: `By structure ${nameOf(left)} is the stricter: it covers all that ${nameOf(right)} asks for, and not the other way round.`,
    milder: `By structure ${nameOf(right)} is the stricter: it covers all that ${nameOf(left)} asks for, and not the other way round.`,
    incomparable: `By structure ${nameOf(left)} and ${nameOf(right)} cannot be ranked: each asks for something that the other does not.`,
  }[relation];
  return [
    ...paragraph(2, '', sentence),
    ...[...new Set(points.map((point) => pointText(point, nameOf)))].flatMap((text) =>
      paragraph(4, '', text),
    ),
  ];
}

function pointText(point: StrictnessPoint, nameOf: (id: string) => string): string {
  const { of, name, proofLevel, decides, coveredBy, coveredAtLevel } = point;
  const asks = `${nameOf(of)}, ${name}${proofLevel === null ? '' : ` (${spaced(proofLevel)})`}, ${decides ? 'decides' : 'a factor'}`;
  if (coveredBy === null) return `${asks}: no counterpart that asks as much`;
  return `${asks}: covered by ${coveredBy}${coveredAtLevel === null ? '' : ` (${spaced(coveredAtLevel)})`}`;
}
