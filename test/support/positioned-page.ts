import type { PageBox, PositionedPage, PositionedWord } from '../../src/papers/positioned-page.ts';

/** How a stretch of words is set, where it differs from upright 12-point type. */
export interface Setting {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly turned?: boolean;
}

/** Widths in ems: every letter is as wide as every other, so that a test can count. */
const LETTER = 0.5;
const SPACE = 0.25;

/** Words on one baseline, beginning at `x`, `baseline` points under the top of the page. */
export function set(
  x: number,
  baseline: number,
  text: string,
  { size = 12, bold = false, italic = false, hidden = false, turned = false }: Setting = {},
): readonly PositionedWord[] {
  let left = x;
  return text.split(' ').map((word) => {
    const right = left + word.length * LETTER * size;
    const placed: PositionedWord = {
      text: word,
      left,
      top: baseline - 0.7 * size,
      right,
      bottom: baseline + 0.2 * size,
      baseline,
      size,
      bold,
      italic,
      turned,
      hidden,
      confidence: null,
    };
    left = right + SPACE * size;
    return placed;
  });
}

/** Words that end at `x`. */
export function setEndingAt(
  x: number,
  baseline: number,
  text: string,
  setting: Setting = {},
): readonly PositionedWord[] {
  const words = set(0, baseline, text, setting);
  const shift = x - (words.at(-1)?.right ?? 0);
  return words.map((word) => ({ ...word, left: word.left + shift, right: word.right + shift }));
}

/** A letter page of some words. */
export function pageOf(
  words: readonly (readonly PositionedWord[])[],
  { page = 1, rules = [] }: { readonly page?: number; readonly rules?: readonly PageBox[] } = {},
): PositionedPage {
  return { page, width: 612, height: 792, words: words.flat(), rules, source: 'text-layer' };
}

/** Where line `number` of pleading paper stands. */
export function lineAt(number: number): number {
  return 66 + 24 * number;
}

/** The margin numbers of pleading paper, ending at `right`. */
export function numbersTo(last: number, right = 80): readonly PositionedWord[] {
  return Array.from({ length: last }, (_, at) =>
    setEndingAt(right, lineAt(at + 1), String(at + 1)),
  ).flat();
}

/** A level rule. */
export function level(left: number, right: number, y: number): PageBox {
  return { left, top: y, right, bottom: y + 0.7 };
}

/** An upright rule. */
export function upright(x: number, top: number, bottom: number): PageBox {
  return { left: x, top, right: x + 0.7, bottom };
}
