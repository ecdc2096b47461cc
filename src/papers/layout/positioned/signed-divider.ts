import type { PositionedWord } from '../../positioned-page.ts';
import type { Divider } from './page-region.ts';
import type { PrintedLine } from './printed-line.ts';
import type { TextMeasure } from './text-measure.ts';

/** Signs of which a column divides a caption. Braces drawn in pieces have no character of their own. */
const SIGN = /^[)\]}:§|*X\uE000-\uF8FF]$/u;
/** The last sign often hangs on the line that closes the left cell. */
const CLOSING = /^[_-]{3,}[)\]}:|/Xx]$/;
const FEWEST = 3;
/** A page with more such signs is no caption. */
const MOST = 300;
const SAME_X = 4;
const FURTHEST_APART = 48;
const MARGIN_SHARE = 0.2;

/** Columns of brackets, colons or section signs that divide a caption. */
export function signedDividers(
  lines: readonly PrintedLine[],
  measure: TextMeasure,
): readonly Divider[] {
  const inset = (measure.right - measure.left) * MARGIN_SHARE;
  const words = lines.flatMap((line) => line.words);
  const signs = words.filter(
    ({ text, left, right }) =>
      SIGN.test(text) && left > measure.left + inset && right < measure.right - inset,
  );
  if (signs.length > MOST) return [];
  return columns(signs).map((column) => {
    const x = Math.min(...column.map(({ left }) => left));
    const first = column[0];
    const last = column.at(-1);
    const closing = words.filter(
      (word) =>
        CLOSING.test(word.text) &&
        Math.abs(word.right - x) < 12 &&
        word.baseline > (first?.baseline ?? 0) &&
        word.baseline - (last?.baseline ?? 0) < FURTHEST_APART,
    );
    const bottom = Math.max(last?.baseline ?? 0, ...closing.map(({ baseline }) => baseline));
    return {
      x,
      top: (first?.baseline ?? 0) - 4,
      bottom: bottom + 4,
      signs: new Set([...column, ...closing]),
    };
  });
}

function columns(signs: readonly PositionedWord[]): readonly (readonly PositionedWord[])[] {
  const found: PositionedWord[][] = [];
  for (const sign of signs.toSorted((a, b) => a.baseline - b.baseline)) {
    const column = found.find((other) => {
      const last = other.at(-1);
      return (
        last !== undefined &&
        last.text === sign.text &&
        Math.abs(last.left - sign.left) < SAME_X &&
        sign.baseline - last.baseline < FURTHEST_APART
      );
    });
    if (column === undefined) found.push([sign]);
    else column.push(sign);
  }
  return found.filter((column) => column.length >= FEWEST);
}
