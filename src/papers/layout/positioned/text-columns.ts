import { type PrintedLine, printedLine } from './printed-line.ts';
import { cellsOf } from './table-rows.ts';
import type { TextMeasure } from './text-measure.ts';

/** The gutter between columns stands in this middle share of the text. */
const MIDDLE = 0.3;
const NARROWEST = 7;
/** Few lines, headings, run across the gutter. */
const MOST_ACROSS = 0.2;
const FEWEST_BESIDE = 8;
/** Where more lines have three cells, it is a table. */
const MOST_TABULAR = 0.5;
const MOST_BESIDE = 0.5;
/** Lines of prose fill most of their column; the cells of a table do not. */
const FILL = 0.62;

/**
 * The columns of a page of prose set in two, each whole, the left one first; lines that run across
 * part the page into bands. Null where the page has one column, or the cells of a table.
 */
export function textColumns(
  lines: readonly PrintedLine[],
  measure: TextMeasure,
): readonly (readonly PrintedLine[])[] | null {
  const x = gutter(lines, measure);
  if (x === null) return null;
  const bands: PrintedLine[][] = [];
  let left: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  let across: PrintedLine[] = [];
  const close = (): void => {
    bands.push(left, right);
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (line.words.some((word) => word.left < x - 1 && word.right > x + 1)) {
      if (left.length + right.length > 0) close();
      across.push(line);
      continue;
    }
    if (across.length > 0) bands.push(across);
    across = [];
    const one = printedLine(
      line.words.filter((word) => word.right <= x + 1),
      line.mark,
    );
    const two = printedLine(line.words.filter((word) => word.right > x + 1));
    if (one !== null) left.push(one);
    if (two !== null) right.push(two);
  }
  if (across.length > 0) bands.push(across);
  close();
  return bands.filter((band) => band.length > 0);
}

/** Where the gutter of a page of two columns stands. */
function gutter(lines: readonly PrintedLine[], { left, right }: TextMeasure): number | null {
  if (lines.length < FEWEST_BESIDE) return null;
  const width = right - left;
  const [from, to] = [left + width * (0.5 - MIDDLE / 2), right - width * (0.5 - MIDDLE / 2)];
  const crossed = new Uint16Array(Math.max(1, Math.ceil(to - from)));
  for (const { words } of lines) {
    // What counts is whether the line has ink there, its own spaces included.
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      const end = next !== undefined && next.left - word.right < NARROWEST ? next.left : word.right;
      for (let x = Math.max(0, Math.ceil(word.left - from)); x < end - from; x += 1) {
        if (x >= crossed.length) break;
        crossed[x] = (crossed[x] ?? 0) + 1;
      }
    }
  }
  const most = lines.length * MOST_ACROSS;
  let [best, bestWidth, open] = [-1, 0, -1];
  for (let x = 0; x <= crossed.length; x += 1) {
    const free = x < crossed.length && (crossed[x] ?? 0) <= most;
    if (free && open === -1) open = x;
    if (free || open === -1) continue;
    if (x - open > bestWidth) [best, bestWidth] = [open, x - open];
    open = -1;
  }
  if (bestWidth < NARROWEST) return null;
  const x = from + best + bestWidth / 2;
  return isProse(lines, x, measureSides(best + from, best + bestWidth + from, left, right))
    ? x
    : null;
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

function measureSides(gutterLeft: number, gutterRight: number, left: number, right: number): Sides {
  return { left: gutterLeft - left, right: right - gutterRight };
}

/** Both sides have many lines that fill their column. */
function isProse(lines: readonly PrintedLine[], x: number, widths: Sides): boolean {
  const fills = { left: [] as number[], right: [] as number[] };
  let [beside, tabular] = [0, 0];
  for (const line of lines) {
    const { words } = line;
    if (words.some((word) => word.left < x - 1 && word.right > x + 1)) continue;
    const one = words.filter((word) => word.right <= x + 1);
    const two = words.filter((word) => word.right > x + 1);
    if (one.length > 0 && two.length > 0) beside += 1;
    if (cellsOf(line).length > 2) tabular += 1;
    if (one.length > 0) fills.left.push(extent(one) / widths.left);
    if (two.length > 0) fills.right.push(extent(two) / widths.right);
  }
  // The rows of a table stand on common baselines; columns of prose need not.
  if (beside > lines.length * MOST_BESIDE && tabular > lines.length * MOST_TABULAR) return false;
  return [fills.left, fills.right].every(
    (side) =>
      side.length >= FEWEST_BESIDE &&
      (side.toSorted((a, b) => a - b)[Math.floor(side.length * 0.45)] ?? 0) >= FILL,
  );
}

function extent(words: PrintedLine['words']): number {
  return (words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0);
}
