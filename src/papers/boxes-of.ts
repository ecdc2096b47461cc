import { firstEndingAfter } from './first-ending-after.ts';
import { rawRange } from './locate.ts';
import type { Paper, PaperGeometry, TextRange } from './paper.ts';
import type { PageBox } from './positioned-page.ts';

/** A rectangle on a page, in points from its top left corner. */
export interface PlacedBox extends PageBox {
  /** Counts from 1. */
  readonly page: number;
}

/**
 * The places on the pages that a range of the clean text stands in: a box for each printed line,
 * in reading order. A range that begins or ends within a word takes its share of the word's box.
 * Empty for a paper whose source has no positions.
 */
export function boxesOf(
  paper: Pick<Paper, 'segments' | 'raw' | 'geometry'>,
  range: TextRange,
): readonly PlacedBox[] {
  const { geometry } = paper;
  if (geometry === null || range.end <= range.start) return [];
  const raw = rawRange(paper, range);
  const boxes: PlacedBox[] = [];
  for (let at = firstEndingAfter(geometry, raw.start); at < geometry.starts.length; at += 1) {
    if ((geometry.starts[at] ?? Infinity) >= raw.end) break;
    const box = shareOf(geometry, at, raw);
    const last = boxes.at(-1);
    if (last !== undefined && sameLine(last, box)) boxes[boxes.length - 1] = joined(last, box);
    else boxes.push(box);
  }
  return boxes.map(({ page, left, top, right, bottom }) => ({
    page,
    left: rounded(left),
    top: rounded(top),
    right: rounded(right),
    bottom: rounded(bottom),
  }));
}

function shareOf(geometry: PaperGeometry, at: number, { start, end }: TextRange): PlacedBox {
  const [from, to] = [geometry.starts[at] ?? 0, geometry.ends[at] ?? 0];
  const [left = 0, top = 0, right = 0, bottom = 0] = geometry.boxes.subarray(at * 4, at * 4 + 4);
  const letter = (right - left) / Math.max(1, to - from);
  return {
    page: geometry.pages[at] ?? 0,
    left: left + letter * Math.max(0, start - from),
    top,
    right: right - letter * Math.max(0, to - end),
    bottom,
  };
}

/** The next word stands to the right of the last and beside it, not under it. */
function sameLine(last: PlacedBox, next: PlacedBox): boolean {
  if (last.page !== next.page || next.left < last.left) return false;
  const shared = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  return shared > 0;
}

function joined(a: PlacedBox, b: PlacedBox): PlacedBox {
  return {
    page: a.page,
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
