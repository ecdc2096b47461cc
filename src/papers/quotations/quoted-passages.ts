import { startingWithin } from '../starting-within.ts';
import type { QuotingParagraph } from './block-quotations.ts';
import { findQuotations, type QuotedPassage } from './find-quotations.ts';
import { isWhole } from './whole-paragraph.ts';

/** How far apart the two marks of a quotation may be, in characters and in paragraphs. */
const REACH = 8000;
const MOST_PARAGRAPHS = 12;

/**
 * Every outermost passage in double quotation marks, in order. Quotations that run over several
 * paragraphs are one: those that open each paragraph anew and close the last, and those that a page
 * break or a footnote cuts. What finds no end runs to the end of its paragraph.
 */
export function quotedPassages(
  text: string,
  paragraphs: readonly QuotingParagraph[],
): readonly QuotedPassage[] {
  const passages = paragraphs.flatMap((each) => findQuotations(text, each).passages);
  const joined: QuotedPassage[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const close = passage.closed ? null : closeOf(text, paragraphs, passages, passage);
    if (close === null) {
      joined.push(passage);
      continue;
    }
    const inner = { start: passage.inner.start, end: close };
    joined.push({ ...passage, end: close + 1, inner, closed: true });
    index = startingWithin(passages, { start: 0, end: close }).to - 1;
  }
  return joined;
}

/** Where a passage that its paragraph does not close is closed in a later one; else null. */
function closeOf(
  text: string,
  paragraphs: readonly QuotingParagraph[],
  passages: readonly QuotedPassage[],
  opened: QuotedPassage,
): number | null {
  const own = startingWithin(paragraphs, { start: 0, end: opened.start + 1 }).to - 1;
  const inFootnote = paragraphs[own]?.role === 'footnote';
  let runsOn = !isWhole(text, paragraphs[own] ?? opened);
  for (const paragraph of paragraphs.slice(own + 1, own + 1 + MOST_PARAGRAPHS)) {
    if (paragraph.start - opened.start > REACH) return null;
    if (paragraph.role === 'footnote' && !inFootnote) continue;
    const { from, to } = startingWithin(passages, paragraph);
    const first = from < to ? passages[from] : undefined;
    if (first?.start === paragraph.start) {
      if (first.closed) return first.inner.end;
      runsOn = true;
    } else if (runsOn) {
      const [stray] = findQuotations(text, paragraph).strayClosers;
      if (stray !== undefined && stray < (first?.start ?? Infinity)) return stray;
    }
  }
  return null;
}
