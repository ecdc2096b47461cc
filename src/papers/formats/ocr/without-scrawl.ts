import type { PositionedWord } from '../../positioned-page.ts';
import { countEnglish } from './english-words.ts';

/** A word read with less confidence may be anything. */
const LEGIBLE = 60;

/** Lines on which nothing was read with any confidence are signatures, seals, rules and folds. */
export function withoutScrawl(words: readonly PositionedWord[]): readonly PositionedWord[] {
  return [...Map.groupBy(words, ({ baseline }) => baseline).values()].filter(isLegible).flat();
}

/** What may be a name or a number stays, however it was read. */
function isLegible(line: readonly PositionedWord[]): boolean {
  if (line.some(({ confidence }) => (confidence ?? 0) >= LEGIBLE)) return true;
  const texts = line.map(({ text }) => text);
  return countEnglish(texts).known > 0 || texts.some((text) => /\d|@/.test(text));
}
