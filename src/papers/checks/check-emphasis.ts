import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import { startingWithin } from '../starting-within.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

const NOTE =
  /\(\s*(?:internal [^()]{0,60}?(?:and|;)\s*)?emphas[ie]s\s+(?:in\s+(?:the\s+)?original|added|supplied|mine)[^()]{0,60}\)/gi;

/** A note belongs to no quotation further back than this. */
const MOST_BEFORE = 12;

/**
 * "Emphasis in original" and "emphasis added" where the quotation before it shows no emphasis.
 * Says nothing of a source that shows no type anywhere.
 */
export const checkEmphasis: Check = ({ text, paragraphs, quotations, emphases }) => {
  if (emphases.length === 0) return [];
  return [...text.matchAll(NOTE)].flatMap(({ 0: note, index: start }) => {
    const paragraph = paragraphs[startingWithin(paragraphs, { start: 0, end: start + 1 }).to - 1];
    const last = startingWithin(quotations, { start: 0, end: start }).to - 1;
    const noted = sameSource(quotations, last, paragraph?.start ?? 0);
    const shown = noted.some((each) => {
      const { from, to } = startingWithin(emphases, each);
      return emphases.slice(from, to).some(({ end }) => end <= each.end);
    });
    if (noted.length === 0 || shown) return [];
    const message = `The note ${note} follows a quotation that shows no emphasis. Restore the emphasis, or drop the note.`;
    return [checkMark('emphasis-not-shown', { start, end: start + note.length }, message, noted)];
  });
};

/** The last quotation before a note in its paragraph, and those before it of the same citation. */
function sameSource(
  quotations: readonly AttributedQuotation[],
  last: number,
  floor: number,
): readonly AttributedQuotation[] {
  const nearest = quotations[last];
  if (nearest === undefined || nearest.start < floor) return [];
  const before = quotations
    .slice(Math.max(0, last - MOST_BEFORE), last)
    .filter(
      ({ citation, start }) => citation !== null && citation === nearest.citation && start >= floor,
    );
  return [...before, nearest];
}
