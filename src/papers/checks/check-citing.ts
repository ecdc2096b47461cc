import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

const QUOTE_REACH = 400;

/**
 * The sentence holds quoted words, and its citation says "citing" of their likely source. Where
 * the passage cited is held, the comparison of quotations says more.
 */
export const checkCiting: Check = ({ text, citations }) =>
  citations.flatMap(({ within, parenthetical, start, end }) => {
    const outer = within?.relation === 'citing' ? citations[within.index] : undefined;
    if (outer === undefined || outer.within !== null) return [];
    if (/^[“"]/.test(parenthetical ?? '')) return [];
    if (!quotesBefore(text, outer.extent.start)) return [];
    const message =
      'Quoted words stand before "citing"; if they are this authority\'s own, "quoting" is exact.';
    return [checkMark('citing-where-quoted', { start, end }, message, [outer])];
  });

/** The sentence that ends at `end` holds a quotation: after its last mark comes no full stop but its own. */
function quotesBefore(text: string, end: number): boolean {
  const window = text.slice(Math.max(0, end - QUOTE_REACH), end).trimEnd();
  const last = Math.max(...['”', '“', '"'].map((mark) => window.lastIndexOf(mark)));
  return last >= 0 && !/[.?!]\s/.test(window.slice(last + 1));
}
