import { pinRange, rawRange } from '../locate.ts';
import type { Paper, PaperPin, PinnedRange, TextRange } from '../paper.ts';
import { findDates } from './read-calendar-date.ts';

/** A printed line as forms and lists are read: its words, and its words with the gaps kept. */
export interface BodyLine extends TextRange {
  readonly text: string;
  /** As printed, with runs of spaces between columns. */
  readonly spaced: string;
  readonly at: PaperPin;
}

/** A date where the paper prints it; `iso` is null when no calendar has it or its day is open. */
export interface PinnedDate extends PinnedRange {
  readonly iso: string | null;
}

/** The lines of a paper from a clean offset on, without white space at their ends. */
export function bodyLines(paper: Paper, from = 0): readonly BodyLine[] {
  return paper.lines.flatMap((line) => {
    if (line.start < from) return [];
    const printed = paper.text.slice(line.start, line.end);
    const text = printed.trim();
    if (text === '') return [];
    const start = line.start + printed.length - printed.trimStart().length;
    const end = start + text.length;
    const raw = rawRange(paper, { start, end });
    return [{ text, spaced: paper.raw.slice(raw.start, raw.end), at: line.at, start, end }];
  });
}

/** The pinned range of a match inside a line or any stretch that starts at `from`. */
export function pinMatch(
  paper: Paper,
  from: number,
  [start, end]: readonly [number, number],
): PinnedRange {
  const text = paper.text.slice(from + start, from + end);
  const lead = text.length - text.trimStart().length;
  return pinRange(paper, {
    start: from + start + lead,
    end: from + start + lead + text.trim().length,
  });
}

/** The dates printed in a stretch of the clean text. */
export function pinnedDates(paper: Paper, range: TextRange): readonly PinnedDate[] {
  return findDates(paper.text.slice(range.start, range.end)).map(({ iso, start, end }) => ({
    ...pinRange(paper, { start: range.start + start, end: range.start + end }),
    iso,
  }));
}

/** The group of a match as a pinned range; the pattern must have the `d` flag. */
export function pinGroup(
  paper: Paper,
  from: number,
  match: RegExpExecArray | null,
  group: string,
): PinnedRange | null {
  const range = match?.indices?.groups?.[group];
  if (range === undefined) return null;
  const pinned = pinMatch(paper, from, range);
  return pinned.text === '' ? null : pinned;
}
