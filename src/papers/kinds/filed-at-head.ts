import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { findDates, type PrintedDate } from './read-calendar-date.ts';
import { decidesAppeal } from './reviewing-signs.ts';

const PAPER =
  '(?:Opinion|Order|Decision|Memorandum|Judgment|Ruling|Date|Electronically|OPINION|ORDER|DECISION|MEMORANDUM|JUDGMENT|DATE|ELECTRONICALLY|E-?|e-)';
const DONE =
  '(?:(?:[Ff]iled|FILED|[Dd]ecided|DECIDED|[Dd]elivered|DELIVERED|[Rr]endered|RENDERED|[Rr]eleased|RELEASED)(?:\\s*(?:[Aa]nd|AND|&)\\s*(?:[Ff]iled|FILED|[Ee]ntered|ENTERED|[Pp]ublished))?|RECEIVED\\s+NYSCEF)';
const LABELLED = `(?:${PAPER}\\s*${DONE}|(?=\\p{Lu})${DONE}|officially\\s+released)[.:]?\\s*(?:on\\s+|this\\s+)?$`;
/** "Filed February 5, 2010", "Opinion delivered and filed …"; not "Complaint filed …". */
const LABEL = new RegExp(`(?:^|[.;,:()*|\\d—–\\]]\\s*|\\s{2})\\W*${LABELLED}`, 'u');
/** In capitals it is the court's mark wherever it stands: "BY JUDGE SAMPLE FILED: …". */
const CAPITALS = /(?<!\p{L}\s)(?:^|\s)(?:FILED|DECIDED|DELIVERED|RENDERED):\s*$|\bFILED:?\s*$/u;
/** Far from the caption a sentence that tells of a filing is more likely than a label inside a line. */
const OPENS = new RegExp(`^\\W*${LABELLED}`, 'u');
/** Mississippi's table: "DISPOSITION: AFFIRMED - 06/05/2025". */
const DISPOSED = /\bDISPOSITION:\s[^\d]{4,60}[-–—]\s*$/;
/** A publisher cites the paper itself by its number, court and day: "20-cv-1 (N.D. Cal. May 1, 2020)". */
const OWN_CITE = /^\W*(?:\S+,? )?\d[\w:-]{4,30}\s\((?:[A-Z][\w.]*\s){1,4}$/;
/** The clerk's mark over or under a date. */
const MARK =
  /(?:^|\s{3})\W*(?:ELECTRONICALLY\s+|E-?)?FILED(?:\s+by)?\W*$|^\W*(?:ELECTRONICALLY\s+|E-?)FILED\b|^\W*FILED:/i;
const MARK_WITHIN = 5;
/** Who stamps without the word "filed" names the office beside the hour. */
const CLERK =
  /\b(?:District|County|Circuit|Superior|Court|Appellate)\s+(?:Court\s+)?Clerk\b|\bClerk\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}Court\b|\bProthonotary\b/i;
const HOUR = /^\W*\d{1,2}:\d{2}(?::\d{2})?\s*[AP]\.?M\b/i;
const STAMP_LINES = 9;
/** How far below the caption of an appeal the day may stand, and how far from its end. */
const LINES_BELOW = 25;
const TOP_LINES = 70;
const LAST_LINES = 90;
/** A syllabus may stand between the caption and the days of argument and decision. */
const SYLLABUS_LINES = 500;
const ARGUED = /^\W*(?:Argued|Submitted|Considered|Heard|ARGUED|SUBMITTED)\b.{0,80}\d{4}/;

/** The day on which the head of a paper, or the end of a decision on appeal, says that it was filed. */
export function filedAtHead(paper: Paper, front: FrontMatter): string | null {
  return (
    labelled(front) ??
    marked(front) ??
    byClerk(front) ??
    (decidesAppeal(paper, front) ? ofAppeal(paper, front) : null)
  );
}

function labelled({ lines }: FrontMatter): string | null {
  for (const { text } of lines) {
    const found = findDates(text).find(({ start, text: { length } }) => {
      const before = text.slice(0, start);
      const cited = OWN_CITE.test(before) && /^\)\W*$/.test(text.slice(start + length));
      return cited || LABEL.test(before) || CAPITALS.test(before) || DISPOSED.test(before);
    });
    if (found !== undefined) return found.iso;
  }
  return null;
}

function marked({ lines }: FrontMatter): string | null {
  for (const [at, { text, left, right }] of lines.entries()) {
    if (![text, left, right].some((part) => MARK.test(part))) continue;
    const near = lines.slice(at, at + MARK_WITHIN).map((line) => line.text);
    const [date] = findDates(
      near.filter((line) => !/\b(?:hearing|argued|submitted)\b/i.test(line)).join('\n'),
    );
    if (date !== undefined) return date.iso;
  }
  return null;
}

function byClerk({ lines }: FrontMatter): string | null {
  const top = lines.slice(0, STAMP_LINES).map(({ text }) => text);
  if (!top.some((text) => CLERK.test(text))) return null;
  for (const text of top) {
    const date = findDates(text).find(({ end }) => HOUR.test(text.slice(end)));
    if (date !== undefined) return date.iso;
  }
  return null;
}

/** The day of an appeal's decision stands alone by the names of the panel, or after "delivered". */
function ofAppeal(paper: Paper, front: FrontMatter): string | null {
  const texts = paper.lines.map(({ start, end }) => paper.text.slice(start, end).trim());
  const from = paper.lines.filter(({ start }) => start <= front.end).length;
  const head = texts.slice(0, Math.max(from + LINES_BELOW, TOP_LINES));
  const columns = front.lines.flatMap(({ left, right, divided }) =>
    divided === null || left.endsWith(':') ? [] : [left, right],
  );
  const argued = texts.slice(0, SYLLABUS_LINES).filter((text) => ARGUED.test(text));
  return (
    first([...head.slice(0, from + LINES_BELOW), ...argued], (text, date) =>
      LABEL.test(text.slice(0, date.start)),
    ) ??
    first([...head, ...texts.slice(-LAST_LINES)], (text, date) =>
      OPENS.test(text.slice(0, date.start)),
    ) ??
    first([...head.slice(0, from + LINES_BELOW), ...columns], (text, date) => {
      const alone = text.replace(/^[\s[(]+|[^\p{L}\d]+$/gu, '');
      return alone === date.text;
    })
  );
}

function first(
  texts: readonly string[],
  accepts: (text: string, date: PrintedDate) => boolean,
): string | null {
  for (const text of texts) {
    const found = findDates(text).find((date) => accepts(text, date));
    if (found !== undefined) return found.iso;
  }
  return null;
}
