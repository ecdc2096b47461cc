import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/** Quotation marks that open and never close, and double marks inside double marks. */
export const checkMarksOfQuotation: Check = ({ text, quotations }) =>
  quotations.flatMap(({ passage }) => {
    const { start, closed, doubledAt } = passage;
    const opening = text.slice(start, Math.min(passage.end, start + 48)).replace(/\s\S*$/, '');
    if (!closed) {
      const message = `The quotation that opens ${opening} … never closes. Find where the quoted words end.`;
      return [checkMark('quotation-unclosed', { start, end: start + opening.length }, message)];
    }
    if (doubledAt === null) return [];
    const message = `A double quotation mark opens inside the quotation ${opening} … and one pair only closes. Use single marks inside, and close both.`;
    const inner = { start: doubledAt, end: doubledAt + 1 };
    return [checkMark('quotation-doubled', inner, message, [passage])];
  });
