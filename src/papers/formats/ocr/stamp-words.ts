import { classifyFurniture } from '../../layout/page-furniture.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';

/** Words of one stamp stand within this many points of one baseline. */
const SAME_LINE = 2;
const WIDEST_GAP = 150;
/** The entry that an archive of dockets writes at the edge of each page, over or under a scan. */
const ARCHIVED = /^(?:Doc\. \d{1,4}(?: Att\. \d{1,3})?|Dockets\.Justia\.com)$/;
const UNMAPPED = /[\uFFFD\uE000-\uF8FF]/u;

/**
 * The words of the court's stamps on a page, which the clerk's system writes as text over whatever
 * the page holds, and of the mark of an archive. Words are taken in the file's order: stamps are often printed over each other.
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
      word.left >= last.right - SAME_LINE &&
      word.left < last.right + WIDEST_GAP;
    if (goesOn) run?.push(word);
    else runs.push([word]);
  }
  return new Set(runs.filter(isStamp).flat());
}

function isStamp(run: readonly PositionedWord[]): boolean {
  const text = run.map((word) => word.text).join(' ');
  if (UNMAPPED.test(text)) return false;
  return ARCHIVED.test(text) || classifyFurniture(text)?.kind === 'stamp';
}
