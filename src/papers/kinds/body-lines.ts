import { pinRange, rawOffset, rawRange } from '../locate.ts';
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

/** Points that one character of a set page is taken to be wide. */
const CHARACTER = 6;

/** The column at which a character stands, counted in characters from the left edge. */
export function columnAt(paper: Paper, offset: number): number {
  const place = placeAt(paper, offset);
  if (place !== null) return place.left / CHARACTER;
  const raw = rawOffset(paper, offset);
  return raw - (paper.raw.lastIndexOf('\n', raw - 1) + 1);
}

/** Where the word of a clean offset stands on its page, in points; null without positions. */
export function placeAt(
  paper: Paper,
  offset: number,
): { readonly left: number; readonly top: number } | null {
  const { geometry } = paper;
  if (geometry === null) return null;
  const raw = rawOffset(paper, offset);
  let low = 0;
  let high = geometry.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((geometry.starts[middle] ?? Infinity) <= raw) low = middle;
    else high = middle - 1;
  }
  return { left: geometry.boxes[low * 4] ?? 0, top: geometry.boxes[low * 4 + 1] ?? 0 };
}
