import { findBarePageNumbers } from './bare-page-numbers.ts';
import { findMarginNumbers, type NumberedLine, type NumberedRun } from './margin-numbers.ts';
import { classifyFurniture, type StampText } from './page-furniture.ts';
import type { PhysicalLine } from './physical-line.ts';

/** What a physical line is on its page. */
export interface LineEvent {
  readonly kind: 'blank' | 'number' | 'text' | 'stamp' | 'filler' | 'page-number';
  readonly index: number;
  readonly afterFormFeed: boolean;
  /** The margin number beside the line. */
  readonly numbered: NumberedLine | null;
  readonly stamp: StampText | null;
  /** The first line of a page's margin numbers, and how those numbers stand. */
  readonly opens: 'margin' | 'column' | null;
  /** The line is one of a column of numbers that stands apart from its page's text. */
  readonly inColumn: boolean;
}

/** All numbers of a page on one line, as some converters write the margin column. */
const COLUMN_ON_ONE_LINE = /^\s*1\s+2\s+3\s+4\s+5\s+6\s+7\s+8(?:\s+\d{1,2})+\s*$/;

/** Tells for each physical line what it is, from the margin numbers of the whole paper. */
export function lineEvents(lines: readonly PhysicalLine[]): readonly LineEvent[] {
  const runs = findMarginNumbers(lines);
  const byIndex = new Map<number, { line: NumberedLine; run: NumberedRun; column: boolean }>();
  for (const run of runs) {
    const column = isColumn(run, lines);
    for (const line of run) byIndex.set(line.index, { line, run, column });
  }
  const pageNumbers = findBarePageNumbers(lines, runs);
  return lines.map((line, index) => {
    const base = { index, afterFormFeed: line.afterFormFeed, numbered: null, stamp: null };
    if (line.blank) return { ...base, kind: 'blank', opens: null, inColumn: false };
    if (COLUMN_ON_ONE_LINE.test(line.text)) {
      return { ...base, kind: 'number', opens: 'column', inColumn: true };
    }
    if (pageNumbers.has(index)) {
      return { ...base, kind: 'page-number', opens: null, inColumn: false };
    }
    const found = byIndex.get(index);
    if (found === undefined) return { ...base, ...kindOf(line.text), opens: null, inColumn: false };
    const first = found.run[0]?.index === index;
    return {
      ...base,
      ...(found.line.bare
        ? { kind: 'number' as const }
        : kindOf(line.text.slice(found.line.textStart))),
      numbered: found.line,
      opens: first ? (found.column ? 'column' : 'margin') : null,
      inColumn: found.column,
    };
  });
}

function kindOf(text: string): Pick<LineEvent, 'kind' | 'stamp'> {
  const furniture = classifyFurniture(text);
  if (furniture === null) return { kind: 'text', stamp: null };
  return { kind: furniture.kind, stamp: furniture.kind === 'stamp' ? furniture.stamp : null };
}

/** A column: every number stands alone on its line, and no text stands between them. */
function isColumn(run: NumberedRun, lines: readonly PhysicalLine[]): boolean {
  const from = run[0]?.index ?? 0;
  const to = run.at(-1)?.index ?? from;
  const texts = lines.slice(from, to + 1).filter((line) => !line.blank).length;
  return run.length >= 5 && texts === run.length && run.every((line) => line.bare);
}
