import { recordCitations, scanCitations } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { attributeQuotations } from '../quotations/attribute-quotations.ts';
import { findSentences } from '../sentences.ts';
import { startingWithin } from '../starting-within.ts';
import type { CheckMark } from './check-mark.ts';
import { runChecks } from './checks.ts';
import type { HeldPassage } from './held-passage.ts';
import { passageBook } from './passage-book.ts';

/**
 * Cite-checks a clean text that is no court paper: paragraphs are divided by blank lines.
 *
 * @param passages what is held of the text of authorities, for the comparison of quotations.
 */
export function checkCitations(
  text: string,
  passages: readonly HeldPassage[] = [],
): readonly CheckMark[] {
  const citations = scanCitations(text);
  const paragraphs = paragraphsOf(text);
  const records = recordCitations(citations);
  return runChecks({
    text,
    paragraphs,
    sentences: paragraphs.flatMap((each) => {
      const { from, to } = startingWithin(citations, each);
      return findSentences(text, each, citations.slice(from, to));
    }),
    citations,
    records,
    quotations: attributeQuotations({ text, paragraphs, citations, records }),
    emphases: [],
    book: passageBook(passages),
    dated: null,
  });
}

function paragraphsOf(text: string): readonly TextRange[] {
  const paragraphs: TextRange[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (index > start) paragraphs.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
