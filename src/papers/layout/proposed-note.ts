import type { PaperNote } from '../paper.ts';

/** The code of the note on a head or foot that calls the paper proposed. */
export const PROPOSED_IN_FOOT = 'proposed-in-foot';

/** `[PROPOSED] ORDER`, `Proposed Order Granting Motion`; never the middle of a sentence. */
const CALLS_ITSELF_PROPOSED =
  /^\W{0,6}(?:\d{1,4}\W{1,4})?(?:[[(]\s?PROPOSED\s?[\])]|PROPOSED\s+(?:\w+\s+){0,3}(?:ORDER|JUDGMENT|DECREE)\b)|[[(]\s?PROPOSED\s?[\])]\s+(?:\w+\s+){0,3}(?:ORDER|JUDGMENT|DECREE)\b/i;
const LONGEST = 160;

/** Whether a printed line by itself calls the paper proposed. */
export function callsItselfProposed(line: string): boolean {
  return line.length <= LONGEST && CALLS_ITSELF_PROPOSED.test(line);
}

/**
 * Keeps what furniture said that is dropped from the text. A judge may sign a draft whose foot
 * still says "proposed"; but without a signature such a paper must never pass for an order.
 *
 * @param pages where such a head or foot was dropped; empty when the source has no pages.
 */
export function proposedNote(pages: readonly number[]): PaperNote {
  return {
    code: PROPOSED_IN_FOOT,
    severity: 'warning',
    message:
      'The head or foot of the pages calls the paper proposed. See that this is the copy that the court signed.',
    pages,
  };
}

/** The note, where more lines of the source than of the text laid out call the paper proposed. */
export function noteOnDropped(
  source: readonly string[],
  kept: readonly string[],
): readonly PaperNote[] {
  const before = source.filter(callsItselfProposed).length;
  return before > kept.filter(callsItselfProposed).length ? [proposedNote([])] : [];
}
