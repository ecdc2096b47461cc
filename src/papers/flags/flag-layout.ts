import type { ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';

/** Flags pages of numbered paper whose text cannot be matched with line numbers. */
export function flagLayout(paper: Paper): readonly ReadingFlag[] {
  if (paper.pages.every((page) => page.lastLine === null)) return [];
  return paper.pages
    .filter((page) => page.lastLine === null)
    .map((page) => ({
      code: 'page-unaligned',
      severity: 'note',
      message: `The text of page ${page.page} has no line numbers beside it; pins there name the page only.`,
      at: { page: page.page, line: null },
    }));
}
