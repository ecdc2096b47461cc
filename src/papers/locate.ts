import type { Paper, PaperPin, PinnedRange, TextRange } from './paper.ts';

/** The page and line of a clean offset. Offsets past the end give the last line's pin. */
export function pinAt(paper: Pick<Paper, 'lines'>, offset: number): PaperPin {
  const index = lastAtOrBefore(paper.lines, offset, (line) => line.start);
  return (paper.lines[index] ?? paper.lines[0])?.at ?? { page: 1, line: null };
}

/** A clean range with its text and the pins of its first and last character. */
export function pinRange(paper: Paper, { start, end }: TextRange): PinnedRange {
  return {
    text: paper.text.slice(start, end),
    start,
    end,
    at: pinAt(paper, start),
    until: pinAt(paper, Math.max(start, end - 1)),
  };
}

/** The raw offset of a clean character; of joined white space, where it begins. */
export function rawOffset(paper: Pick<Paper, 'segments' | 'raw'>, offset: number): number {
  const segment = paper.segments[lastAtOrBefore(paper.segments, offset, (part) => part.start)];
  if (segment === undefined) return 0;
  if (offset >= segment.end) return segment.rawEnd;
  return segment.kind === 'copy' ? segment.rawStart + offset - segment.start : segment.rawStart;
}

/** The raw range that a clean range came from, margin numbers and marks inside it included. */
export function rawRange(paper: Pick<Paper, 'segments' | 'raw'>, range: TextRange): TextRange {
  const start = rawOffset(paper, range.start);
  if (range.end <= range.start) return { start, end: start };
  const last = range.end - 1;
  const segment = paper.segments[lastAtOrBefore(paper.segments, last, (part) => part.start)];
  if (segment === undefined) return { start, end: start };
  const end =
    segment.kind === 'copy' ? segment.rawStart + range.end - segment.start : segment.rawEnd;
  return { start, end };
}

/** The clean offset of a raw character, or of the first text after it when it is no text. */
export function cleanOffset(paper: Pick<Paper, 'segments' | 'text'>, raw: number): number {
  const segment = paper.segments[lastAtOrBefore(paper.segments, raw, (part) => part.rawStart)];
  if (segment === undefined) return 0;
  if (raw >= segment.rawEnd) return segment.end;
  return segment.kind === 'copy' ? segment.start + raw - segment.rawStart : segment.start;
}

/** Writes a pin as `4:14`, a page without line numbers as `1`, and a range as `4:14-16`. */
export function formatPin(at: PaperPin, until: PaperPin = at): string {
  const from = at.line === null ? `${at.page}` : `${at.page}:${at.line}`;
  if (until.page === at.page && until.line === at.line) return from;
  if (until.page === at.page) return until.line === null ? from : `${from}-${until.line}`;
  return until.line === null ? `${from}-${until.page}` : `${from}-${until.page}:${until.line}`;
}

function lastAtOrBefore<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number,
): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
