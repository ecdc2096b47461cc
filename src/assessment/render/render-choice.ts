import type { Assessment } from '../assessment.ts';
import type { AvoidedChoice } from '../avoided-choice.ts';
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
  { kind, outcomes }: ChoiceOfStandard,
  { standards, strictness }: Pick<Assessment, 'standards' | 'strictness'>,
): string[] {
  const nameOf = (id: string): string =>
    standards.find(({ standard }) => standard === id)?.name ?? id;
  return [
    ...paragraph(2, '', CHOICE[kind]),
    ...outcomes.flatMap(({ standard, outcome }) =>
      paragraph(4, '', `${nameOf(standard)}: ${outcome}`),
    ),
    ...strictness
      .filter(({ left, right }) =>
        [left, right].every((id) => outcomes.some((one) => one.standard === id)),
      )
      .flatMap((comparison) => renderStrictness(comparison, nameOf)),
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

/** What the court said of the choice, kept apart, and how far its own findings bear it out. */
export function renderAvoidedChoice(
  choice: AvoidedChoice,
  nameOf: (id: string) => string,
): string[] {
  const { said, at, standard, metAt, asStrictAs, notAsStrictAs } = choice;
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const found = choice.stepsFound.join(', ');
  const unfound = choice.stepsWithoutFinding.join(', ');
  return [
    ...paragraph(
      2,
      'court    ',
      `The choice is not resolved (${at}): ${said} It says that ${nameOf(standard)} is met (${metAt}).`,
    ),
    ...paragraph(
      2,
      'test     ',
      [
        asStrictAs.length === 0
          ? ''
          : `By structure ${nameOf(standard)} is at least as strict as ${names(asStrictAs)}.`,
        notAsStrictAs.length === 0
          ? ''
          : `By structure it is not at least as strict as ${names(notAsStrictAs)}.`,
        found === '' ? '' : `Steps with a finding of the court: ${found}.`,
        unfound === '' ? '' : `Steps with none: ${unfound}.`,
        choice.bornOut === 'yes'
          ? 'So the choice could be left open as the court left it.'
          : 'So that even the stricter standard is met is only part shown by the findings that the court stated.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}
