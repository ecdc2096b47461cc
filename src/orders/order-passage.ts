import { formatPin, pinRange, type Paper } from '../papers/index.ts';
import type { OrderPassage } from './mandate.ts';

/** The words of a paper between two offsets, without white space at the ends, with their pin. */
export function orderPassage(paper: Paper, start: number, end: number): OrderPassage {
  const raw = paper.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = Math.max(from, start + raw.trimEnd().length);
  const range = pinRange(paper, { start: from, end: to });
  return { ...range, pin: formatPin(range.at, range.until) };
}
