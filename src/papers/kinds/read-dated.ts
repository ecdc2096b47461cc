import { pinAt } from '../locate.ts';
import type { JudgeReading, ReadingFlag } from '../order-reading.ts';
import type { Paper, PaperLine, PaperPin } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import type { FrontMatter } from './front-matter.ts';
import { isAppellate } from './is-appellate.ts';
import { findDates, type PrintedDate } from './read-calendar-date.ts';

/** The date of signature and what is wrong with it. */
export interface DatedReading {
  readonly dated: string | null;
  readonly at: PaperPin | null;
  readonly flags: readonly ReadingFlag[];
}

/** Words that bring in the date on which a paper was signed. */
const LABEL =
  /(?:\b(?:Dated(?:\s+and\s+(?:filed|entered))?|Date(?:\s+(?:signed|of\s+order))?|Signed(?:\s+(?:this|on))?|Executed(?:\s+(?:this|on))?|DONE(?:\s+and\s+(?:ORDERED|SIGNED))?|SO ORDERED\s*,?\s*(?:this)?|ENTERED\s*(?:this|on)?)\b(?:(?!\b(?:filed|hearing|argued|issued|trial|served|dismissed|due)\b)[^.\n]){0,60}?|\bthis\s+(?:the\s+)?)$/i;
/** "ORDERED in Springfield, Florida, on May 1, 2020", a line of its own. */
const ORDERED_IN =
  /^\W*ORDERED,?\s+(?:in|at)\s+(?:Chambers,?\s+(?:in|at)\s+)?[A-Z][\w ,.]{2,50},?\s+(?:on|this)\s+(?:the\s+)?$/;
const MOST_BEFORE = 90;
/** Where a hand would leave the date open: `Dated: ________`. */
const OPEN_DATE = /\bDated:?\s*(?:_{2,}|\[\s*\]|$)/i;
/** A signature stands in this last part of a paper; an annex may still follow it. */
const LAST_PART = 0.5;
const LAST_WORDS = 4000;
/** Far from the end, "entered on" dates the order below, not this one. */
const ENTERED = /\bentered\b/i;
/** Where and when the court sat. */
const SESSION =
  /\bAt\s+an?\s+(?:\w+\s+)?(?:session|term|I\.?A\.?S\.?)\b[^.]{0,260}?\bon:?[\s_]+(?:the\s+)?(?=\w+\s+\d{1,2},|\d{1,2}(?:st|nd|rd|th)\s+day)/i;
const LETTER = /\bLETTER[ -](?:ORDER|OPINION)\b|^\W*CHAMBERS\s+OF\b/i;
const SESSION_WITHIN = 3000;
const MINUTES = /\bMINUTES?\b|\bDOCKET ENTRY\b/;
/** Who is named at the head of minutes that do not call themselves so. */
const CLERKS_OF_MINUTES =
  /^\W*(?:(?:Judicial|Courtroom)\s+(?:Assistant|Clerk)|Deputy\s+Sheriff|CSR|ERM)\b.{0,40}:/i;
