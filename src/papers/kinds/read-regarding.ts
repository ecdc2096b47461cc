import { pinAt } from '../locate.ts';
import type { DispositionStatement, DocketEntryReading } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';

const DOCKET =
  '(?:Docket(?:\\s+(?:Entry|Entries))?|Dkts?\\.?|ECF|Docs?\\.?|Documents?|D\\.?\\s?[EI]\\.?)\\s*(?:(?:Entry|Entries)\\s*)?(?:(?:Nos?\\.?|Numbers?|##?)\\s*)?:?';
const ENTRY = '#?\\d{1,5}(?:-\\d{1,3})?';
const LIST = new RegExp(
  `${DOCKET}\\s*(?<list>${ENTRY}(?:(?:\\s*(?:,|;|&|and|,\\s*and)\\s*(?:${DOCKET})?\\s*)${ENTRY})*)`,
  'dgi',
);
/** What brings in the entries of a caption: "Re:", a bracket, or the beginning of a line. */
const BROUGHT_IN =
  /(?:[([]\s*(?:see\s+|re:?\s+|regarding\s+)?|\b(?:re|regarding)\b:?\s*|^|\n)\s*$/i;
/** A motion that the first lines lay before the court. */
const BEFORE_THE_COURT =
  /\b(?:before\s+(?:the|this)\s+court|pending|the\s+court\s+(?:has\s+received|is\s+in\s+receipt|has\s+reviewed|has\s+considered)|having\s+(?:considered|reviewed|read)|upon\s+(?:consideration|review)|comes?\s+(?:on|before)|came\s+on|under\s+(?:consideration|submission))\b/i;
const MOTION =
  /\b(?:motions?|applications?|petitions?|requests?|letter-motions?|objections?|stipulations?)\b/i;
/** "The Clerk shall terminate the motions at Dkt. 12 and 15." */
const TERMINATES = /\bterminat\w+\b[^.;]{0,80}$/i;
const FIRST_PARAGRAPHS = 2;

/**
 * Reads the docket entries that a paper decides or answers: those that its caption names; else, of
 * an order, those that its rulings name; else those of the motion that its first lines lay before
 * the court.
 */
export function readRegarding(
  paper: Paper,
  front: FrontMatter,
  dispositions: readonly DispositionStatement[] = [],
): readonly DocketEntryReading[] {
  const caption = entriesIn(paper, front, (lead) => BROUGHT_IN.test(lead));
  const decides = dispositions.length > 0;
  const found = [
    () => caption,
    () => [
      ...dispositions.flatMap((statement) => entriesOfRuling(paper, statement)),
      ...terminated(paper, front),
    ],
    () => (decides ? laidBefore(paper, front) : []),
  ]
    .values()
    .map((read) => read())
    .find((entries) => entries.length > 0);
  return [...new Map((found ?? []).map((each) => [each.entry, each])).values()];
}

/** The entries in what a ruling disposes of: "the motion (ECF No. 26) is GRANTED". */
function entriesOfRuling(
  paper: Paper,
  { text, object, start }: DispositionStatement,
): readonly DocketEntryReading[] {
  const at = object === null ? -1 : text.indexOf(object);
  if (object === null || at === -1 || !MOTION.test(object)) return [];
  const range = { start: start + at, end: start + at + object.length };
  return [...entriesIn(paper, range, () => true), ...inBrackets(paper, range)];
}

/** "Plaintiff's motion to compel [14]", as docket entries write it. */
const IN_BRACKETS = /\[#?\d{1,5}(?:(?:,|,?\s+and|\s*&)\s*#?\d{1,5}){0,9}\]/g;

function inBrackets(paper: Paper, { start, end }: TextRange): readonly DocketEntryReading[] {
  return [...paper.text.slice(start, end).matchAll(IN_BRACKETS)].flatMap((match) =>
    (match[0].match(/\d+/g) ?? []).map((entry) => ({
      entry,
      text: match[0],
      at: pinAt(paper, start + match.index),
    })),
  );
}

function terminated(paper: Paper, front: FrontMatter): readonly DocketEntryReading[] {
  const body = { start: front.end, end: paper.text.length };
  return entriesIn(paper, body, (lead) => TERMINATES.test(lead) && MOTION.test(lead));
}

function laidBefore(paper: Paper, front: FrontMatter): readonly DocketEntryReading[] {
  const first = paper.paragraphs
    .filter(({ start, role }) => start >= front.end && role === 'body')
    .slice(0, FIRST_PARAGRAPHS);
  return first.flatMap((paragraph) =>
    entriesIn(paper, paragraph, (lead) => BEFORE_THE_COURT.test(lead) && MOTION.test(lead)),
  );
}

const LEAD = 260;

function entriesIn(
  paper: Paper,
  range: TextRange,
  isBroughtIn: (lead: string) => boolean,
): readonly DocketEntryReading[] {
  const text = paper.text.slice(range.start, range.end);
  return [...text.matchAll(LIST)].flatMap((match) => {
    const list = match.groups?.['list'] ?? '';
    const lead = text.slice(Math.max(0, match.index - LEAD), match.index);
    if (isCaseDocket(text, match.index) || !isBroughtIn(lead)) return [];
    const at = pinAt(paper, range.start + match.index);
    return (list.match(/\d+(?:-\d+)?/g) ?? []).map((entry) => ({ entry, text: match[0], at }));
  });
}

/** `Docket No. 21-1234` heads a caption in some courts: that is the case, not an entry. */
function isCaseDocket(text: string, at: number): boolean {
  return /^\S+\s*(?:Nos?\.?\s*)?:?\s*\d{2,5}-(?:\d{2,}|[a-z]{2,})/i.test(text.slice(at, at + 40));
}
