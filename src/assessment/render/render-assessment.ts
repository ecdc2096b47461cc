import type { Assessment, StandardInView } from '../assessment.ts';
import type { Scrutiny } from '../scrutiny.ts';
import { speakerGroups, type SpeakerGroup } from '../speaker-groups.ts';
import { authoritiesText } from './cited-text.ts';
import { spaced } from './missing-text.ts';
import { renderNoTestFound } from './render-no-test-found.ts';
import { observationText } from './observation-text.ts';
import { renderAvoidedChoice, renderChoice } from './render-choice.ts';
import { renderClaimPoints } from './render-claim-points.ts';
import { qualifiersText } from './qualifiers-text.ts';
import { renderComparison } from './render-comparison.ts';
import { ifInPlay, renderGate, renderStandard } from './render-rule.ts';
import { renderStatutes } from './render-statutes.ts';
import { heading, paragraph } from './text-block.ts';

/** The assessment as text: an outline for a person. Everything in it is in the data as well. */
export function renderAssessment(assessment: Assessment): string {
  const { title, asOf, recordComplete, standards, scrutiny, speakers, comparison } = assessment;
  const groups = speakerGroups(speakers);
  const lines = [
    `${title}: the law held against the record, as of ${asOf}`,
    ...paragraph(0, '', RECORD[recordComplete]),
    ...heading('The standards in view'),
    ...standards.flatMap((standard) => renderInView(standard, assessment)),
    ...(standards.length === 0 && assessment.noTestFound.length === 0
      ? ['  None is known to be followed by the courts of this matter; name one with --standard.']
      : []),
    ...assessment.noTestFound.flatMap(renderNoTestFound),
    ...scrutiny.flatMap(renderScrutiny),
    ...renderStatutes(assessment),
    ...renderClaimPoints(assessment.claims, assessment.words),
    ...groups.flatMap((group) => renderGroup(group, assessment)),
    ...heading('The rulings beside the record (what the court said; what the record supports)'),
    ...assessment.avoidedChoices.flatMap((choice) =>
      renderAvoidedChoice(
        choice,
        (id) => standards.find(({ standard }) => standard === id)?.name ?? id,
      ),
    ),
    ...renderComparison(comparison, speakers.length),
    ...heading('Observations'),
    ...assessment.observations.flatMap((one, index) =>
      paragraph(2, `${String(index + 1).padStart(2)}. `, observationText(one, assessment.words)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const RECORD = {
  yes: 'The record is complete: what it lacks is not shown.',
  no: 'The record is not complete: what it lacks stays open.',
  unknown:
    'Whether the record is complete is unknown: what it lacks stays open, and is not "not shown".',
} as const;

const SEAT = {
  deciding: 'the deciding court',
  underlying: 'the court of the underlying action',
} as const;

const NATURE: Readonly<Record<string, string>> = {
  political: 'political speech',
  religious: 'religious speech',
  literary: 'literary speech',
  'public-concern': 'speech of public concern',
  commercial: 'commercial speech',
  private: 'speech on a private matter',
};

function renderInView(standard: StandardInView, { asOf, words }: Assessment): string[] {
  const { name, inForce, from, to, bases, chosenFor } = standard;
  if (!inForce) {
    return paragraph(
      2,
      '',
      `${name}: not in force on ${asOf} (from ${from}${to === null ? '' : ` to ${to}`}); not evaluated.`,
    );
  }
  return [
    `  ${name}`,
    ...bases.flatMap(
      ({ court, seat, via, force, qualifier, when, causes, causesMatch, authorities }) =>
        paragraph(
          4,
          '',
          `${SEAT[seat]}, ${words.courts[court] ?? court}${via === court ? '' : ` through ${words.courts[via] ?? via}`}: ${force}. ${qualifier ?? ''}${waitsFor(when?.facts ?? [], causesMatch === 'unknown' ? causes : [])} ${authoritiesText(authorities)}`,
        ),
    ),
    ...(bases.length === 0 ? ['    No court of this matter is known to follow it.'] : []),
    ...chosenFor.flatMap(({ speech, why }) =>
      paragraph(4, `chosen for ${NATURE[speech] ?? spaced(speech)}  `, why),
    ),
  ];
}

/** What must be known before it is clear that a rule is in play. */
function waitsFor(facts: readonly string[], causes: readonly string[]): string {
  return [
    facts.length === 0
      ? ''
      : ` Whether it is in play hangs on what is unknown here: ${facts.map(spaced).join(', ')}.`,
    causes.length === 0
      ? ''
      : ` It is followed for ${causes.map(spaced).join(', ')}; no claim is on the record.`,
  ].join('');
}

const NOT_IN_PLAY = {
  claims: 'it is followed here for other claims than those against this speaker',
  facts: 'the facts on which it is followed here are not so',
} as const;

function renderScrutiny({
  name,
  statement,
  nature,
  by,
  at,
  degree,
  authorities,
}: Scrutiny): string[] {
  const said =
    by === null
      ? 'nobody says of what nature it is'
      : `${NATURE[nature] ?? spaced(nature)}, as the ${by} says${at === null ? '' : ` (${at})`}`;
  return paragraph(
    2,
    '',
    `${name}. Of the statement "${spaced(statement)}": ${said}; scrutiny ${degree === null ? 'not named' : spaced(degree)}. ${authoritiesText(authorities)}`,
  );
}

function renderGroup({ speakers, example }: SpeakerGroup, assessment: Assessment): string[] {
  const { words } = assessment;
  const names = speakers.map(({ label, handle }) => `${label} (${handle})`).join(', ');
  const title =
    speakers.length === 1 ? 'One speaker' : `${speakers.length} speakers, alike in every finding`;
  return [
    ...heading(title),
    ...paragraph(2, '', names),
    ...example.standards.flatMap((standard) =>
      paragraph(
        4,
        '',
        `${standard.name}: ${standard.determination.outcome}${qualifiersText(standard.determination)}${ifInPlay(standard)}`,
      ),
    ),
    ...example.outOfPlay.flatMap(({ standard, because }) =>
      paragraph(4, '', `${words.rules[standard] ?? standard}: not held; ${NOT_IN_PLAY[because]}`),
    ),
    ...example.gates.flatMap((gate) => renderGate(gate, words)),
    ...example.standards.flatMap((standard) => renderStandard(standard, words)),
    ...heading('The choice between standards, on the record'),
    ...renderChoice(example.choice, assessment),
  ];
}
