import type { PageBox, PositionedPage } from '../../positioned-page.ts';
import type { Divider } from './page-region.ts';
import type { TextMeasure } from './text-measure.ts';

const SHORTEST = 36;
/** A page with more uprights holds a drawing or a table. */
const MOST = 100;
/** A rule longer than this share of the page is a border of the paper. */
const LONGEST = 0.6;
/** Pieces of one upright, a brace between them, stand no further apart. */
const PIECES_APART = 40;
const SAME_X = 3;
/** The divider of a caption stands in the middle part of the text. */
const MARGIN_SHARE = 0.2;

/** Upright rules that divide a caption; none where several stand side by side, as in a table. */
export function ruledDividers(
  page: Pick<PositionedPage, 'rules' | 'height'>,
  measure: TextMeasure,
): readonly Divider[] {
  const inset = (measure.right - measure.left) * MARGIN_SHARE;
  const uprights = page.rules.filter(
    ({ left, right, top, bottom }) =>
      right - left <= 3 &&
      bottom - top >= 8 &&
      left > measure.left + inset &&
      right < measure.right - inset,
  );
  if (uprights.length > MOST) return [];
  const whole = joinPieces(uprights).filter(({ top, bottom }) => {
    return bottom - top >= SHORTEST && bottom - top <= page.height * LONGEST;
  });
  const single = whole.filter((rule) =>
    whole.every((other) => other === rule || !sideBySide(rule, other)),
  );
  return single.map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2,
    top: top - 2,
    bottom: bottom + 8,
    signs: new Set(),
  }));
}

function joinPieces(rules: readonly PageBox[]): readonly PageBox[] {
  const joined: PageBox[] = [];
  for (const rule of rules.toSorted((a, b) => a.top - b.top)) {
    const at = joined.findIndex(
      (other) =>
        Math.abs(other.left - rule.left) < SAME_X && rule.top - other.bottom < PIECES_APART,
    );
    const other = joined[at];
    if (other === undefined) joined.push(rule);
    else joined[at] = { ...other, bottom: Math.max(other.bottom, rule.bottom) };
  }
  return joined;
}

function sideBySide(a: PageBox, b: PageBox): boolean {
  return Math.abs(a.left - b.left) >= SAME_X && a.top < b.bottom && b.top < a.bottom;
}
