import type { Knowledge } from '../matters/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import type { DueDate, OrderPassage } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

/** A due date with the range that says it, so that the range can be masked. */
export interface FoundDue {
  readonly due: DueDate;
  readonly range: TextRange | null;
  /** Further dates that the same sentence sets. */
  readonly others?: readonly OrderPassage[];
}

/** What a number of days is counted from, and under whose rules. */
export interface CountingBasis {
  readonly dated: string | null;
  /** The state whose holidays count; null when unknown. */
  readonly state: string | null;
  /** Whether the Federal Rules count the order's days. */
  readonly federal: Knowledge;
}

/** A time that gives no date, and why. */
export function openDue(paper: Paper, range: TextRange | null, why: string): FoundDue {
  const passage = range === null ? null : orderPassage(paper, range.start, range.end);
  return { due: { kind: 'open', date: null, passage, why }, range };
}
