import { classifyFurniture } from '../../layout/page-furniture.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';

/** Words of one stamp stand within this many points of one baseline. */
const SAME_LINE = 2;
const UNMAPPED = /[\uFFFD\uE000-\uF8FF]/u;

/**
 * The words of the court's stamps on a page, which the clerk's system writes as text over whatever
 * the page holds. Words are taken in the file's order: stamps are often printed over each other.
 */
export function stampWords(page: PositionedPage): ReadonlySet<PositionedWord> {
  const runs: PositionedWord[][] = [];
  for (const word of page.words) {
    if (word.turned || word.hidden) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(last.baseline - word.baseline) < SAME_LINE &&
      word.left >= last.right - SAME_LINE;
    if (goesOn) run?.push(word);
    else runs.push([word]);
  }
  return new Set(runs.filter(isStamp).flat());
}

function isStamp(run: readonly PositionedWord[]): boolean {
  const text = run.map((word) => word.text).join(' ');
  return !UNMAPPED.test(text) && classifyFurniture(text)?.kind === 'stamp';
}
