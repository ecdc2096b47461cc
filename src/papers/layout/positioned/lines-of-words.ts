import type { PositionedWord } from '../../positioned-page.ts';

/** Words of one page grouped into printed lines, from the top, each from left to right. */
export function linesOfWords(
  words: readonly PositionedWord[],
): readonly (readonly PositionedWord[])[] {
  const lines: PositionedWord[][] = [];
  const ordered = words
    .filter((word) => !word.turned && !word.hidden)
    .toSorted((a, b) => a.baseline - b.baseline);
  for (const word of ordered) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && word.baseline - first.baseline < word.size / 3)
      line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}
