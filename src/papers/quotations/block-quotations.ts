import type { Citation } from '../citations/index.ts';
import type { ParagraphRole, TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import type { QuotedPassage } from './find-quotations.ts';
import { isQuotable } from './quotable.ts';

/** A paragraph, with what it is on its page where that is known. */
export interface QuotingParagraph extends TextRange {
  readonly role?: ParagraphRole;
}

/** A block quotation with the citation that opens the paragraph after it. */
interface BlockQuotation {
  readonly passage: QuotedPassage;
  /** Index of the citation; null where none follows. */
  readonly citation: number | null;
}

/** Paragraphs in the longest block. */
const MOST_PARAGRAPHS = 6;
/** Characters in the shortest: blocks are for long quotations. */
const SHORTEST = 100;
/** How a paragraph ends that leads into a block. */
const LEADS_IN = /:\s*$/;

/**
 * Quotations set off as blocks. Where the indent is not known, a block is known by what stands
 * around it: a paragraph that leads in before it (`… the court held:`), no mark of its own, and a
 * citation at the head of the paragraph after it.
 */
export function blockQuotations(
  text: string,
  paragraphs: readonly QuotingParagraph[],
  citations: readonly Citation[],
): readonly BlockQuotation[] {
  const blocks: BlockQuotation[] = [];
  for (const [last, paragraph] of paragraphs.entries()) {
    const next = paragraphs[last + 1];
    if (paragraph.role === 'quote' && next?.role === 'quote') continue;
    const citation = next === undefined ? null : openingCitation(citations, next);
    const first = firstOfBlock(text, paragraphs, last, citation !== null);
    const start = paragraphs[first ?? last]?.start ?? paragraph.start;
    const range = { start, end: paragraph.end };
    if (first === null || range.end - start < SHORTEST) continue;
    const passage = { ...range, inner: range, block: true, closed: true, doubledAt: null };
    blocks.push({ passage, citation });
  }
  return blocks;
}

/** The citation with which a paragraph begins, by index. */
function openingCitation(citations: readonly Citation[], paragraph: TextRange): number | null {
  const index = startingWithin(citations, paragraph).from;
  const citation = citations[index];
  if (citation === undefined || !isQuotable(citation)) return null;
  return citation.extent.start === paragraph.start ? index : null;
}

/** The first paragraph of the block that ends at `last`, by index; null where there is no block. */
function firstOfBlock(
  text: string,
  paragraphs: readonly QuotingParagraph[],
  last: number,
  cited: boolean,
): number | null {
  const setOff = paragraphs[last]?.role === 'quote';
  for (let at = last; at > Math.max(0, last - MOST_PARAGRAPHS); at -= 1) {
    const [own, before] = [paragraphs[at], paragraphs[at - 1]];
    if (own === undefined || before === undefined) return null;
    if (/[“"]/.test(text.charAt(own.start))) return null;
    if (setOff) {
      if (before.role !== 'quote') return at;
    } else if (!cited || own.role === 'footnote') {
      return null;
    } else if (LEADS_IN.test(text.slice(Math.max(before.start, before.end - 6), before.end))) {
      return at;
    }
  }
  return null;
}
