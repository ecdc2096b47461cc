import type { TextRange } from './paper.ts';

/** Round brackets of a stretch of prose: those that pair, and those that open and never close. */
export interface Parentheses {
  readonly pairs: readonly TextRange[];
  /** Offsets of opening brackets without a close. */
  readonly unclosed: readonly number[];
}

/** Pairs the round brackets of one paragraph. A list item's bare `1)` belongs to no pair. */
export function pairParentheses(prose: string): Parentheses {
  const pairs: TextRange[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of prose.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: index + 1 });
    }
  }
  return { pairs, unclosed: open };
}
