import { pinAt } from '../locate.ts';
import type { Quotation, ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';

const NOTE =
  /\(\s*(?:internal [^()]{0,60}?(?:and|;)\s*)?emphas[ie]s\s+(?:in\s+(?:the\s+)?original|added|omitted|supplied|mine)[^()]{0,60}\)/gi;

/**
 * Flags "emphasis in original" and "emphasis added" where the quotation before it shows no
 * emphasis. Says nothing of "omitted", nor of a source that shows no emphasis anywhere.
 */
export function flagEmphasis(
  paper: Paper,
  quotations: readonly Quotation[],
): readonly ReadingFlag[] {
  if (paper.emphases.length === 0) return [];
  return [...paper.text.matchAll(NOTE)].flatMap((note): ReadingFlag[] => {
    if (/omitted/i.test(note[0])) return [];
    const paragraph = paper.paragraphs.find((each) => each.end > note.index);
    const last = quotations.findLast((each) => each.end <= note.index);
    if (last === undefined || last.start < (paragraph?.start ?? 0)) return [];
    const noted = quotations.filter(
      (each) =>
        each === last ||
        (each.citation !== null &&
          each.citation === last.citation &&
          each.start >= (paragraph?.start ?? 0)),
    );
    const shown = paper.emphases.some((span) =>
      noted.some((each) => span.start >= each.start && span.end <= each.end),
    );
    if (shown) return [];
    return [
      {
        code: 'emphasis-not-shown',
        severity: 'warning',
        message: `The note ${note[0]} follows a quotation that shows no emphasis.`,
        at: pinAt(paper, note.index),
      },
    ];
  });
}
