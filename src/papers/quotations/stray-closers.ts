import type { TextRange } from '../paper.ts';

/**
 * Quotation marks of one paragraph that close nothing: a ” where none is open, and a straight mark
 * left over at the paragraph's head that a word stands before. Offsets into the text.
 */
export function strayClosers(text: string, paragraph: TextRange): readonly number[] {
  const stray: number[] = [];
  let open = 0;
  for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(/[“”]/g)) {
    if (mark === '“') open += 1;
    else if (open > 0) open -= 1;
    else stray.push(paragraph.start + index);
  }
  const straight = [...text.slice(paragraph.start, paragraph.end).matchAll(/"/g)];
  const [first] = straight;
  if (straight.length % 2 === 1 && first !== undefined) {
    const at = paragraph.start + first.index;
    if (/[\p{L}\p{N}.,?!]/u.test(text.charAt(at - 1)) && first.index > 0) stray.push(at);
  }
  return stray.toSorted((one, two) => one - two);
}
