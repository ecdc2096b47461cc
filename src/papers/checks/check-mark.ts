import type { TextRange } from '../paper.ts';
import type { CheckCode } from './check-codes.ts';

/**
 * One mark of cite-checking. The range is of the words it is about; `others` are the places that
 * it compares them with. A mark is a question for a person: nothing is corrected.
 */
export interface CheckMark extends TextRange {
  readonly code: CheckCode;
  /** What is marked, why, and what to do. */
  readonly message: string;
  readonly others: readonly TextRange[];
}

/** A mark on a range, of which (as of `others`) only the offsets are kept. */
export function checkMark(
  code: CheckCode,
  { start, end }: TextRange,
  message: string,
  others: readonly TextRange[] = [],
): CheckMark {
  return { code, message, start, end, others: others.map(rangeOf) };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
