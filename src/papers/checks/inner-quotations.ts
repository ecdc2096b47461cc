import type { TextRange } from '../paper.ts';
import type { QuotedPassage } from '../quotations/find-quotations.ts';

/** Marks inside others, the opening one after no letter and the closing one before none. */
const INNER: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])‘([^‘“”]{1,3000}?)’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'((?:[^'"“”]|(?<=\p{L})'(?=\p{L})){1,3000}?)'(?![\p{L}\p{N}])/gu,
  /“([^“”]{1,3000})”/gu,
];

/**
 * The quotations inside a quotation, in order: in single marks, in double marks that close inside
 * it too, or from a doubled mark to the end.
 */
export function innerQuotations(text: string, passage: QuotedPassage): readonly TextRange[] {
  const { start, end } = passage.inner;
  if (passage.doubledAt !== null) return [{ start: passage.doubledAt + 1, end }];
  const inner = INNER.flatMap((marks) =>
    [...text.slice(start, end).matchAll(marks)].map(({ 1: words = '', index }) => ({
      start: start + index + 1,
      end: start + index + 1 + words.length,
    })),
  );
  return inner.toSorted((one, two) => one.start - two.start);
}
