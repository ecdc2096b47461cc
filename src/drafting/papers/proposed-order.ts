import {
  speakerGroups,
  type SpeakerAssessment,
  type StandardFinding,
} from '../../assessment/index.ts';
import { cites } from '../argument/cites.ts';
import { commandedRecords } from '../argument/commanded-records.ts';
import { exhibitsInStep } from '../argument/exhibits-in-step.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { asOf } from '../argument/test-section.ts';
import type { Block, Draft, DraftPart, Inline, Sentence } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { filedPaper, partyName } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import {
  form,
  heading,
  joined,
  lines,
  numbered,
  open,
  paragraph,
  record,
  say,
  words,
} from '../say.ts';

type Relief = NonNullable<DraftContext['relief']>;

/** A proposed order on the motion to compel, granting it, denying it, or granting it in part. */
export function proposedOrder(context: DraftContext): Draft {
  return filedPaper(context, 'proposed-order', partyOf(context, 'requester'), [
    proposedOrderPart(context),
  ]);
}

const TITLES = {
  grant: '[Proposed] Order Granting Motion to Compel',
  deny: '[Proposed] Order Denying Motion to Compel',
  'in-part': '[Proposed] Order Granting in Part and Denying in Part Motion to Compel',
} as const satisfies Record<Relief, string>;

/** The order as a part of a motion, to which it is attached. */
export function proposedOrderPart(context: DraftContext): DraftPart {
  const relief = context.relief ?? supported(context);
  const groups = speakerGroups(context.assessment.speakers);
  return {
    title: relief === null ? '[Proposed] Order on Motion to Compel' : TITLES[relief],
    separate: true,
    under: [],
    tables: false,
    blocks: [
      recital(context),
      ...groups.flatMap(({ example, speakers }) => findings(context, example, speakers)),
      heading(1, 'Order'),
      ...decretal(context, relief),
      { kind: 'signature', before: words`Dated: ____________________`, under: judge(context) },
    ],
  };
}

/** The relief that the assessment carries; null where it leaves any speaker open. */
function supported({ assessment }: DraftContext): Relief | null {
  const outcomes = assessment.speakers.map(({ choice }) => {
    const all = new Set(choice.outcomes.map(({ outcome }) => outcome));
    return all.size === 1 ? [...all][0] : 'open';
  });
  if (outcomes.every((outcome) => outcome === 'disclose')) return 'grant';
  if (outcomes.every((outcome) => outcome === 'withhold')) return 'deny';
  return outcomes.every((outcome) => outcome === 'disclose' || outcome === 'withhold')
    ? 'in-part'
    : null;
}

function recital(context: DraftContext): Block {
  const requester = partyName(context, 'requester');
  const respondent = partyName(context, 'respondent');
  const motion = context.matter.papers.find(({ kind }) => kind === 'motion');
  const opposition = context.matter.papers.find(({ kind }) => kind === 'opposition');
  const where = (paper: typeof motion, what: string): Inline =>
    paper?.entry === undefined
      ? open(`the docket number of ${what}`)
      : record(`Dkt. No. ${paper.entry}`);
  return paragraph(
    say`Before the Court is the motion of ${requester} to compel ${respondent} to comply with a subpoena (${where(motion, 'the motion')}), opposed by ${respondent} (${where(opposition, 'the opposition')}).`,
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
          ? say`The Court finds this shown on ${joined(
              support.map(({ pin }) => record(pin)),
              '; ',
            )}.`
          : step.finding.outcome === 'not-shown'
            ? say`The Court finds this not shown on ${asOf(context)}.`
            : say`${open(`the finding on "${step.name}" under ${standard.name}, which ${asOfText(context)} leaves ${step.finding.outcome}`)}`;
      return numbered(law, found);
    }),
  ];
}

function asOfText({ assessment }: DraftContext): string {
  return `the record as of ${assessment.asOf}`;
}

function decretal(context: DraftContext, relief: Relief | null): readonly Block[] {
  if (relief === null) {
    return [
      paragraph(
        say`The motion to compel is ${open('whether the motion is granted, denied, or granted in part')}.`,
      ),
      ...commands(context),
    ];
  }
  if (relief === 'deny') {
    return [
      paragraph(
        form`For the foregoing reasons, the motion to compel is DENIED.`,
        say`The denial is ${open('whether with or without prejudice')}.`,
      ),
    ];
  }
  const granted =
    relief === 'grant'
      ? form`For the foregoing reasons, the motion to compel is GRANTED.`
      : form`For the foregoing reasons, the motion to compel is GRANTED IN PART and DENIED IN PART.`;
  return [
    paragraph(granted),
    ...commands(context),
    ...(relief === 'in-part'
      ? [
          paragraph(
            say`The motion is denied as to ${open('the speakers, or the records, as to which it is denied')}.`,
          ),
        ]
      : []),
  ];
}

function commands(context: DraftContext): readonly Block[] {
  const { ordered, matter } = context;
  const respondent = partyName(context, 'respondent');
  const requester = partyName(context, 'requester');
  const due = ordered?.mandate.due.date ?? null;
  const by = due === null ? open('the day by which to produce') : longDate(due);
  const objecting = pointOfLaw(context, 'review', 'period');
  const magistrate = /magistrate/iu.test(context.proceeding.judge?.title ?? '');
  return [
    paragraph(
      form`IT IS HEREBY ORDERED that, by no later than ${by}, ${respondent} shall produce to ${requester} ${commandedRecords(context)}.`,
      form`Nothing else is ordered to be produced, and no content of any communication.`,
    ),
    paragraph(
      say`Before it produces, ${respondent} shall give each account holder notice of this order ${open('how, and how many days before production, so that the holder can be heard')}.`,
      ...(magistrate && objecting.says !== null
        ? [
            say`Objections to an order of a magistrate judge are in time under ${objecting.cite}; the day of production ${open('whether it is set after that time')}.`,
          ]
        : []),
    ),
    ...(matter.speakers.length === 0 ? [] : [paragraph(form`IT IS SO ORDERED.`)]),
  ];
}

function judge({ proceeding }: DraftContext): readonly (readonly Inline[])[] {
  const named = proceeding.judge;
  return named === undefined
    ? lines(open('name of the judge'), open('title of the judge'))
    : lines(named.name.toUpperCase(), named.title);
}
