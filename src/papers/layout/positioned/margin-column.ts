import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';

/** The column of margin numbers of a page, and its other words. */
export interface MarginColumn {
  readonly words: readonly PositionedWord[];
  /** The number nearest to a line; null when the page has no such column. */
  readonly numberAt: (line: readonly PositionedWord[]) => number | null;
}

/** Numbers that end at one x, twenty or more of them, far to the left: a pleading paper's margin. */
const FEWEST = 20;

/** Finds the margin numbers of a page by their column, not by their text. */
export function marginColumn(page: PositionedPage): MarginColumn {
  const numbers = page.words.filter(
    (word) => /^\d{1,2}$/.test(word.text) && word.right < page.width / 4 && !word.turned,
  );
  const byRight = Map.groupBy(numbers, (word) => Math.round(word.right / 2));
  const column = [...byRight.values()].find((group) => group.length >= FEWEST) ?? [];
  const margin = new Set(column);
  return {
    words: page.words.filter((word) => !margin.has(word)),
    numberAt: (line) => nearest(column, line[0]?.baseline ?? 0),
  };
}

function nearest(column: readonly PositionedWord[], baseline: number): number | null {
  const best = column.reduce<PositionedWord | null>(
    (near, word) =>
      near === null || Math.abs(word.baseline - baseline) < Math.abs(near.baseline - baseline)
        ? word
        : near,
    null,
  );
  return best === null ? null : Number(best.text);
}
