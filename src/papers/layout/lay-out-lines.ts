import type { PaperPin, TextRange } from '../paper.ts';
import { assignPages } from './assign-pages.ts';
import { stripBlockMarks } from './block-marks.ts';
import type { LaidLine } from './laid-line.ts';
import { type LineEvent, lineEvents } from './line-events.ts';
import type { StampText } from './page-furniture.ts';
import type { PhysicalLine } from './physical-line.ts';
import { dropRepeatedLines } from './repeated-lines.ts';

/** A paper's lines with page and line, and the stamps that were taken out. */
export interface LineLayout {
  readonly lines: readonly LaidLine[];
  readonly stamps: readonly {
    readonly text: string;
    readonly page: number;
    readonly stamp: StampText;
  }[];
}

/** Takes margin numbers, furniture and block marks off the physical lines of a paper. */
export function layOutLines(lines: readonly PhysicalLine[]): LineLayout {
  const events = lineEvents(lines);
  const pins = assignPages(events);
  const laid: LaidLine[] = [];
  const stamps: { text: string; page: number; stamp: StampText }[] = [];
  let afterBlank = true;
  let page = 0;
  for (const event of events) {
    const line = lines[event.index];
    const at = pins[event.index];
    if (line === undefined || at === undefined) continue;
    if (event.stamp !== null)
      stamps.push({ text: line.text.trim(), page: at.page, stamp: event.stamp });
    if (event.kind !== 'text') {
      afterBlank ||= event.kind !== 'page-number' && event.kind !== 'stamp' && !event.inColumn;
      continue;
    }
    if (at.page !== page) afterBlank = false;
    laid.push(layOutLine(line, event, at, afterBlank, laid.at(-1)));
    afterBlank = false;
    page = at.page;
  }
  return { lines: dropRepeatedLines(laid), stamps };
}

function layOutLine(
  line: PhysicalLine,
  event: LineEvent,
  at: PaperPin,
  afterBlank: boolean,
  previous: LaidLine | undefined,
): LaidLine {
  const number = event.numbered;
  const heading = number === null ? 0 : (/^\s*(#{1,6})\s/.exec(line.text)?.[1]?.length ?? 0);
  const unmarked = stripBlockMarks(
    line.text,
    number === null ? 0 : afterNumber(line.text, number.textStart),
    number === null ? null : emphasisBefore(line.text, number.numberStart),
    afterBlank || previous?.opensBlock === true,
  );
  return {
    pieces: unmarked.pieces.map((piece) => shift(piece, line.start)),
    text: line.text.slice(unmarked.pieces[0]?.start ?? 0, unmarked.pieces.at(-1)?.end).trim(),
    at,
    numbered: number !== null,
    heading: Math.max(heading, unmarked.heading),
    indent: unmarked.indent,
    width: line.text.trimEnd().length,
    afterBlank,
    opensBlock: unmarked.opensBlock,
  };
}

/** Where the text after a margin number begins, the white space before it included. */
function afterNumber(text: string, textStart: number): number {
  return text.slice(0, textStart).trimEnd().length;
}

/** Emphasis that opened before the margin number: `**26 CONCLUSION**`. */
function emphasisBefore(text: string, numberStart: number): TextRange | null {
  const marks = /[*_]+$/.exec(text.slice(0, numberStart))?.[0].length ?? 0;
  return marks === 0 ? null : { start: numberStart - marks, end: numberStart };
}

function shift(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}
