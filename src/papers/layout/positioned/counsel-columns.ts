import type { PageRegion } from './page-region.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import { cellsOf } from './table-rows.ts';

/** Columns of one block begin within this many points of each other. */
const ALIGNED = 7;
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 4;
/** What counsel say of themselves over a caption. */
const COUNSEL =
  /\b(?:S\.?B\.?N\b|State Bar|Bar (?:No|#)|Esq\b|Attorneys? for|Counsel for|Telephone|Tel[.:]|Facsimile|LLP\b|P\.C\.|\S@\S+\.\w)/;

/**
 * Reads blocks of counsel that stand in columns beside each other one after the other, where they
 * would else be read across as the rows of a table.
 */
export function readCounselByColumn(regions: readonly PageRegion[]): readonly PageRegion[] {
  const read: PageRegion[] = [];
  let rows: PageRegion[] = [];
  const close = (): void => {
    read.push(...(columnsOf(rows.flatMap(({ lines }) => lines)) ?? rows));
    rows = [];
  };
  for (const region of regions) {
    if (region.kind === 'row') {
      rows.push(region);
      continue;
    }
    close();
    read.push(region);
  }
  close();
  return read;
}

function columnsOf(lines: readonly PrintedLine[]): readonly PageRegion[] | null {
  if (lines.length < FEWEST_ROWS) return null;
  const lefts: number[] = [];
  for (const line of lines)
    for (const { left } of cellsOf(line))
      if (lefts.every((other) => Math.abs(other - left) > ALIGNED)) lefts.push(left);
  if (lefts.length < 2 || lefts.length > MOST_COLUMNS) return null;
  lefts.sort((a, b) => a - b);
  const columns = lefts.map((from, at): readonly PrintedLine[] => {
    const to = lefts[at + 1] ?? Infinity;
    return lines.flatMap((line) => {
      const own = line.words.filter(({ left }) => left >= from - ALIGNED && left < to - ALIGNED);
      return printedLine(own) ?? [];
    });
  });
  const counsel = columns.filter(
    (column) => column.length >= FEWEST_ROWS - 1 && column.some(({ text }) => COUNSEL.test(text)),
  );
  if (counsel.length < columns.length) return null;
  return columns.map((column) => ({ kind: 'row', lines: column }));
}
