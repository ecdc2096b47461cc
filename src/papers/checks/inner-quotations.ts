import type { TextRange } from '../paper.ts';
import type { QuotedPassage } from '../quotations/find-quotations.ts';

/** ‘…’ with an opening mark that no letter stands before and a closing one that none follows. */
const SINGLE = /(?<![\p{L}\p{N}])‘([^‘“”]{1,3000}?)’(?![\p{L}\p{N}])/gu;

/** The quotations inside a quotation: in single marks, or from a doubled mark to the end. */
export function innerQuotations(text: string, passage: QuotedPassage): readonly TextRange[] {
  const { start, end } = passage.inner;
  if (passage.doubledAt !== null) return [{ start: passage.doubledAt + 1, end }];
  return [...text.slice(start, end).matchAll(SINGLE)].map(({ 1: words = '', index }) => ({
    start: start + index + 1,
    end: start + index + 1 + words.length,
  }));
}
