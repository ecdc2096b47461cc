import { speakerGroups } from '../../assessment/index.ts';
import { cites } from '../argument/cites.ts';
import { OUTCOME_WORDS } from '../argument/outcome-words.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { asOf } from '../argument/test-section.ts';
import { caseReference } from '../caption-of.ts';
import type { Block, Draft, Sentence } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, partyName } from '../filed-paper.ts';
import { letterPaper } from '../letter-paper.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/** The letter by which the person subpoenaed confers before a motion: what is in dispute, and offers. */
export function meetAndConferLetter(context: DraftContext): Draft {
  const { matter } = context;
  const requester = partyOf(context, 'requester');
  const counsel = matter.counsel.find((each) => each.for === requester?.id);
  return letterPaper(context, {
    paper: 'meet-and-confer-letter',
    title: 'Letter to Confer on the Subpoena',
    by: partyOf(context, 'respondent'),
    to: [
      [counsel === undefined ? open('counsel for the requester') : record(counsel.name)],
      [open('address and e-mail of counsel for the requester')],
    ],
    reference: [words`Subpoena to ${partyName(context, 'respondent')}`, ...caseReference(context)],
    blocks: [
      ...opening(context),
      ...inDispute(context),
      ...offers(context),
      counselSignature(context, partyOf(context, 'respondent')),
    ],
  });
}

function opening(context: DraftContext): readonly Block[] {
  const conferring = pointOfLaw(context, 'discovery-scope', 'conferring');
  const { served } = context.matter.instrument;
  return [
    paragraph(
      say`We write for ${partyName(context, 'respondent')} about the subpoena issued for ${partyName(context, 'requester')} and served on ${served === null ? open('the day of service') : record(served)}.`,
      ...(conferring.says === null ? [] : [say`${conferring.says} ${conferring.cite}.`]),
      say`We propose to speak on ${open('day and hour')}.`,
    ),
  ];
}

function inDispute(context: DraftContext): readonly Block[] {
  const { assessment, law } = context;
  return [
    heading(1, 'What we understand to be in dispute'),
    ...speakerGroups(assessment.speakers).flatMap(({ example, speakers }) =>
      example.standards.flatMap((standard) => [
        paragraph(
          say`As to ${speakerNames(speakers)}, under ${standard.name} (${cites(law, standard.authorities)}):`,
        ),
        {
          kind: 'items' as const,
          items: standard.steps
            .filter(({ favours }) => favours !== 'yes')
            .map((step): readonly Sentence[] => [
              say`${step.name}: on ${asOf(context)} this is ${OUTCOME_WORDS[step.finding.outcome]}.`,
              step.kind === 'weighing'
                ? form`It is a weighing for the court; we would hear your view of it.`
                : form`Please send us the evidence on which you rely for it.`,
            ]),
        },
      ]),
    ),
  ];
}

function offers(context: DraftContext): readonly Block[] {
  const burden = pointOfLaw(context, 'subpoena', 'undue-burden');
  return [
    heading(1, 'What we propose'),
    paragraph(form`Without prejudice to any objection, these would narrow the dispute.`),
    {
      kind: 'items',
      items: [
        [
          say`Notice to the account holders, and time for them to be heard: ${open('how many days')}.`,
        ],
        [
          say`The records limited to ${open('the kinds, the accounts and the period that the claim needs')}.`,
        ],
        [
          say`What is produced is used in this action only: ${open('whether a protective order is agreed, and its terms')}.`,
        ],
        ...(burden.says === null ? [] : [[say`The cost: ${open('who bears it')} ${burden.cite}.`]]),
      ],
    },
    paragraph(
      say`If we cannot agree by ${open('the day')}, we will ${open('what the respondent will do: stand on its objections, or move to quash')}.`,
    ),
  ];
}
