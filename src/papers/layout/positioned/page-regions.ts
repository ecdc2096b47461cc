import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { gapDividers } from './gap-divider.ts';
import type { Divider, PageRegion } from './page-region.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import { ruledDividers } from './ruled-divider.ts';
import { signedDividers } from './signed-divider.ts';
import { partRows } from './table-rows.ts';
import { textColumns } from './text-columns.ts';
import type { TextMeasure } from './text-measure.ts';

/** Words may reach this many points over a divider. */
const OVERHANG = 3;
const SIGN_NEAR = 9;
/** Parts of one dividing column, some signs between them misread, stand no further apart. */
const COLUMN_APART = 90;
/** How far under the last line of the right cell its next one stands at most, in ems. */
const CELL_PITCH = 3;

/** Divides the lines of a page into parts, in the order in which they are read. */
export function pageRegions(
  lines: readonly PrintedLine[],
  page: Pick<PositionedPage, 'rules' | 'height'>,
  measure: TextMeasure,
): readonly PageRegion[] {
  const columns = textColumns(lines, measure);
  if (columns !== null) return columns.map((column) => ({ kind: 'column', lines: column }));
  const dividers = chooseDividers(lines, page, measure);
  const regions: PageRegion[] = [];
  let from = 0;
  for (const divider of dividers) {
    const cells = splitCells(lines, divider, from);
    if (cells === null) continue;
    regions.push(...partRows(lines.slice(from, cells.first)));
    regions.push(
      { kind: 'cell-left', lines: cells.left },
      { kind: 'cell-right', lines: cells.right },
    );
    from = cells.next;
  }
  regions.push(...partRows(lines.slice(from)));
  return regions;
}

/** A piece of a brace: fonts of signs map it to no character. */
function isBrace({ text, left, right }: PositionedWord, x: number): boolean {
  return /^[\uE000-\uF8FF\uFFFD]{1,2}$/u.test(text) && Math.abs((left + right) / 2 - x) < 14;
}

/** Drawn rules and signs tell more than gaps do: a gap counts where neither divides. */
function chooseDividers(
  lines: readonly PrintedLine[],
  page: Pick<PositionedPage, 'rules' | 'height'>,
  measure: TextMeasure,
): readonly Divider[] {
  const chosen: Divider[] = [];
  for (const divider of [
    ...ruledDividers(page, measure),
    ...joinColumns(signedDividers(lines, measure), lines),
    ...gapDividers(lines, measure),
  ]) {
    const free = chosen.every(({ top, bottom }) => divider.bottom < top || divider.top > bottom);
    if (free && splitCells(lines, divider, 0) !== null) chosen.push(divider);
  }
  return chosen.toSorted((a, b) => a.top - b.top);
}

/** Joins parts of one column of signs, where nothing between them runs across. */
function joinColumns(
  dividers: readonly Divider[],
  lines: readonly PrintedLine[],
): readonly Divider[] {
  const joined: Divider[] = [];
  for (const divider of dividers.toSorted((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    const one: Divider | null =
      last !== undefined &&
      Math.abs(last.x - divider.x) < SIGN_NEAR &&
      divider.top - last.bottom < COLUMN_APART
        ? {
            x: last.x,
            top: last.top,
            bottom: divider.bottom,
            signs: new Set([...last.signs, ...divider.signs]),
          }
        : null;
    if (one !== null && splitCells(lines, one, 0) !== null) joined[joined.length - 1] = one;
    else joined.push(divider);
  }
  return joined;
}

interface Cells {
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
  /** The lines of the page from `first` up to `next` are in the cells. */
  readonly first: number;
  readonly next: number;
}

/** The two cells beside a divider; null where words run across it, or a side is empty. */
function splitCells(
  lines: readonly PrintedLine[],
  { x, top, bottom, signs }: Divider,
  from: number,
): Cells | null {
  const first = lines.findIndex(({ baseline }, at) => at >= from && baseline >= top);
  if (first === -1) return null;
  const left: PrintedLine[] = [];
  const right: PrintedLine[] = [];
  let next = first;
  for (const line of lines.slice(first)) {
    const last = right.at(-1);
    const inside = line.baseline <= bottom;
    const runsOn =
      line.left > x && last !== undefined && line.baseline - last.baseline < CELL_PITCH * last.size;
    if (!inside && !runsOn) break;
    const words = line.words
      .filter((word) => !signs.has(word) && !isBrace(word, x))
      .map((word) => withoutSign(word, x, signs.size > 0));
    const crosses = words.some(
      (word) => word.left < x - OVERHANG && word.right > x + OVERHANG && !/^[_-]+$/.test(word.text),
    );
    if (crosses) return null;
    const isLeft = (word: { left: number; right: number }): boolean =>
      (word.left + word.right) / 2 < x;
    const one = printedLine(withoutStroke(words.filter(isLeft)), line.mark);
    const two = printedLine(words.filter((word) => !isLeft(word)));
    if (one !== null) left.push(one);
    if (two !== null) right.push(two);
    next += 1;
  }
  return speaks(left) && speaks(right) ? { left, right, first, next } : null;
}

/** A word to which the bracket of the dividing column stuck, without it. */
function withoutSign(word: PositionedWord, x: number, signed: boolean): PositionedWord {
  if (!signed || !/[^()]\)$/.test(word.text) || word.text.includes('(')) return word;
  if (word.right < x - SIGN_NEAR || word.right > x + SIGN_NEAR) return word;
  return { ...word, text: word.text.slice(0, -1), right: Math.min(word.right, x) };
}

/** A stroke or bracket alone at the right end closes the left cell, and is no text. */
function withoutStroke(words: readonly PositionedWord[]): readonly PositionedWord[] {
  return /^[/)\\]$/.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;
}

function speaks(cell: readonly PrintedLine[]): boolean {
  return cell.some(({ words }) => words.some(({ text }) => /\p{L}{2}/u.test(text)));
}
