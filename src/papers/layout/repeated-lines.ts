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
  if (pages.size < FEWEST_PAGES) return lines;
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
  return lines.filter(
    (line) => !eligible.has(line) || (seen.get(wordsOf(line))?.size ?? 0) < enough,
  );
}

function wordsOf(line: LaidLine): string {
  return line.text
    .replace(/\d+/g, '#')
    .replace(/[\s*_]+/g, ' ')
    .trim();
}
