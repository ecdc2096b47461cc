import { PAGE } from './page-geometry.ts';
import type { PageColumn } from './page-columns.ts';
import { wrapCell } from './wrap-cell.ts';

/** One line of the table: a text a column, empty where the value has ended. */
type TableLine = readonly string[];

/** What one page holds. A row that goes on from the page before counts on both. */
export interface TablePage {
  readonly firstBates: string;
  readonly lastBates: string;
  readonly lines: readonly { readonly cells: TableLine; readonly beginsRow: boolean }[];
  /** Rows that begin on this page. */
  readonly rows: number;
}

/**
 * Sets rows on pages. A page takes `PAGE.lines` lines; a row stays on one page, unless it alone is
 * longer than a page: it then begins a page and goes on. Each row is its values by column, the Bates
 * number first. Nothing is left out, and no more than a page is held.
 */
export async function* pagesOfRows(
  rows: AsyncIterable<readonly string[]>,
  columns: readonly PageColumn[],
): AsyncGenerator<TablePage, void> {
  let page = emptyPage();
  for await (const row of rows) {
    const lines = linesOf(row, columns);
    if (page.lines.length > 0 && page.lines.length + lines.length > PAGE.lines) {
      yield page;
      page = emptyPage();
    }
    const [bates = ''] = row;
    for (const [index, cells] of lines.entries()) {
      if (page.lines.length === PAGE.lines) {
        yield page;
        page = emptyPage();
      }
      page.lines.push({ cells, beginsRow: index === 0 });
      page.rows += index === 0 ? 1 : 0;
      page.firstBates ||= bates;
      page.lastBates = bates;
    }
  }
  if (page.lines.length > 0) yield page;
}

function emptyPage() {
  return { firstBates: '', lastBates: '', lines: [] as TablePage['lines'][number][], rows: 0 };
}

function linesOf(row: readonly string[], columns: readonly PageColumn[]): readonly TableLine[] {
  const cells = columns.map(({ width }, index) => wrapCell(row[index] ?? '', width, PAGE.size));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
}
