import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';

/** Copies of one word this near to each other, in ems, are one word printed twice. */
const DOUBLE_STRIKE = 0.2;
/** The second copy is drawn soon after the first. */
const LAST_COPIES = 8;

/**
 * The words of a page that a reader reads along its lines: none that are hidden, none that run
 * along the margin, and a word printed twice over itself (for bold, or as a shadow) once.
 */
export function readableWords(page: PositionedPage): readonly PositionedWord[] {
  const seen = new Map<string, PositionedWord[]>();
  return page.words.filter((word) => {
    if (word.hidden || word.turned || word.text === '') return false;
    const same = seen.get(word.text);
    if (same === undefined) seen.set(word.text, [word]);
    else if (same.slice(-LAST_COPIES).some((other) => isDouble(other, word))) return false;
    else same.push(word);
    return true;
  });
}

function isDouble(a: PositionedWord, b: PositionedWord): boolean {
  const near = Math.max(1, DOUBLE_STRIKE * Math.min(a.size, b.size));
  return Math.abs(a.left - b.left) <= near && Math.abs(a.baseline - b.baseline) <= near;
}
