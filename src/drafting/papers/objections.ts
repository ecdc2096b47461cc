import { speakerGroups, type RuleFinding, type StepFinding } from '../../assessment/index.ts';
import { courtById } from '../../courts/index.ts';
import { cites } from '../argument/cites.ts';
import { deadlineWords } from '../argument/deadline-words.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { asOf, stepParagraph } from '../argument/test-section.ts';
import type { Block, Draft, Sentence } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, filedPaper } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/**
 * The written objections of the person subpoenaed (Fed. R. Civ. P. 45(d)(2)(B)): the First Amendment
 * with each test held against the record, what statute forbids, burden, and what only the subpoena's
 * own text tells, which is left to counsel. Served on counsel, within the time of the rule.
 */
export function objections(context: DraftContext): Draft {
  const respondent = partyOf(context, 'respondent');
  const name = respondent?.name ?? 'the person subpoenaed';
  return filedPaper(context, 'objections', respondent, [
    {
      title: `Objections of ${name} to Subpoena`,
      separate: true,
      under: [],
      tables: false,
      blocks: [
        ...opening(context, name),
        ...speech(context, name),
        ...beforeTests(context, name),
        ...statutes(context),
        ...burden(context),
        ...face(context),
        ...reservation(context, name),
        counselSignature(context, respondent),
        ...proofOfService(),
      ],
    },
  ]);
}

function opening(context: DraftContext, name: string): readonly Block[] {
  const { matter } = context;
  const { instrument } = matter;
  const requester = partyOf(context, 'requester');
  const issuedIn = matter.proceedings.find(({ id }) => id === instrument.proceeding);
  const served =
    instrument.served === null ? open('the day of service') : record(longDate(instrument.served));
  const objection = pointOfLaw(context, 'subpoena', 'objection');
  const court = issuedIn === undefined ? null : courtById(issuedIn.court);
  return [
    paragraph(
      say`${name} objects under ${objection.cite} to the subpoena issued for ${requester?.name ?? open('the requester')} in ${issuedIn?.caption ?? open('the action')}, No. ${issuedIn === undefined ? open('the number of the action') : record(issuedIn.caseNumber)} (${court?.citation ?? issuedIn?.court ?? open('the court of the action')}), and served on ${served}.`,
      ...(objection.says === null ? [] : [say`${objection.says} ${objection.cite}.`]),
      say`The time to object ends on ${deadlineWords(context, 'objection-to-subpoena') ?? [open('the last day to object')]}.`,
      form`Nothing is produced with these objections, and none of them is waived by another.`,
      form`They are made as to each speaker apart: what is decided about one decides nothing about another.`,
    ),
  ];
}

function speech(context: DraftContext, name: string): readonly Block[] {
  const { assessment } = context;
  const protectedMatter = pointOfLaw(context, 'subpoena', 'protected-matter');
  const groups = speakerGroups(assessment.speakers);
  return [
    heading(1, 'The First Amendment protects the speakers until the showing is made'),
    paragraph(
      say`The subpoena asks for what would name ${speakerNames(assessment.speakers)}, who spoke without their names (${record(context.matter.title)}).`,
      ...(protectedMatter.says === null
        ? []
        : [say`${protectedMatter.says} ${protectedMatter.cite}.`]),
    ),
    ...groups.flatMap(({ example, speakers }) => {
      const level = groups.length === 1 ? 2 : 3;
      return [
        ...(groups.length === 1 ? [] : [heading(2, `As to ${speakerNames(speakers)}`)]),
        paragraph(
          example.standards.length === 1
            ? say`${name} objects under the test that follows (${asOf(context)}).`
            : say`${name} objects under each test that may govern; which does is ${open(`which test this court applies as to ${speakerNames(speakers)}`)}.`,
        ),
        ...example.standards.flatMap((rule) => objectionsUnder(context, name, rule, level)),
      ];
    }),
  ];
}

/** What comes before any test of anonymous speech, such as whether the request is within discovery. */
function beforeTests(context: DraftContext, name: string): readonly Block[] {
  const groups = speakerGroups(context.assessment.speakers);
  const blocks = groups.flatMap(({ example, speakers }) => {
    if (example.gates.length === 0) return [];
    return [
      ...(groups.length === 1 ? [] : [heading(2, `As to ${speakerNames(speakers)}`)]),
      ...example.gates.flatMap((gate) =>
        objectionsUnder(context, name, gate, groups.length === 1 ? 2 : 3),
      ),
    ];
  });
  return blocks.length === 0 ? [] : [heading(1, 'What comes before any test'), ...blocks];
}

function objectionsUnder(
  context: DraftContext,
  name: string,
  rule: RuleFinding,
  level: 2 | 3,
): readonly Block[] {
  return [
    heading(level, rule.name),
    ...(rule.authorities.length === 0
      ? []
      : [paragraph(say`Authority: ${cites(context.law, rule.authorities)}.`)]),
    ...rule.steps.map((step) =>
      stepParagraph(context, step, {
        whatLacks: step.burden === 'requester' ? 'said' : 'left-out',
        after: [objectionOn(context, name, rule, step)],
      }),
    ),
  ];
}

