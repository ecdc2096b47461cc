import type { TextRange } from '../paper.ts';

/** The marks that stand open in one quotation, from the outside in. */
export interface MarkNesting {
  /** Goes over the single marks up to an offset. Offsets are asked in order. */
  readonly advance: (to: number) => void;
  readonly openDouble: () => void;
  /** Closes the innermost double mark; whether none is open then. */
  readonly closeDouble: () => boolean;
  /** Whether single marks are the innermost, so that double ones may open inside: `“‘so “it”’”`. */
  readonly inSingle: () => boolean;
}

/** Follows the marks of one paragraph. An apostrophe at a word's end may close a single mark early. */
export function markNesting(text: string, { start, end }: TextRange): MarkNesting {
  const singles = [...text.slice(start, end).matchAll(/‘|’(?!\p{L})/gu)];
  const open: ('single' | 'double')[] = [];
  let next = 0;
  return {
    advance: (to) => {
      for (
        let mark = singles[next];
        mark !== undefined && start + mark.index < to;
        mark = singles[next]
      ) {
        if (open.length > 0 && mark[0] === '‘') open.push('single');
        else if (open.at(-1) === 'single') open.pop();
        next += 1;
      }
    },
    openDouble: () => open.push('double'),
    closeDouble: () => {
      while (open.at(-1) === 'single') open.pop();
      open.pop();
      return open.length === 0;
    },
    inSingle: () => open.at(-1) === 'single',
  };
}
