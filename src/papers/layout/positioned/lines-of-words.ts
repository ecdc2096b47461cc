import type { PositionedWord } from '../../positioned-page.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import { raisedMarks } from './raised-marks.ts';

/** Words of one line may stand off its baseline by this much, in ems. */
const OFF_BASELINE = 0.33;

/**
 * Words of one page grouped into printed lines, from the top, each from left to right. Raised
 * footnote calls are left out; a raised number at the head of a line becomes the line's mark.
 */
export function linesOfWords(words: readonly PositionedWord[]): readonly PrintedLine[] {
  const { kept, heads } = raisedMarks(words);
  const groups: PositionedWord[][] = [];
  let base: PositionedWord | null = null;
  for (const word of kept.toSorted((a, b) => a.baseline - b.baseline)) {
    const group = groups.at(-1);
    // Small type beside large type, as a clerk's stamp beside a title, stands on lines of its own.
    const em = base === null ? word.size : Math.min(word.size, base.size);
    const below = base === null ? Infinity : word.baseline - base.baseline;
    if (group === undefined || below > OFF_BASELINE * em) {
      groups.push([word]);
      base = word;
    } else group.push(word);
  }
  return groups.flatMap((group) => {
    const head = group.find((word) => heads.has(word));
    const line = printedLine(group, head === undefined ? null : (heads.get(head) ?? null));
    return line === null ? [] : [line];
  });
}