/** What is objected on a step: no more than the assessment bears out. */
function objectionOn(
  context: DraftContext,
  name: string,
  rule: RuleFinding,
  step: StepFinding,
): Sentence {
  const on = asOf(context);
  if (step.favours === 'yes') {
    return say`${open(`whether "${step.name}" under ${rule.name} is objected to, and on what evidence`)}`;
  }
  if (step.kind === 'weighing') {
    return step.favours === 'no'
      ? say`${name} objects, since this weighing comes out against disclosure (${on}).`
      : say`${name} objects to producing anything before a court has made this weighing (${on}).`;
  }
  if (step.burden !== 'requester') {
    return step.favours === 'no'
      ? say`${name} objects on this ground (${on}).`
      : say`${name} objects on this ground so far as ${open(`what bears out "${step.name}" under ${rule.name}, or that it is not asserted`)}.`;
  }
  return step.finding.outcome === 'not-shown'
    ? say`${name} objects that the requester has not carried this (${on}).`
    : say`${name} objects to production while this is not settled, since the requester carries it (${on}).`;
}

function statutes(context: DraftContext): readonly Block[] {
  const content = pointOfLaw(context, 'records', 'stored-contents');
  if (content.says === null) return [];
  return [
    heading(1, 'Content of communications is not producible'),
    paragraph(
      say`${content.says} ${content.cite}.`,
      form`To the extent that the subpoena asks for it, it is objected to.`,
    ),
  ];
}

function burden(context: DraftContext): readonly Block[] {
  const undue = pointOfLaw(context, 'subpoena', 'undue-burden');
  const expense = pointOfLaw(context, 'subpoena', 'expense');
  return [
    heading(1, 'Undue burden and expense'),
    paragraph(
      ...(undue.says === null ? [] : [say`${undue.says} ${undue.cite}.`]),
      ...(expense.says === null ? [] : [say`${expense.says} ${expense.cite}.`]),
      say`Compliance would take ${open('what compliance would take, by a person who knows')}.`,
    ),
  ];
}

/** What is kept open, and what the speakers and the records are owed meanwhile. */
function reservation(context: DraftContext, name: string): readonly Block[] {
  const compel = pointOfLaw(context, 'subpoena', 'compliance-court');
  const privilege = pointOfLaw(context, 'subpoena', 'privilege-claim');
  return [
    heading(1, 'Reservation of rights'),
    paragraph(
      form`${name} does not say by these objections whether it holds any record that the subpoena asks for.`,
      form`It may add to these objections, move to quash or modify the subpoena or for a protective order, and be heard on any motion to compel or to transfer.`,
      ...(compel.says === null ? [] : [say`${compel.says} ${compel.cite}.`]),
      ...(privilege.says === null ? [] : [say`${privilege.says} ${privilege.cite}.`]),
    ),
    paragraph(
      say`The account holders were told of the subpoena on ${open('when and how the account holders were told, or when they will be')}, and may be heard until ${open('the day until which they may be heard')}.`,
      say`What is kept meanwhile: ${open('which records are preserved, since when, and on whose word')}.`,
      form`${name} is ready to confer about these objections.`,
    ),
  ];
}

/** That the objections were served in time: on whom, how and when. */
function proofOfService(): readonly Block[] {
  return [
    heading(1, 'Proof of service'),
    paragraph(
      say`These objections were served on ${open('the counsel or party served')} by ${open('how they were served')} on ${open('the day on which they were served')}.`,
      say`Served by: ${open('name and signature of whoever served them')}.`,
    ),
  ];
}

/** What the subpoena's own text tells. Where the matter does not hold it, each point is counsel's. */
function face(context: DraftContext): readonly Block[] {
  const points = [
    'text-of-d-and-e',
    'issuing-court',
    'issuer',
    'notice-to-parties',
    'service',
    'place',
    'time-allowed',
    'beyond-the-place',
  ];
  const found = points
    .map((id) => ({ id, point: pointOfLaw(context, 'subpoena', id) }))
    .filter(({ point }) => point.says !== null);
  if (found.length === 0) return [];
  return [
    heading(1, 'Form, service, place and time'),
    paragraph(
      form`Whether the subpoena keeps to each of these is told by its own text; what is not objected to below is not waived.`,
    ),
    {
      kind: 'table',
      head: ['What the rule asks of a subpoena', 'Rule', 'Objection'],
      widths: [4, 5, 4],
      rows: found.map(({ id, point }) => [
        words`${point.says ?? ''}`,
        [point.cite],
        [open(`whether this is objected to, and on what fact (${id.replaceAll('-', ' ')})`)],
      ]),
    },
  ];
}
