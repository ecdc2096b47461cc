import type { LaidLine } from './laid-line.ts';

/** How near the top or bottom of its page a running header or footer stands, in lines. */
const EDGE = 3;
const LONGEST = 120;
const FEWEST_PAGES = 3;

/**
 * Drops running headers and footers: unnumbered lines that stand at the edge of most pages with
 * the same words (their numbers may differ), and, on numbered paper, the court's name printed
 * beside the numbers of every page.
 */
export function dropRepeatedLines(lines: readonly LaidLine[]): readonly LaidLine[] {
  const pages = Map.groupBy(lines, (line) => line.at.page);
  const marginPaper = lines.some((line) => line.numbered);
  const seen = new Map<string, Set<number>>();
  const eligible = new Set<LaidLine>();
  for (const [page, onPage] of pages) {
    onPage.forEach((line, at) => {
      const edge = at < EDGE || at >= onPage.length - EDGE;
      if (line.numbered || line.text.length > LONGEST || !(edge || marginPaper)) return;
      eligible.add(line);
      const key = wordsOf(line);
      if (!seen.has(key)) seen.set(key, new Set());
      seen.get(key)?.add(page);
    });
  }
  const enough = Math.max(FEWEST_PAGES, Math.ceil(pages.size / 2));
  const dropped = (line: LaidLine): boolean => {
    const pagesWithIt = seen.get(wordsOf(line))?.size ?? 0;
    return pagesWithIt >= enough || (pagesWithIt >= 2 && endsWithPage(line));
  };
  return lines.filter((line) => !eligible.has(line) || !dropped(line));
}

/** `ORDER GRANTING MOTION - 2` on page 2. */
function endsWithPage(line: LaidLine): boolean {
  return new RegExp(`\\D${line.at.page}\\W*$`).test(line.text);
}

function wordsOf(line: LaidLine): string {
  return line.text
    .replace(/\d+/g, '#')
    .replace(/[\s*_]+/g, ' ')
    .trim();
}
