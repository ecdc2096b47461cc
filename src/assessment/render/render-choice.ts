import type { Assessment, Wording } from '../assessment.ts';
import type { AvoidedChoice } from '../avoided-choice.ts';
import type { ChoiceOfStandard } from '../choice-of-standard.ts';
import type { StrictnessComparison, StrictnessPoint } from '../strictness/compare-strictness.ts';
import { spaced } from './missing-text.ts';
import { paragraph } from './text-block.ts';

const CHOICE = {
  'no-standard':
    'There is nothing to choose: no standard in view is in force and made for these speakers.',
  'one-standard': 'One standard is in view, so there is nothing to choose.',
  'not-needed': 'The choice need not be made: every standard comes out alike.',
  'not-needed-yet': 'The choice need not be made yet: every standard is open.',
  'may-be-needed': 'The choice may matter: some standards are open and the others are decided.',
  needed: 'The choice must be made: the standards come out differently.',
} as const;

/** The choice between standards as the record leaves it. What the court said stands elsewhere. */
export function renderChoice(
  { kind, outcomes }: ChoiceOfStandard,
  { standards, strictness, words }: Pick<Assessment, 'standards' | 'strictness' | 'words'>,
): string[] {
  const nameOf = (id: string): string =>
    standards.find(({ standard }) => standard === id)?.name ?? id;
  return [
    ...paragraph(2, '', CHOICE[kind]),
    ...outcomes.flatMap(({ standard, outcome }) =>
      paragraph(4, '', `${nameOf(standard)}: ${outcome}`),
    ),
    ...among(strictness, outcomes).flatMap((comparison) =>
      renderStrictness(comparison, nameOf, words),
    ),
  ];
}

/** The choice in a sentence or two: on the record, by structure, and what the court said of it. */
export function briefChoice(
  { kind, outcomes }: ChoiceOfStandard,
  { standards, strictness, avoidedChoices }: Assessment,
): string[] {
  const nameOf = (id: string): string =>
    standards.find(({ standard }) => standard === id)?.name ?? id;
  const structure = among(strictness, outcomes).map((one) => strictnessText(one, nameOf));
  const court = avoidedChoices.map((choice) => {
    const unfound = choice.stepsWithoutFinding.join(', ');
    const bornOut =
      choice.bornOut === 'yes'
        ? 'its own findings bear that out'
        : `only part shown by its own findings${unfound === '' ? '' : ` (none on: ${unfound})`}`;
    return `The court (${choice.at}): ${choice.said} That is ${bornOut}.`;
  });
  return paragraph(0, 'CHOICE         ', [CHOICE[kind], ...structure, ...court].join(' '));
}

/** The comparisons of the standards that a speaker's case was held under. */
function among(
  strictness: readonly StrictnessComparison[],
  outcomes: ChoiceOfStandard['outcomes'],
): readonly StrictnessComparison[] {
  const held = new Set(outcomes.map(({ standard }) => standard));
  return strictness.filter(({ left, right }) => held.has(left) && held.has(right));
}

function strictnessText(
  { left, right, relation }: StrictnessComparison,
  nameOf: (id: string) => string,
): string {
  switch (relation) {
    case 'same':
      return `By structure ${nameOf(left)} and ${nameOf(right)} ask for the same.`;
    case 'stricter':
      return `By structure ${nameOf(left)} is stricter than ${nameOf(right)}.`;
    case 'milder':
      return `By structure ${nameOf(right)} is stricter than ${nameOf(left)}.`;
    case 'incomparable':
      return `By structure ${nameOf(left)} and ${nameOf(right)} cannot be ranked.`;
  }
}

const WHY_STRICTER = {
  same: 'Each covers all that the other asks for.',
  stricter: 'It covers all that the other asks for, and not the other way round.',
  milder: 'It covers all that the other asks for, and not the other way round.',
  incomparable: 'Each asks for something that the other does not.',
} as const;

function renderStrictness(
  comparison: StrictnessComparison,
  nameOf: (id: string) => string,
  words: Wording,
): string[] {
  const { left, right } = comparison;
  const points = comparison.points.map((point) => {
    const other = point.of === left ? right : left;
    const cover = words.steps[`${other}/${point.coveredBy}`] ?? point.coveredBy;
    return pointText({ ...point, coveredBy: cover }, nameOf);
  });
  return [
    ...paragraph(
      2,
      '',
      `${strictnessText(comparison, nameOf)} ${WHY_STRICTER[comparison.relation]}`,
    ),
    ...[...new Set(points)].flatMap((text) => paragraph(4, '', text)),
  ];
}

function pointText(point: StrictnessPoint, nameOf: (id: string) => string): string {
  const { of, name, proofLevel, decides, coveredBy, coveredAtLevel } = point;
  const asks = `${nameOf(of)}, ${name}${proofLevel === null ? '' : ` (${spaced(proofLevel)})`}, ${decides ? 'which decides' : 'one factor'}`;
  if (coveredBy === null) return `${asks}: no counterpart that asks as much`;
  if (!decides && coveredAtLevel === null) return `${asks}: on the scales of ${coveredBy} as well`;
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
