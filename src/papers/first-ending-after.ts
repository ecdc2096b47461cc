import type { PaperGeometry } from './paper.ts';

/** The index of the first word that ends after a raw offset. */
export function firstEndingAfter({ ends }: PaperGeometry, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
