import type { TextRange } from '../paper.ts';
import { findQuotations, type QuotedPassage } from '../quotations/find-quotations.ts';
import { isWhole } from '../quotations/whole-paragraph.ts';
import { startingWithin } from '../starting-within.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { loneMarks } from './paragraph-marks.ts';

/** Quotation marks that open and never close, and double marks inside double marks. */
export const checkMarksOfQuotation: Check = ({ text, paragraphs, quotations }) => {
  const passages = quotations.flatMap(({ passage }) => (passage.block ? [] : [passage]));
  const marked = paragraphs.map((paragraph, at) => {
    const { from, to } = startingWithin(passages, paragraph);
    const open = passages.slice(from, to).filter(({ closed }) => !closed);
    const starts = open.map(({ start }) => start);
    return {
      paragraph,
      opens: carriesOn(text, paragraphs[at + 1]?.start) ? [] : starts,
      closes: findQuotations(text, paragraph).strayClosers.filter((mark) => !ends(passages, mark)),
    };
  });
  const alone = loneMarks(text, marked, true);
  const unclosed = new Set(alone.opens);
  const unopened = alone.closes.flatMap((at) => neverOpened(text, paragraphs, at));
  const others = passages.flatMap((passage) => {
    if (!passage.closed) return unclosed.has(passage.start) ? [neverCloses(text, passage)] : [];
    if (passage.doubledAt === null) return [];
    const paragraph = paragraphs[startingWithin(paragraphs, { start: 0, end: passage.end }).to - 1];
    return paragraph !== undefined && isWhole(text, paragraph)
      ? [doubled(text, passage, passage.doubledAt)]
      : [];
  });
  return [...unopened, ...others];
};

/**
 * A ” after a word, in a paragraph that begins with a capital: others may be the rest of one before.
 * A straight mark, or one with space before it, may be anything.
 */
function neverOpened(
  text: string,
  paragraphs: readonly TextRange[],
  at: number,
): readonly CheckMark[] {
  const paragraph = paragraphs[startingWithin(paragraphs, { start: 0, end: at }).to - 1];
  if (!/\p{Lu}/u.test(text.charAt(paragraph?.start ?? 0))) return [];
  if (text.charAt(at) !== '”' || !/[\p{L}\p{N}.,;:?!)\]’]/u.test(text.charAt(at - 1))) return [];
  const before = text.slice(Math.max(0, at - 47), at + 1).replace(/^\S*\s/, '');
  const message = `The quotation that closes … ${before} never opened. Find where the quoted words begin.`;
  return [checkMark('quotation-unopened', { start: at + 1 - before.length, end: at + 1 }, message)];
}

/** Whether a passage of several paragraphs ends with the mark. */
function ends(passages: readonly QuotedPassage[], mark: number): boolean {
  return passages[startingWithin(passages, { start: 0, end: mark }).to - 1]?.inner.end === mark;
}

/** A quotation of several paragraphs opens each of them and closes the last. */
function carriesOn(text: string, next: number | undefined): boolean {
  return next !== undefined && /[“"]/.test(text.charAt(next));
}

function opening(text: string, { start, end }: QuotedPassage): string {
  return text.slice(start, Math.min(end, start + 48)).replace(/\s\S*$/, '');
}

function neverCloses(text: string, passage: QuotedPassage): CheckMark {
  const words = opening(text, passage);
  const message = `The quotation that opens ${words} … never closes. Find where the quoted words end.`;
  const range = { start: passage.start, end: passage.start + words.length };
  return checkMark('quotation-unclosed', range, message);
}

const SENTENCE_ENDS = /[a-z]{3,}[.?!]\s+[A-Z]/;

/** Where a sentence ends before the second mark, it is the first quotation that did not close. */
function doubled(text: string, passage: QuotedPassage, at: number): CheckMark {
  if (SENTENCE_ENDS.test(text.slice(passage.start, at))) return neverCloses(text, passage);
  const message = `A double quotation mark opens inside the quotation ${opening(text, passage)} … and one pair only closes. Use single marks inside, and close both.`;
  const inner = text.slice(at, Math.min(passage.end, at + 48)).replace(/\s\S*$/, '');
  return checkMark('quotation-doubled', { start: at, end: at + inner.length }, message, [passage]);
}
