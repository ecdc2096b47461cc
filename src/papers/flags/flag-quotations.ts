import { pinAt } from '../locate.ts';
import type { ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { QuotedPassage } from '../quotations/find-quotations.ts';

/** Flags quotation marks that open and never close, and double marks inside double marks. */
export function flagQuotations(
  paper: Paper,
  passages: readonly QuotedPassage[],
): readonly ReadingFlag[] {
  return passages.flatMap((passage): ReadingFlag[] => {
    const opening = paper.text.slice(passage.start, passage.start + 48).replace(/\s\S*$/, '');
    const at = pinAt(paper, passage.start);
    if (!passage.closed) {
      const message = `The quotation that opens ${opening} … never closes.`;
      return [{ code: 'quotation-unclosed', severity: 'warning', message, at }];
    }
    if (passage.doubledAt === null) return [];
    return [
      {
        code: 'quotation-doubled',
        severity: 'warning',
        message: `A double quotation mark opens inside the quotation ${opening} … and one pair only closes.`,
        at: pinAt(paper, passage.doubledAt),
      },
    ];
  });
}
