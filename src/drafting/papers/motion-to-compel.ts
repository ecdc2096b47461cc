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

/** The skeleton of a motion to compel: notice, memorandum with its tables, and a proposed order. */
export function motionToCompel(context: DraftContext): Draft {
  const requester = partyOf(context, 'requester');
  const signature = counselSignature(context, requester);
  const order = proposedOrderPart({ ...context, relief: context.relief ?? 'grant' });
  return filedPaper(context, 'motion-to-compel', requester, [
    {
      title: 'Notice of Motion and Motion to Compel Compliance with Subpoena',
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
        ...statementOfFacts(context, 'requester'),
        ...argumentOnTests(context, 'requester'),
        ...argumentBeyondTests(context, 'requester'),
        ...certificateOfConferring(context, 'requester'),
        ...conclusion('The motion to compel should be granted.'),
        signature,
      ],
    },
    order,
  ]);
}

function notice(context: DraftContext): readonly Block[] {
  const compel = pointOfLaw(context, 'subpoena', 'compliance-court');
  return [
    paragraph(form`TO ALL PARTIES AND THEIR COUNSEL:`),
    paragraph(
      say`Please take notice that ${partyName(context, 'requester')} moves under ${compel.cite} for an order that ${partyName(context, 'respondent')} comply with the subpoena.`,
      ...(compel.says === null ? [] : [say`${compel.says} ${compel.cite}.`]),
    ),
    paragraph(
      say`It asks for an order that ${partyName(context, 'respondent')} produce ${open('the kinds of records, exactly, and about which accounts')} by ${open('the day by which to produce')}, as to ${eachSpeaker(context, 'the showing is made')}.`,
    ),
    paragraph(
      form`The motion rests on this notice, the memorandum below, the declaration filed with it, the papers on file, and what is heard.`,
    ),
    heading(1, 'Issue to Be Decided'),
    paragraph(
      say`Whether the showing is made that the First Amendment asks before ${speakerNames(context.assessment.speakers)} are named: ${open('the issue, in the words of the test')}.`,
    ),
  ];
}

function introduction(context: DraftContext): readonly Block[] {
  return [
    heading(1, 'Introduction'),
    paragraph(
      say`${partyName(context, 'requester')} cannot go on without the names of ${speakerNames(context.assessment.speakers)}: ${open('the introduction, and why the claim cannot go on without the names')}.`,
    ),
  ];
}
