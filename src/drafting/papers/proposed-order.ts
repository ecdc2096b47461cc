import {
  speakerGroups,
  type SpeakerAssessment,
  type StandardFinding,
} from '../../assessment/index.ts';
import { decretal, orderTitle, supportedRelief, type Motion } from './order-decretal.ts';
import { cites } from '../argument/cites.ts';
import { exhibitsInStep } from '../argument/exhibits-in-step.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { asOf } from '../argument/test-section.ts';
import type { Block, Draft, DraftPart, Inline, Sentence } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { longDate } from '../long-date.ts';
import { filedPaper, partyName } from '../filed-paper.ts';
import { heading, joined, lines, numbered, open, paragraph, record, say, words } from '../say.ts';

/** A proposed order on the motion to compel, granting it, denying it, or granting it in part. */
export function proposedOrder(context: DraftContext): Draft {
  return filedPaper(context, 'proposed-order', partyOf(context, 'requester'), [
    proposedOrderPart(context),
  ]);
}

/** The order as a part of a motion, to which it is attached. */
export function proposedOrderPart(context: DraftContext, motion: Motion = 'compel'): DraftPart {
  const relief = context.relief ?? supportedRelief(context);
  const groups = speakerGroups(context.assessment.speakers);
  return {
    title: orderTitle(motion, relief),
    separate: true,
    under: [],
    tables: false,
    blocks: [
      recital(context, motion),
      ...groups.flatMap(({ example, speakers }) => findings(context, example, speakers)),
      heading(1, 'Order'),
      ...decretal(context, relief, motion),
      { kind: 'signature', before: words`Dated: ____________________`, under: judge(context) },
    ],
  };
}

function recital(context: DraftContext, motion: Motion): Block {
  const { papers } = context.matter;
  const requester = partyName(context, 'requester');
  const respondent = partyName(context, 'respondent');
  const moved = papers.find(({ kind }) => kind === 'motion');
  const opposed = papers.find(({ kind }) => kind === 'opposition');
  // The papers on record are those of the motion to compel, whatever else is moved.
  const where = (paper: typeof moved, what: string): Inline =>
    paper?.entry === undefined || motion === 'quash'
      ? open(`the docket number of ${what}`)
      : record(`Dkt. No. ${paper.entry}`);
  const before =
    motion === 'compel'
      ? say`Before the Court is the motion of ${requester} to compel ${respondent} to comply with a subpoena (${where(moved, 'the motion')}), opposed by ${respondent} (${where(opposed, 'the opposition')}).`
      : say`Before the Court is the motion of ${respondent} to quash a subpoena issued for ${requester} (${where(moved, 'the motion')}), opposed by ${requester} (${where(opposed, 'the opposition')}).`;
  return paragraph(
    before,
    say`Having considered the papers, the record and the law, and ${open('whether the motion was heard or submitted on the papers')}, the Court finds and orders as follows.`,
  );
}

/** Each step of each test, found or left to the Court. A step that is open is never found. */
function findings(
  context: DraftContext,
  example: SpeakerAssessment,
  speakers: readonly SpeakerAssessment[],
): readonly Block[] {
  return [
    heading(1, `Findings as to ${speakerNames(speakers)}`),
    ...(example.standards.length === 0
      ? [numbered(say`The Court applies ${open('the test that governs')}.`)]
      : []),
    ...example.standards.flatMap((standard) => testFindings(context, standard)),
  ];
}

function testFindings(context: DraftContext, standard: StandardFinding): readonly Block[] {
  return [
    heading(2, standard.name),
    ...standard.steps.map((step) => {
      const { support } = exhibitsInStep(step);
      const law: Sentence =
        step.authorities.length === 0
          ? say`${step.name}: ${step.what} ${cites(context.law, standard.authorities)}.`
          : say`${step.name}: ${step.what} ${cites(context.law, step.authorities)}.`;
      const found =
        step.finding.outcome === 'shown'
          ? say`The Court finds this shown on ${
              support.length === 0
                ? asOf(context)
                : joined(
                    support.map(({ pin }) => record(pin)),
                    '; ',
                  )
            }.`
          : step.finding.outcome === 'not-shown'
            ? say`The Court finds this not shown on ${asOf(context)}.`
            : say`${open(`the finding on "${step.name}" under ${standard.name}, which ${asOfText(context)} leaves ${step.finding.outcome}`)}`;
      return numbered(law, found);
    }),
  ];
}

function asOfText({ assessment }: DraftContext): string {
  return `the record as of ${longDate(assessment.asOf)}`;
}

function judge({ proceeding }: DraftContext): readonly (readonly Inline[])[] {
  const named = proceeding.judge;
  return named === undefined
    ? lines(open('name of the judge'), open('title of the judge'))
    : lines(named.name.toUpperCase(), named.title);
}
