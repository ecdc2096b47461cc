import type { PageRegion } from './page-region.ts';
import type { PrintedLine } from './printed-line.ts';

/** Cells of one row stand at least this many ems apart. */
const CELL_GAP = 1.5;
const MOST_CELLS = 40;
/** Cells of one column begin, or end, within this many points of each other. */
const ALIGNED = 7;
/** The number of a heading or list stands apart from its words, and makes no column. */
const ITEM = /^\(?(?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,2})[.)]$/;
const BARE = /^\d{1,2},?$/;
/** Dots that lead from an entry of a table of contents to its page. */
const LEADERS = /(?:\.\s?){5,}/;
/** A further line of a cell stands this near under its first, in ems. */
const SAME_CELL = 1.6;
/** Rows of one table stand no further apart than this, in ems. */
const FURTHEST = 5;

/** Parts the rows of tables from running text; each row is read by itself, from left to right. */
export function partRows(lines: readonly PrintedLine[]): readonly PageRegion[] {
  const regions: PageRegion[] = [];
  let flow: PrintedLine[] = [];
  const close = (): void => {
    if (flow.length > 0) regions.push({ kind: 'flow', lines: flow });
    flow = [];
  };
  for (const [at, line] of lines.entries()) {
    if (LEADERS.test(line.text)) {
      // The entry may have begun on the lines above.
      flow.push(line);
      close();
    } else if (isRow(line, flow.length === 0 ? openRow(regions) : lines[at - 1], lines[at + 1])) {
      close();
      regions.push({ kind: 'row', lines: [line] });
    } else if (flow.length === 0 && continuesRow(line, regions.at(-1))) {
      const row = regions.pop();
      regions.push({ kind: 'row', lines: [...(row?.lines ?? []), line] });
    } else flow.push(line);
  }
  close();
  return regions;
}

/** The first line of the row just read. */
function openRow(regions: readonly PageRegion[]): PrintedLine | undefined {
  const last = regions.at(-1);
  return last?.kind === 'row' ? last.lines[0] : undefined;
}

/** Whether a line is the next one of the last cell of a row. */
function continuesRow(line: PrintedLine, row: PageRegion | undefined): boolean {
  const last = row?.kind === 'row' ? row.lines.at(-1) : undefined;
  const cell = row === undefined ? undefined : cellsOf(row.lines[0] ?? line).at(-1);
  return (
    last !== undefined &&
    cell !== undefined &&
    Math.abs(line.left - cell.left) < ALIGNED &&
    line.baseline - last.baseline < SAME_CELL * line.size
  );
}

function isRow(
  line: PrintedLine,
  above: PrintedLine | undefined,
  below: PrintedLine | undefined,
): boolean {
  const numbered = isItem(line, above) || isItem(line, below);
  const cells = cellsOf(line).slice(numbered ? 1 : 0);
  if (cells.length < 2) return false;
  return [above, below].some(
    (other) =>
      other !== undefined &&
      Math.abs(other.baseline - line.baseline) < FURTHEST * line.size &&
      shareColumns(cells, cellsOf(other)),
  );
}

/** Among the items of a list, a number is one too, though recognition lost its stop. */
function isItem({ words }: PrintedLine, beside: PrintedLine | undefined): boolean {
  const first = words[0];
  if (first === undefined || ITEM.test(first.text)) return first !== undefined;
  const other = beside?.words[0];
  return (
    other !== undefined &&
    BARE.test(first.text) &&
    ITEM.test(other.text) &&
    Math.abs(first.left - other.left) < ALIGNED
  );
}

interface Cell {
  readonly left: number;
  readonly right: number;
}

/** The cells of a line: words between wide gaps. */
export function cellsOf({ words }: PrintedLine): readonly Cell[] {
  const cells: Cell[] = [];
  let last: PrintedLine['words'][number] | null = null;
  for (const word of words) {
    const open = cells.at(-1);
    const apart = last === null || word.left - last.right > CELL_GAP * word.size;
    if (open === undefined || (apart && cells.length < MOST_CELLS))
      cells.push({ left: word.left, right: word.right });
    else cells[cells.length - 1] = { left: open.left, right: word.right };
    last = word;
  }
  return cells;
}

/** Both have a second cell or a further one in the same place. */
function shareColumns(cells: readonly Cell[], others: readonly Cell[]): boolean {
  return cells
    .slice(1)
    .some((cell) =>
      others
        .slice(1)
        .some(
          (other) =>
            Math.abs(cell.left - other.left) < ALIGNED ||
            Math.abs(cell.right - other.right) < ALIGNED,
        ),
    );
}
