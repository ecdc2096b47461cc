import type { PageBox } from '../../../positioned-page.ts';
import type { PageFrame } from './page-frame.ts';

const CELLS = 50;

/** Share of the page under any of its images, 0 to 1, by a grid of 50 by 50 points of view. */
export function imageShare(images: readonly PageBox[], { width, height }: PageFrame): number {
  if (images.length === 0 || width <= 0 || height <= 0) return 0;
  const covered = new Uint8Array(CELLS * CELLS);
  for (const box of images) {
    const [left, right] = [cell(box.left / width), cell(box.right / width)];
    const [top, bottom] = [cell(box.top / height), cell(box.bottom / height)];
    for (let row = top; row < bottom; row += 1)
      covered.fill(1, row * CELLS + left, row * CELLS + Math.max(left, right));
  }
  return covered.reduce((sum, one) => sum + one, 0) / covered.length;
}

function cell(share: number): number {
  return Math.min(CELLS, Math.max(0, Math.round(share * CELLS)));
}
