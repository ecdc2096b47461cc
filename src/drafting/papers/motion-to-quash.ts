import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import type { Block, Draft } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, filedPaper, partyName } from '../filed-paper.ts';
import { form, heading, open, paragraph, say } from '../say.ts';
import {
  argumentBeyondTests,
  argumentOnTests,
  certificateOfConferring,
  conclusion,
  eachSpeaker,
  hearingLines,
  statementOfFacts,
} from './motion-parts.ts';
import { proposedOrderPart } from './proposed-order.ts';

/** The skeleton of a motion to quash: notice, memorandum with its tables, and a proposed order. */
export function motionToQuash(context: DraftContext): Draft {
  const respondent = partyOf(context, 'respondent');
  const signature = counselSignature(context, respondent);
  const order = proposedOrderPart({ ...context, relief: context.relief ?? 'deny' }, 'quash');
  return filedPaper(context, 'motion-to-quash', respondent, [
    {
      title: 'Notice of Motion and Motion to Quash Subpoena',
      separate: true,
      under: hearingLines(context),
      tables: false,
      blocks: [...notice(context), signature],
    },
    {
      title: 'Memorandum of Points and Authorities',
      separate: false,
      under: [],
      tables: true,
      blocks: [
        ...introduction(context),
        ...statementOfFacts(context, 'respondent'),
        ...argumentOnTests(context, 'respondent'),
        ...argumentBeyondTests(context, 'respondent'),
        ...certificateOfConferring(context, 'respondent'),
        ...conclusion('The subpoena should be quashed.'),
        signature,
      ],
    },
    order,
  ]);
}

function notice(context: DraftContext): readonly Block[] {
  const quash = pointOfLaw(context, 'subpoena', 'protected-matter');
  const where = pointOfLaw(context, 'subpoena', 'compliance-court');
  return [
    paragraph(form`TO ALL PARTIES AND THEIR COUNSEL:`),
    paragraph(
      say`Please take notice that ${partyName(context, 'respondent')} moves under ${quash.cite} to quash the subpoena issued for ${partyName(context, 'requester')}.`,
      ...(quash.says === null ? [] : [say`${quash.says} ${quash.cite}.`]),
      ...(where.says === null
        ? []
        : [
            say`This is the court to hear it: ${open('that compliance is required in this district')} ${where.cite}.`,
          ]),
    ),
    paragraph(
      say`It asks that the subpoena be quashed as to ${eachSpeaker(context, 'the showing is not made')} (${quash.cite}), and otherwise be modified: ${open('what else is asked for, such as notice to the account holders, a time to be heard, attorneys’ eyes only, or nothing')}.`,
    ),
    paragraph(
      form`The motion rests on this notice, the memorandum below, the papers on file, and what is heard.`,
    ),
    heading(1, 'Issue to Be Decided'),
    paragraph(
      say`Whether the showing was made that the First Amendment asks before ${speakerNames(context.assessment.speakers)} are named: ${open('the issue, in the words of the test')}.`,
    ),
  ];
}

function introduction(context: DraftContext): readonly Block[] {
  return [
    heading(1, 'Introduction'),
    paragraph(
      say`${partyName(context, 'requester')} asks ${partyName(context, 'respondent')} to name ${speakerNames(context.assessment.speakers)}: ${open('the introduction, in counsel’s words')}.`,
    ),
  ];
}
