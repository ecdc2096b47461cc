import { isDigit, isSpace, isUpper } from './characters.ts';
import type { Span } from './citation.ts';

/** How far above its note a number in the text is looked for: a page and a half. */
const REACH = 6000;
const NOTE = /\n\n\s?\[?(\d{1,3})\]?\s+(?=[A-Z“"(])/g;

/**
 * The paragraphs that are footnotes: each begins with the next number, and that number stands
 * raised (glued to a word or its punctuation) in the text above.
 */
export function footnotes(text: string): readonly Span[] {
  const notes: Span[] = [];
  let next = 1;
  for (const { 0: opening, 1: number = '', index } of text.matchAll(NOTE)) {
    if (Number(number) !== next || !isRaisedAbove(text, number, index)) continue;
    const start = index + opening.length;
    const end = text.indexOf('\n\n', start);
    notes.push({ start, end: end < 0 ? text.length : end });
    next++;
  }
  return notes;
}

function isRaisedAbove(text: string, number: string, end: number): boolean {
  const from = Math.max(1, end - REACH);
  const window = text.slice(from, end);
  for (let at = window.lastIndexOf(number); at > 0; at = window.lastIndexOf(number, at - 1)) {
    const before = window.charCodeAt(at - 1);
    const after = window.charCodeAt(at + number.length);
    if (
      !isSpace(before) &&
      !isDigit(before) &&
      !isUpper(before) &&
      (isSpace(after) || Number.isNaN(after))
    )
      return true;
  }
  return false;
}
