import type { Divider } from './page-region.ts';
import type { PrintedLine } from './printed-line.ts';
import type { TextMeasure } from './text-measure.ts';

/** A gap this wide, in points, may part two cells. */
const NARROWEST = 15;
const FURTHEST_APART = 52;
/** A page with more lines is no caption page. */
const MOST_LINES = 300;
const MARGIN_SHARE = 0.2;
/** What the left cell of a caption says in a line of its own. */
const PARTIES =
  /^[\s–—-]*(?:v|vs|versus|against)[\s.–—-]*$|^(?!.*\b(?:for|present)\b).{0,60}\b(?:Plaintiff|Defendant|Petitioner|Respondent|Appell(?:ant|ee)|Claimant|Debtor|Movant)s?(?:\(s\))?[.,;/]*$|^In (?:re|the matter of)\b/im;
/** Lines that may still belong to the left cell below the last line of the right one. */
const CLOSES =
  /\b(?:Plaintiff|Defendant|Petitioner|Respondent|Appell(?:ant|ee)|Claimant|Debtor|Movant|Intervenor)s?\b|^[\s_/)-]*$|_{3,}/i;

interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** The gaps that alone divide a caption: parties at their left, something at their right. */
export function gapDividers(
  lines: readonly PrintedLine[],
  measure: TextMeasure,
): readonly Divider[] {
  const dividers: Divider[] = [];
  if (lines.length > MOST_LINES) return dividers;
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const seed = line === undefined || at < from ? null : seedGap(line, lines[at + 1], measure);
    if (seed === null) continue;
    const found = grow(lines, at, from, seed);
    const divider = captionOf(lines.slice(found.first, found.last + 1), found.gutter);
    if (divider === null) continue;
    dividers.push(divider);
    from = found.last + 1;
  }
  return dividers;
}

/** A gap within a line, or between a line at one side and the next one at the other. */
function seedGap(
  line: PrintedLine,
  next: PrintedLine | undefined,
  { left, right }: TextMeasure,
): Gutter | null {
  const inset = (right - left) * MARGIN_SHARE;
  const gutters = line.words.slice(1).map((word, at) => ({
    left: line.words[at]?.right ?? 0,
    right: word.left,
  }));
  if (next !== undefined && next.baseline - line.baseline < FURTHEST_APART)
    gutters.push({
      left: Math.min(line.right, next.right),
      right: Math.max(line.left, next.left),
    });
  let best: Gutter | null = null;
  for (const gutter of gutters) {
    const middle = (gutter.left + gutter.right) / 2;
    if (middle < left + inset || middle > right - inset) continue;
    if (widthOf(gutter) >= Math.max(NARROWEST, widthOf(best))) best = gutter;
  }
  return best;
}

function widthOf(gutter: Gutter | null): number {
  return gutter === null ? 0 : gutter.right - gutter.left;
}

/** The lines around a gap that leave a gutter free in common. */
function grow(
  lines: readonly PrintedLine[],
  seed: number,
  from: number,
  gap: Gutter,
): { readonly first: number; readonly last: number; readonly gutter: Gutter } {
  let gutter = gap;
  const step = (at: number, by: 1 | -1): number => {
    const [line, beside] = [lines[at + by], lines[at]];
    if (line === undefined || beside === undefined || at + by < from) return at;
    if (Math.abs(line.baseline - beside.baseline) > FURTHEST_APART) return at;
    const narrowed = narrow(gutter, line);
    if (widthOf(narrowed) < NARROWEST) return at;
    gutter = narrowed;
    return step(at + by, by);
  };
  const last = step(seed, 1);
  return { last, first: step(seed, -1), gutter };
}

/** The widest part of a gutter that a line's words leave free. */
function narrow(gutter: Gutter, line: PrintedLine): Gutter {
  let best: Gutter = { left: 0, right: 0 };
  let from = gutter.left;
  for (const { left, right } of line.words) {
    if (right <= gutter.left || left >= gutter.right) continue;
    if (left - from > widthOf(best)) best = { left: from, right: left };
    from = Math.max(from, right);
  }
  return gutter.right - from > widthOf(best) ? { left: from, right: gutter.right } : best;
}

function captionOf(lines: readonly PrintedLine[], gutter: Gutter): Divider | null {
  const x = (gutter.left + gutter.right) / 2;
  const left = lines.map((line) => sideText(line, (middle) => middle < x));
  let last = lines.findLastIndex(({ right }) => right > x);
  const first = lines.findIndex(({ left: start }) => start < x);
  if (last === -1 || last - first < 2) return null;
  const closing = left.findLastIndex((text, at) => at > last && CLOSES.test(text));
  if (closing > last && closing - last <= 4) last = closing;
  if (!PARTIES.test(left.slice(0, last + 1).join('\n'))) return null;
  const [top, bottom] = [lines[0], lines[last]];
  if (top === undefined || bottom === undefined) return null;
  return { x, top: top.baseline - 2, bottom: bottom.baseline + 2, signs: new Set() };
}

function sideText(line: PrintedLine, isSide: (middle: number) => boolean): string {
  const words = line.words.filter(({ left, right }) => isSide((left + right) / 2));
  return words.length === line.words.length ? line.text : words.map(({ text }) => text).join(' ');
}
