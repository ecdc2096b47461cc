import { speakerGroups } from '../../assessment/index.ts';
import { courtById } from '../../courts/index.ts';
import { deadlineWords } from '../argument/deadline-words.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { testSection } from '../argument/test-section.ts';
import type { Block, Draft } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, filedPaper } from '../filed-paper.ts';
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
        ...speech(context),
        ...statutes(context),
        ...burden(context),
        ...face(context),
        counselSignature(context, respondent),
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
    instrument.served === null ? open('the day of service') : record(instrument.served);
  const objection = pointOfLaw(context, 'subpoena', 'objection');
  const court = issuedIn === undefined ? null : courtById(issuedIn.court);
  return [
    paragraph(
      say`${name} objects under ${objection.cite} to the subpoena issued for ${requester?.name ?? open('the requester')} in ${issuedIn?.caption ?? open('the action')}, No. ${record(issuedIn?.caseNumber ?? '')} (${court?.citation ?? issuedIn?.court ?? ''}), and served on ${served}.`,
      ...(objection.says === null ? [] : [say`${objection.says} ${objection.cite}.`]),
      say`The time to object ends on ${deadlineWords(context, 'objection-to-subpoena') ?? [open('the last day to object')]}.`,
      form`Nothing is produced with these objections, and none of them is waived by another.`,
    ),
  ];
}

function speech(context: DraftContext): readonly Block[] {
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
    ...groups.flatMap(({ speakers }) => {
      const [first] = speakers;
      if (first === undefined) return [];
      return [
        ...(groups.length === 1 ? [] : [heading(2, `As to ${speakerNames(speakers)}`)]),
        ...first.standards.flatMap((standard) =>
          testSection(context, standard, groups.length === 1 ? 2 : 3),
        ),
        ...(first.standards.length > 0
          ? []
          : [paragraph(say`Which test governs is ${open('which test this court applies')}.`)]),
      ];
    }),
  ];
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
