import type { TextRange } from './paper.ts';

/**
 * The items that start inside a range, by binary search; `items` are sorted by start.
 *
 * @returns their indexes, as a half-open interval.
 */
export function startingWithin(
  items: readonly TextRange[],
  range: TextRange,
): { readonly from: number; readonly to: number } {
  return { from: firstAtOrAfter(items, range.start), to: firstAtOrAfter(items, range.end) };
}

function firstAtOrAfter(items: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
