import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import { startingWithin } from '../starting-within.ts';

/** Tells whether an offset is inside quoted words, whose citations are not the writer's own. */
export function insideQuotation(
  quotations: readonly AttributedQuotation[],
): (offset: number) => boolean {
  const closed = quotations.filter((each) => each.closed);
  return (offset) => {
    const before = closed[startingWithin(closed, { start: 0, end: offset }).to - 1];
    return before !== undefined && offset < before.end;
  };
}