/** The day of the session stands there beside the number of the case, before all else. */
const SESSION_LINES = 6;
const OTHER_DAY = /\b(?:filed|hearing|trial|continued|on|for|from)\b\W*$/i;
/** "Smith, J.    September 25, 2023" opens an opinion. */
const BY_JUDGE =
  /^\W*\p{Lu}[\p{L}.’' -]{2,40},\s+(?:(?:Chief|Senior|U\.\s?S\.|United\s+States|District|Magistrate|Bankruptcy)\s+)*(?:Ch\.\s?|C\.\s?|S\.\s?|Sr\.\s?)?(?:U\.?S\.?)?(?:[DM]\.?\s?)?(?:J\.?|Judge)[\s:.–—-]*$/u;
const LONGEST_AUTHOR = 60;
/** "Dated: June 4, 2012" over an opinion; "DATE:" too, where no hour says that it is a hearing's. */
const AT_HEAD = /^\W*(?:DATED|Dated)\s*(?:and\s+\w+\s*)?:?\s*$/;
const DATE_AT_HEAD = /^\W*(?:DATE|Date)(?:\s+(?:of\s+(?:decision|order)|issued))?:\s*$/i;
const HOUR_AT_HEAD = /\b(?:TIME|HEARING|DEPT|COURTROOM|TRIAL|MOTION)\b/i;
const DATE_OF_MINUTES =
  /(?:(?:^|\s)Date:?|\bentry\s+was\s+(?:made|entered)\b.{0,40}\son)\s+(?:\w+day,?\s+)?$/i;

/**
 * Reads the date on which the paper was signed: a date after "Dated", "Signed" and the like, else
 * a date alone on a line of the last page; of minutes their date. Two that differ give none, and a flag.
 *
 * @param judge who signed: a date on an earlier page (of the draft's cover) is not the signature's.
 */
export function readDated(
  paper: Paper,
  front: FrontMatter,
  judge: JudgeReading | null = null,
): DatedReading {
  const body = paper.text.slice(front.end);
  const dates = findDates(body).map((date) => ({
    ...date,
    start: date.start + front.end,
    end: date.end + front.end,
  }));
  const signedOn = judge === null || judge.assigned === true ? 1 : judge.at.page - 1;
  const labelled = dates.filter(
    (date) => pinAt(paper, date.start).page >= signedOn && isLabelled(paper, date),
  );
  const from = Math.min(
    front.end + body.length * LAST_PART,
    Math.max(front.end, paper.text.length - LAST_WORDS),
  );
  const atEnd = afterSoOrdered(
    paper,
    labelled.filter(({ start }) => start >= from),
  );
  const signed = [
    atEnd,
    datesAtHead(paper, front),
    aboveLabel(paper, dates),
    sessionDates(paper),
    labelled.filter(({ start }) => !ENTERED.test(paper.text.slice(Math.max(0, start - 40), start))),
    isAppellate(front, paper) ? [] : dates.filter((date) => standsAlone(paper, date)),
    letterDates(front),
    aboveAuthor(paper, front),
  ].find((found) => found.length > 0);
  return settle(paper, signed ?? [], OPEN_DATE.test(body.slice(-1500)));
}

/** Of several dates those after "so ordered": counsel date a stipulation before the judge does. */
function afterSoOrdered(paper: Paper, dates: readonly PrintedDate[]): readonly PrintedDate[] {
  const ordered = paper.text.toUpperCase().lastIndexOf('SO ORDERED');
  const after = dates.filter(({ start }) => start > ordered);
  return after.length === 0 ? dates : after;
}

/** "Date:" at the head of minutes, or "This docket entry was made by the Clerk on …:" below it. */
function datesAtHead(paper: Paper, front: FrontMatter): readonly PrintedDate[] {
  const minutes = front.lines.some(({ text }) => MINUTES.test(text));
  const session = front.lines.some(({ text }) => CLERKS_OF_MINUTES.test(text));
  const decides = !front.lines.some(({ text }) => HOUR_AT_HEAD.test(text));
  const below = paper.lines.find(({ start }) => start >= front.end);
  const rows = [
    ...front.lines,
    ...(below === undefined
      ? []
      : [{ start: below.start, text: paper.text.slice(below.start, below.end) }]),
  ];
  return rows.flatMap(({ text, start }, at) =>
    findDates(text)
      .filter((date) => {
        const before = text.slice(0, date.start);
        if (BY_JUDGE.test(before) || AT_HEAD.test(before)) return true;
        if (decides && !minutes && DATE_AT_HEAD.test(rightmost(before))) return true;
        if (session && at < SESSION_LINES && !OTHER_DAY.test(before)) return true;
        return minutes && DATE_OF_MINUTES.test(before);
      })
      .map((date) => ({ ...date, start: start + date.start, end: start + date.end })),
  );
}

/** The words of the right column before a date, where a rule or a comma ends the left one. */
function rightmost(before: string): string {
  return before.replace(/^.*(?:[,|:)§]|\s{2})\s+(?=DATE)/, '');
}

/** A form prints "DATE" under the line on which the judge dates it. */
function aboveLabel(paper: Paper, dates: readonly PrintedDate[]): readonly PrintedDate[] {
  return dates.filter((date) => {
    const at = startingWithin(paper.lines, { start: 0, end: date.start + 1 }).to - 1;
    const [line, next] = [paper.lines[at], paper.lines[at + 1]];
    if (line === undefined || next === undefined) return false;
    return (
      paper.text.slice(line.start, date.start).trim() === '' &&
      /^(?:DATE\b|Date\W*$)/.test(paper.text.slice(next.start, next.end).trim())
    );
  });
}

/** Below the title a date alone over the line of the judge who writes: "SAMPLE, D.J." */
function aboveAuthor(paper: Paper, front: FrontMatter): readonly PrintedDate[] {
  if (isAppellate(front, paper)) return [];
  const near = paper.lines.filter(({ start }) => start <= front.end + LONGEST_AUTHOR);
  return near.flatMap(({ start, end }, at) => {
    const text = paper.text.slice(start, end).trim();
    const [date] = findDates(text);
    if (date === undefined || text.replace(/[.,]$/, '') !== date.text) return [];
    const next = near[at + 1];
    const author = next === undefined ? '' : paper.text.slice(next.start, next.end).trim();
    return BY_JUDGE.test(author) ? [{ ...date, start, end: start + date.text.length }] : [];
  });
}

