import type { CitedExhibit, ElementFinding, SpeakerAssessment } from '../../assessment/index.ts';
import type { Block, Inline } from '../draft.ts';
import { joined, record, words } from '../say.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';

/**
 * Elements against exhibits for speakers who stand alike: each element under each test, what the record
 * offers for it, and the finding on the statement and on the speaker. Holes stay visible.
 */
export function elementTable({ standards }: SpeakerAssessment): readonly Block[] {
  const rows = standards.flatMap(({ name, steps }) =>
    steps.flatMap((step) =>
      step.kind === 'weighing'
        ? []
        : step.requirements.flatMap((requirement) =>
            requirement.kind !== 'elements'
              ? []
              : requirement.claims.flatMap((claim) =>
                  claim.statements.flatMap(({ elements }) =>
                    elements.map((element) => rowOf(name, claim.name, element)),
                  ),
                ),
          ),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['Test', 'Element', 'Exhibits', 'Statement / speaker'],
      widths: [3, 4, 4, 3],
      rows,
    },
  ];
}

function rowOf(
  test: string,
  claim: string,
  element: ElementFinding,
): readonly (readonly Inline[])[] {
  const { name, required, onStatement, finding } = element;
  return [
    words`${test}`,
    words`${claim}: ${name}`,
    exhibits(element),
    required
      ? words`${OUTCOME_WORDS[onStatement.outcome]} / ${OUTCOME_WORDS[finding.outcome]}`
      : words`not asked at this stage`,
  ];
}

function exhibits({ versions }: ElementFinding): readonly Inline[] {
  const offered = versions.flatMap(({ routes }) =>
    routes.flatMap(({ propositions }) =>
      propositions.flatMap(({ support, rebuttal }) => [
        ...support.map((exhibit) => named(exhibit, '')),
        ...rebuttal.map((exhibit) => named(exhibit, 'against: ')),
      ]),
    ),
  );
  const once = [...new Map(offered.map((one) => [one.text, one])).values()];
  if (once.length === 0) return words`none`;
  return joined(
    once.map(({ text }) => record(text)),
    '; ',
  );
}

const STANDING = { yes: '', no: ' (not of the level)', unknown: ' (level unknown)' } as const;

function named({ pin, meetsLevel }: CitedExhibit, before: string): { readonly text: string } {
  return { text: `${before}${pin}${STANDING[meetsLevel]}` };
}
