import { pinRange } from '../locate.ts';
import type { Paper, PinnedRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import type { BodyLine } from './body-lines.ts';

/** A paragraph that bears a number, without it. */
export interface NumberedParagraph extends PinnedRange {
  readonly number: number;
  /** Counts from 1; grows each time that the numbers begin again at 1. */
  readonly series: number;
  readonly subParagraphs: readonly SubParagraph[];
}

/** A lettered paragraph under a numbered one, `(a)` or `b.`, without its letter. */
interface SubParagraph extends PinnedRange {
  readonly label: string;
}

/** Some OCR parts the figures of a number: `1 1.` */
const NUMBER = /^(?:¶ ?)?(?<number>\d{1,4}|\d \d)\s?[.)]\s{0,9}(?=[\p{L}“"‘'([$§@])/u;
/** Georgia's pleadings set the number on a line of its own. */
const ALONE = /^(?<number>\d{1,3})\.$/;
const OPENS = /^[“"]?\p{Lu}[\p{L}’'.]* \p{L}/u;
const LETTER = /^(?:\((?<round>[a-z]{1,4})\)|(?<plain>[a-z])[.)])\s{1,9}(?=\S)/;
/** A line of a table of contents: leaders, then a page. */
const LEADERS = /\.(?:\s?\.){3,}\s*\d*$/;
const ENDS =
  /^(?:WHEREFORE\b|PRAYER\b|I (?:hereby )?(?:declare|certify|affirm|swear|verify|state)\b[^.]{0,60}\b(?:penalt|foregoing|true and correct)|(?:Pursuant|In accordance) [^.]{0,60}\b(?:1746|2015\.5)\b|(?:DATED|Dated|Executed|EXECUTED|Signed|Respectfully submitted)\b|SO ORDERED|JURY DEMAND|DEMAND FOR JURY|\/s\/|(?:Subscribed and )?[Ss]worn (?:to )?(?:and subscribed )?before me|FURTHER,? (?:YOUR )?(?:AFFIANT|DECLARANT))/;
/** How far a number may run ahead of the last where one was lost. */
const MOST_LOST = 2;

interface Start {
  readonly number: number;
  readonly line: number;
  /** Where its words begin. */
  readonly from: number;
}

/**
 * Reads numbered paragraphs: numbers that count up from 1 at the heads of lines. A list inside a
 * paragraph, whose numbers begin again while the outer ones go on later, stays in its paragraph;
 * numbers that begin again for good open a new series.
 */
export function numberedParagraphs(
  paper: Paper,
  lines: readonly BodyLine[],
): readonly NumberedParagraph[] {
  const starts = chain(candidates(lines));
  let series = 0;
  return starts.map((start, at) => {
    if (start.number === 1 || at === 0) series += 1;
    const until = endOf(lines, start.line, starts[at + 1]?.line ?? lines.length);
    const end = lines[until - 1]?.end ?? start.from;
    const inside = lines.slice(start.line + 1, until);
    const { subs, bodyEnd } = subParagraphs(paper, inside, end);
    return {
      ...pinRange(paper, { start: start.from, end: Math.max(start.from, bodyEnd) }),
      number: start.number,
      series,
      subParagraphs: subs,
    };
  });
}

/** What a scan makes of `1.`, before words that are no heading. */
const ONE = /^[Il|]\s?\.\s{1,9}(?=\p{Lu}[\p{Ll}’']*,? \p{L}*\p{Ll})/u;

function candidates(lines: readonly BodyLine[]): readonly Start[] {
  const found = lines.flatMap(({ text, start }, line): Start[] => {
    const alone = ALONE.exec(text)?.groups?.['number'];
    const next = lines[line + 1];
    if (alone !== undefined && next !== undefined && OPENS.test(next.text)) {
      return [{ number: Number(alone), line, from: next.start }];
    }
    const match = NUMBER.exec(text);
    if (match === null || LEADERS.test(text)) return [];
    const number = Number(match.groups?.['number']?.replace(' ', ''));
    return [{ number, line, from: start + match[0].length }];
  });
  const [first] = found;
  if (first?.number !== 2) return found;
  const at = lines.slice(0, first.line).findLastIndex(({ text }) => ONE.test(text));
  const line = lines[at];
  if (line === undefined) return found;
  const from = line.start + (ONE.exec(line.text)?.[0].length ?? 0);
  return [{ number: 1, line: at, from }, ...found];
}

function chain(found: readonly Start[]): readonly Start[] {
  const last = new Map(found.map((start, at) => [start.number, at]));
  const kept: Start[] = [];
  let expected = 1;
  for (const [at, start] of found.entries()) {
    const ahead = start.number - expected;
    const runsOn = ahead === 0 || (expected > 1 && ahead > 0 && ahead <= mostLost(found, at));
    const late = expected === 1 && ahead > 0 && ahead <= MOST_LOST && comesBefore(found, at);
    const again = start.number === 1 && expected > 1 && (last.get(expected) ?? -1) < at;
    if (!runsOn && !again && !late) continue;
    if (!late && ahead > 0 && (last.get(expected) ?? -1) > at) continue;
    kept.push(start);
    expected = start.number + 1;
  }
  return kept;
}

/** The number after this one comes before any 1: the first numbers were lost. */
function comesBefore(found: readonly Start[], at: number): boolean {
  const next = (found[at]?.number ?? 0) + 1;
  return (
    found.slice(at + 1, at + 6).find(({ number }) => number === 1 || number === next)?.number ===
    next
  );
}

/** Where the numbers go on to count, more may have been lost before. */
function mostLost(found: readonly Start[], at: number): number {
  const number = found[at]?.number ?? 0;
  const goesOn = found.slice(at + 1, at + 4).some((later) => later.number === number + 1);
  return goesOn ? MOST_LOST * 6 : MOST_LOST;
}

/** The line after the paragraph's last: a heading or the close ends it before the next number. */
function endOf(lines: readonly BodyLine[], first: number, next: number): number {
  for (let at = first + 1; at < next; at += 1) {
    const text = lines[at]?.text ?? '';
    const closed = /[.?!:;”"’)\]]$/.test(lines[at - 1]?.text ?? '');
    if ((closed && isHeading(text)) || ENDS.test(text)) return at;
  }
  return next;
}

/** Capitals throughout, or a Roman or lettered heading in title case. */
export function isHeading(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4 || text.length > 160) return false;
  if (!/\p{Ll}/u.test(letters)) return true;
  const rest = /^(?:[IVX]{1,5}|[A-Z])\.\s+(?<rest>\p{Lu}.*)$/u.exec(text)?.groups?.['rest'];
  if (rest === undefined || /[.;:]$/.test(text)) return false;
  const words = rest.split(/\s+/).filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[^\p{L}]?\p{Lu}/u.test(word));
}

/** Lettered paragraphs that count up from `a`; where the first begins, the numbered text ends. */
function subParagraphs(
  paper: Paper,
  lines: readonly BodyLine[],
  end: number,
): { readonly subs: readonly SubParagraph[]; readonly bodyEnd: number } {
  const starts: { readonly label: string; readonly from: number; readonly at: number }[] = [];
  let expected = 'a';
  for (const { text, start } of lines) {
    const match = LETTER.exec(text);
    const label = match?.groups?.['round'] ?? match?.groups?.['plain'];
    if (match === null || label !== expected) continue;
    starts.push({ label, from: start + match[0].length, at: start });
    expected = String.fromCodePoint((label.codePointAt(0) ?? 96) + 1);
  }
  const subs = starts.map(({ label, from }, at) => {
    const until = starts[at + 1]?.at ?? end;
    const text = paper.text.slice(from, until);
    return { ...pinRange(paper, { start: from, end: from + text.trimEnd().length }), label };
  });
  const first = starts[0]?.at ?? end;
  const before = paper.text.slice(0, first);
  return { subs, bodyEnd: starts.length === 0 ? end : before.trimEnd().length };
}

/** The numbered paragraph that an offset stands in; null outside of any. They are sorted. */
export function paragraphAt(
  paragraphs: readonly NumberedParagraph[],
  offset: number,
): NumberedParagraph | null {
  const { to } = startingWithin(paragraphs, { start: 0, end: offset + 1 });
  const before = paragraphs[to - 1];
  const end = before?.subParagraphs.at(-1)?.end ?? before?.end ?? 0;
  return before !== undefined && offset < end ? before : null;
}

/** The numbers that a series passes over: their paragraphs were lost, or never written. */
export function missingNumbers(paragraphs: readonly NumberedParagraph[]): readonly number[] {
  return paragraphs.flatMap(({ number, series }, at) => {
    const before = paragraphs[at - 1];
    const from = before?.series === series ? before.number + 1 : 1;
    return Array.from({ length: Math.max(0, number - from) }, (_, index) => from + index);
  });
}