/** A letter that is an order is dated between the judge's address and its first line. */
function letterDates({ lines }: FrontMatter): readonly PrintedDate[] {
  if (!lines.some(({ text }) => LETTER.test(text))) return [];
  return lines.flatMap(({ text, start }) =>
    findDates(text)
      .filter((date) => text.replace(/^\W+|\W+$/g, '') === date.text)
      .map((date) => ({ ...date, start: start + date.start, end: start + date.end })),
  );
}

/** "At a session of said Court held in …, on April 9, 2024". */
function sessionDates(paper: Paper): readonly PrintedDate[] {
  const match = SESSION.exec(paper.text.slice(0, SESSION_WITHIN));
  if (match === null) return [];
  const from = match.index + match[0].length;
  const [date] = findDates(paper.text.slice(from, from + 60));
  return date?.start === 0 ? [{ ...date, start: from, end: from + date.text.length }] : [];
}

function settle(paper: Paper, signed: readonly PrintedDate[], open: boolean): DatedReading {
  const [first] = signed;
  if (first === undefined) {
    const message = open
      ? 'The date of signature is left open.'
      : 'The paper bears no date of signature.';
    return {
      dated: null,
      at: null,
      flags: [{ code: 'date-missing', severity: 'error', message, at: null }],
    };
  }
  const at = pinAt(paper, first.start);
  const flags = signed
    .filter((date) => date.iso === null)
    .map((date): ReadingFlag => ({
      code: date.blank ? 'date-missing' : 'date-impossible',
      severity: 'error',
      message: date.blank
        ? `The day of the date of signature is left open: "${date.text}".`
        : `No calendar has the date "${date.text}".`,
      at: pinAt(paper, date.start),
    }));
  const known = new Set(signed.flatMap(({ iso }) => iso ?? []));
  if (known.size > 1) {
    flags.push({
      code: 'dates-conflict',
      severity: 'error',
      message: `The paper bears ${known.size} dates of signature: ${[...known].join(', ')}.`,
      at: pinAt(paper, signed.at(-1)?.start ?? 0),
    });
  }
  const [only] = known;
  return { dated: known.size === 1 && flags.length === 0 ? (only ?? null) : null, at, flags };
}

/** A label stands before the date within its own paragraph, and opens a line or a short one. */
function isLabelled(paper: Paper, date: PrintedDate): boolean {
  const { to } = startingWithin(paper.paragraphs, { start: 0, end: date.start + 1 });
  const paragraph = paper.paragraphs[to - 1];
  if (paragraph === undefined) return false;
  const before = paper.text.slice(Math.max(paragraph.start, date.start - MOST_BEFORE), date.start);
  if (ORDERED_IN.test(before)) return true;
  const label = LABEL.exec(before);
  if (label === null) return false;
  const lead = before.slice(0, label.index);
  return (
    /^\W*$|[.!?]["”’)]*\s*$|\bIT IS\s*$|\s{2}$|^\W*At\s+[\w ,.]{2,40}$|\bAND\s+NOW,?\s*(?:to[\s-]wit,?\s*)?(?:on\s*)?$|^\W*[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,\s*$|\bIT\s+IS,?\s+on\s*$|\bIT\s+IS\s+(?:(?:HEREBY|SO|THEREFORE)\s+)?ORDERED,?\s*$|\b(?:Respectfully\s+submitted|So\s+ordered|Signed\s+(?:in\s+chambers\s+)?(?:in|at)\s+[\w ,.]{2,50}),?\s*$/i.test(
      lead,
    ) || opensLine(paper, date.start - before.length + label.index)
  );
}

function opensLine(paper: Paper, offset: number): boolean {
  return lineAt(paper, offset)?.start === offset;
}

function standsAlone(paper: Paper, date: PrintedDate): boolean {
  const line = lineAt(paper, date.start);
  if (line === undefined || line.at.page < (paper.lines.at(-1)?.at.page ?? 1)) return false;
  return paper.text.slice(line.start, line.end).trim().replace(/[.,]$/, '') === date.text;
}

function lineAt(paper: Paper, offset: number): PaperLine | undefined {
  return paper.lines[startingWithin(paper.lines, { start: 0, end: offset + 1 }).to - 1];
}
