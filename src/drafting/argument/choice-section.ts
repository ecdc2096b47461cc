import type { Assessment, SpeakerAssessment } from '../../assessment/index.ts';
import type { Block, Inline, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { joined, paragraph, say, words } from '../say.ts';
import { cites } from './cites.ts';
import { DETERMINATION_WORDS } from './outcome-words.ts';
import { asOf } from './test-section.ts';

const CHOICE = {
  'no-standard': 'no test in view is in force and made for these speakers',
  'one-standard': 'one test is in view, so there is nothing to choose',
  'not-needed': 'the choice between tests need not be made, since each comes out alike',
  'not-needed-yet':
    'the choice between tests need not be made yet, since each leaves the question open',
  'may-be-needed':
    'the choice between tests may matter, since some are open and the others are decided',
  needed: 'the choice between tests must be made, since they come out differently',
} as const satisfies Record<SpeakerAssessment['choice']['kind'], string>;

/** Whether the case of these speakers turns on which test governs, and which is the stricter. */
export function choiceSection(context: DraftContext, example: SpeakerAssessment): Block {
  const { assessment, law } = context;
  const held = new Set(example.standards.map(({ rule }) => rule));
  const outcomes = example.standards.map(
    ({ name, authorities, determination }): readonly Inline[] =>
      words`${name} ${DETERMINATION_WORDS[determination.outcome]} (${cites(law, authorities)})`,
  );
  return paragraph(
    say`On ${asOf(context)} ${CHOICE[example.choice.kind]}.`,
    ...(outcomes.length === 0 ? [] : [say`${joined(outcomes, '; ')}.`]),
    ...assessment.strictness
      .filter(({ left, right }) => held.has(left) && held.has(right))
      .map((comparison) => strictness(context, comparison)),
  );
}

/** Strictness is derived from what the tests ask; the tests themselves are what it rests on. */
function strictness(
  { law }: DraftContext,
  { left, right, relation }: Assessment['strictness'][number],
): Sentence {
  const named = (id: string): { name: string; cite: readonly Inline[] } => {
    const standard = law.get('standard', id);
    const { authority, pin, pinVerified } = standard;
    return {
      name: standard.name,
      cite: cites(law, [{ authority, cite: authority, pin, pinVerified }]),
    };
  };
  const [one, other] =
    relation === 'milder' ? [named(right), named(left)] : [named(left), named(right)];
  const says = {
    stricter: 'is by its structure stricter than',
    milder: 'is by its structure stricter than',
    same: 'asks by its structure for the same as',
    incomparable: 'cannot by its structure be ranked against',
  }[relation];
  return say`${one.name} ${says} ${other.name}. ${one.cite}; ${other.cite}.`;
}
