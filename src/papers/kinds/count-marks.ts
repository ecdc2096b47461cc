import type { PaperKind } from '../order-reading.ts';
import type { KindMark } from './kind-marks.ts';

/** How many marks speak for a kind. */
export function countMarks(marks: readonly KindMark[], kind: PaperKind): number {
  return marks.filter((mark) => mark.kind === kind).length;
}
