import type { Paper } from '../../paper.ts';
import { type BodyLine, placeAt } from '../body-lines.ts';

/** Points by which the parts of one printed row may differ in height. */
const ROW = 5;

interface Placed {
  readonly line: BodyLine;
  readonly top: number;
  readonly left: number;
}

/**
 * The lines from the top of each page to its foot, each row from left to right. The columns of a
 * list of parties belong together row by row, while the layout reads one column after the other.
 */
export function inPrintedOrder(paper: Paper, lines: readonly BodyLine[]): readonly BodyLine[] {
  if (paper.geometry === null) return lines;
  const placed = lines.map((line): Placed => {
    const { left, top } = placeAt(paper, line.start) ?? { left: 0, top: 0 };
    return { line, left, top };
  });
  return [...Map.groupBy(placed, ({ line }) => line.at.page).values()].flatMap(rowByRow);
}

function rowByRow(page: readonly Placed[]): readonly BodyLine[] {
  const rows: Placed[][] = [];
  let top = -Infinity;
  for (const each of page.toSorted((a, b) => a.top - b.top)) {
    if (each.top - top > ROW) {
      rows.push([]);
      top = each.top;
    }
    rows.at(-1)?.push(each);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left).map(({ line }) => line));
}
