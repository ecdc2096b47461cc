import { findConditions, type Paper, type TextRange } from '../papers/index.ts';
import type { MandateCondition } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

/** The conditions that stretches of an order attach to a production. */
export function readConditions(paper: Paper, ranges: readonly TextRange[]): MandateCondition[] {
  return findConditions(paper.text, ranges).map(({ kind, title, start, end }) => ({
    ...orderPassage(paper, start, end),
    kind,
    title,
  }));
}
