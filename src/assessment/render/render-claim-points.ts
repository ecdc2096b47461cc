import type { Wording } from '../assessment.ts';
import type {
  CausePoint,
  ClaimPoints,
  CourtQuestionPoint,
  PleadingPoint,
  PreconditionPoint,
  SideOfQuestion,
  StatementPoints,
  TimeOpen,
  TimePoint,
} from '../claim-points/claim-points.ts';
import type { Missing } from '../missing.ts';
import { authoritiesText } from './cited-text.ts';
import { midSentence, missingList } from './missing-text.ts';
import { heading, outcomeLines, paragraph } from './text-block.ts';

/** What stands before and beside the elements of each claim, once for all speakers and tests. */
export function renderClaimPoints(claims: readonly ClaimPoints[], words: Wording): string[] {
  if (claims.length === 0) return [];
  return [
    ...heading('The claims beside their elements: time, form, questions of law'),
    ...claims.flatMap(({ name, cause, statements }) => [
      ...paragraph(2, '', `Claim: ${name}`),
      ...(cause === null ? [] : causeLines(cause, words)),
      ...statements.flatMap((one) => statementLines(one, words)),
    ]),
  ];
}

function statementLines(
  { gist, time, preconditions, pleading, questions }: StatementPoints,
  words: Wording,
): string[] {
  return [
    ...paragraph(4, '', `Statement: ${gist}`),
    ...(time === null ? [] : timeLines(time, words)),
    ...preconditions.flatMap((one) => preconditionLines(one, words)),
    ...(pleading === null ? [] : pleadingLines(pleading)),
    ...questions.flatMap((one) => questionLines(one)),
  ];
}

const CAUSE = {
  'not-recognised': 'no such cause of action',
  recognised: 'not known to be refused',
  unknown: 'open',
} as const;

function causeLines(point: CausePoint, words: Wording): string[] {
  const { status, governingLaw, notRecognisedIn, missing } = point;
  const whose = notRecognisedIn.map(
    ({ jurisdiction, says, authority }) =>
      `${jurisdiction}: ${says} ${authoritiesText([authority])}`,
  );
  return [
    ...outcomeLines(
      4,
      `Whether the law that governs (${governingLaw ?? 'unknown'}) has this cause`,
      CAUSE[status],
    ),
    ...(status === 'recognised' ? [] : paragraph(6, 'not in   ', whose.join('; '))),
    ...missingLine(missing, words),
  ];
}

const TIME = {
  'in-time': 'in time',
  past: 'time-barred as far as the record shows',
  answered: 'past, and answered',
  open: 'open',
} as const;

const OPEN: Readonly<Record<TimeOpen, string>> = {
  'dates-missing': 'a day is missing',
  'near-the-last-day':
    'brought within days of the last one; how that day is put off by a weekend or a holiday is not held here',
  'accrual-not-stated': 'time runs from a day that the record does not state',
  'may-stand-still': 'time may have stood still while the speaker was not known',
  'no-text-for-the-day': 'no text of the law is held for the day of publication',
};

function timeLines(point: TimePoint, words: Wording): string[] {
  const { status, why, years, from, published, heldAgainst, lastDay, by, at, notes } = point;
  const days = [
    `published ${published ?? 'unknown'}`,
    `last day ${lastDay ?? 'unknown'}`,
    heldAgainst?.what === 'commenced' ? `begun ${heldAgainst.day}` : 'begun unknown',
    ...(status === 'in-time' && heldAgainst?.what === 'asOf'
      ? [`and in time still on ${heldAgainst.day}`]
      : []),
  ];
  const said = by === null ? '' : `; so the ${by}${at === null ? '' : ` (${at})`}`;
  return [
    ...outcomeLines(6, 'Time to sue', TIME[status]),
    ...paragraph(
      8,
      '',
      `${years} ${years === 1 ? 'year' : 'years'} from ${from}; ${days.join(', ')}${said}. A bar is for the speaker to raise.`,
    ),
    ...(why === null || why === 'dates-missing' ? [] : paragraph(8, 'why      ', OPEN[why])),
    ...paragraph(8, 'law      ', authoritiesText(point.authorities)),
    ...notes.flatMap(({ says, authority }) =>
      paragraph(8, 'note     ', `${says} ${authoritiesText([authority])}`),
    ),
    ...missingLine(point.missing, words, 8),
  ];
}

const DONE = {
  met: 'done',
  'not-met': 'not done',
  'not-asked': 'not asked here',
  unknown: 'open',
} as const;

function preconditionLines(
  { what, status, authorities, missing }: PreconditionPoint,
  words: Wording,
): string[] {
  return [
    ...outcomeLines(6, `Before suit: ${midSentence(what)}`, DONE[status]),
    ...paragraph(8, 'law      ', authoritiesText(authorities)),
    ...missingLine(missing, words, 8),
  ];
}

const GOVERNS = {
  yes: 'it governs the court of the action',
  no: 'the court of the action is federal, where Rule 8 governs the form',
  unknown: 'whether it governs the court of the action is unknown',
} as const;

const LACKS = {
  words: 'the words',
  day: 'the day',
  place: 'the place',
  recipient: 'who received it',
} as const;

function pleadingLines({ what, lacks, governs, authorities }: PleadingPoint): string[] {
  const lacking = lacks.map((one) => LACKS[one]).join(', ');
  return [
    ...outcomeLines(
      6,
      'What a pleading must state',
      lacks.length === 0 ? 'nothing is missing' : 'the matter lacks some of it',
    ),
    ...paragraph(8, '', `${what} ${GOVERNS[governs].replace(/^./u, (one) => one.toUpperCase())}.`),
    ...paragraph(8, 'law      ', authoritiesText(authorities)),
    ...(lacks.length === 0 ? [] : paragraph(8, 'lacks    ', lacking)),
  ];
}

const ANSWER = {
  open: 'open, for the court',
  'answered-for': 'answered for the requester',
  'answered-against': 'answered against the requester',
} as const;

function questionLines(point: CourtQuestionPoint): string[] {
  const { what, status, by, at, favour, against, authorities } = point;
  return [
    ...outcomeLines(6, `Question of law: ${what}`, ANSWER[status]),
    ...paragraph(8, 'law      ', authoritiesText(authorities)),
    ...(by === null
      ? []
      : paragraph(8, 'answer   ', `of the ${by}${at === null ? '' : ` (${at})`}`)),
    ...sideLines('for      ', favour),
    ...sideLines('against  ', against),
  ];
}

function sideLines(head: string, sides: readonly SideOfQuestion[]): string[] {
  return sides.flatMap(({ what, exhibits }) =>
    paragraph(
      8,
      head,
      `${midSentence(what)} (${exhibits.map(({ pin, citedAt }) => (citedAt === null ? pin : `${pin}, ${citedAt}`)).join('; ')})`,
    ),
  );
}

function missingLine(missing: readonly Missing[], words: Wording, indent = 6): string[] {
  return missing.length === 0 ? [] : paragraph(indent, 'missing  ', missingList(missing, words));
}
