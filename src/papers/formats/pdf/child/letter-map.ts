import type { PageBox } from '../../../positioned-page.ts';
import type { Glyph } from './page-glyphs.ts';

const CELL = 4;

/** Where letters stand, by cells of four points. */
export interface LetterMap {
  readonly add: (glyph: Glyph) => void;
  /** Whether the middle of a letter lies in a cell that an added letter touches. */
  readonly meets: (glyph: Glyph) => boolean;
}

/** An empty map. Letters larger than a page are taken by their first cells only. */
export function letterMap(): LetterMap {
  const cells = new Set<number>();
  return {
    add: ({ box }) => {
      const [left, right] = range(box.left, box.right);
      const [top, bottom] = range(box.top, box.bottom);
      for (let y = top; y <= bottom; y += 1)
        for (let x = left; x <= right; x += 1) cells.add(key(x, y));
    },
    meets: ({ box }) => cells.has(key(...middle(box))),
  };
}

function middle({ left, top, right, bottom }: PageBox): [number, number] {
  return [Math.floor((left + right) / 2 / CELL), Math.floor((top + bottom) / 2 / CELL)];
}

function range(from: number, to: number): [number, number] {
  const first = Math.floor(from / CELL);
  return [first, Math.min(Math.floor(to / CELL), first + 60)];
}

function key(x: number, y: number): number {
  return y * 100_000 + x;
}
