import type { TextRange } from '../../paper.ts';
import { CONDITION_PHRASES } from './condition-phrases.ts';

/** A condition that a stretch of an order attaches to what it grants. */
export interface FoundCondition extends TextRange {
  readonly kind: string;
  readonly title: string;
}

/** The conditions in stretches of a text, in order. */
export function findConditions(
  text: string,
  ranges: readonly TextRange[],
): readonly FoundCondition[] {
  const found: FoundCondition[] = [];
  for (const { start, end } of ranges) {
    const words = text.slice(start, end);
    for (const { kind, title, cue } of CONDITION_PHRASES) {
      for (const match of words.matchAll(cue)) {
        const from = start + match.index;
        found.push({ kind, title, start: from, end: from + match[0].length });
      }
    }
  }
  return found.toSorted((one, two) => one.start - two.start);
}
