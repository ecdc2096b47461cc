import type { Citation, RecordCitation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { findSentences } from '../sentences.ts';
import { startingWithin } from '../starting-within.ts';
import { blockQuotations, type QuotingParagraph } from './block-quotations.ts';
import type { QuotedPassage } from './find-quotations.ts';
import { isQuotable } from './quotable.ts';
import { quotedPassages } from './quoted-passages.ts';

/** A quotation with what it is attributed to; its range includes the marks, `text` does not. */
export interface AttributedQuotation extends TextRange {
  readonly passage: QuotedPassage;
  readonly text: string;
  /** Index of the authority cited for it; null when none follows. */
  readonly citation: number | null;
  /** Index of the record cite, when it quotes the record instead. */
  readonly recordCitation: number | null;
  readonly closed: boolean;
}

/** What quotations are looked for in; citations and record cites are those of the text. */
interface QuotingText {
  readonly text: string;
  readonly paragraphs: readonly QuotingParagraph[];
  readonly citations: readonly Citation[];
  readonly records: readonly RecordCitation[];
}

/**
 * Every quotation of a text, in order. One in marks is attributed to the citation in whose
 * parenthetical it stands, else to the next citation, if that closes the quotation's own sentence
 * or is the sentence after it; a block to the citation that follows it.
 */
export function attributeQuotations(quoting: QuotingText): readonly AttributedQuotation[] {
  const { text, paragraphs, citations } = quoting;
  const blocks = blockQuotations(text, paragraphs, citations).map(({ passage, citation }) => ({
    ...attributed(text, passage, passage.inner),
    citation,
  }));
  const marked = quotedPassages(text, paragraphs)
    .filter((passage) => !liesWithin(blocks, passage))
    .map((passage) => attributeMarked(quoting, passage));
  return [...blocks, ...marked].toSorted((one, two) => one.start - two.start);
}

function liesWithin(blocks: readonly TextRange[], passage: TextRange): boolean {
  const before = blocks[startingWithin(blocks, { start: 0, end: passage.start + 1 }).to - 1];
  return before !== undefined && passage.start < before.end;
}

function attributeMarked(quoting: QuotingText, passage: QuotedPassage): AttributedQuotation {
  const { text, citations, records } = quoting;
  const inside = innermost(quoting, passage);
  const next = inside ?? following(quoting, passage, citations);
  const record = inside === null ? following(quoting, passage, records) : null;
  const recordFirst =
    record !== null &&
    (next === null || (records[record]?.start ?? 0) <= (citations[next]?.start ?? 0));
  const cited = passage.closed || next === null ? undefined : citations[next]?.extent.start;
  return {
    ...attributed(text, passage, { start: passage.inner.start, end: cited ?? passage.inner.end }),
    end: cited ?? passage.end,
    citation: recordFirst ? null : next,
    recordCitation: recordFirst ? record : null,
  };
}

/** A passage, attributed to nothing yet, with the words in a range. */
function attributed(text: string, passage: QuotedPassage, words: TextRange): AttributedQuotation {
  const { start, end, closed } = passage;
  const quoted = text.slice(words.start, words.end).trimEnd();
  return { passage, start, end, text: quoted, citation: null, recordCitation: null, closed };
}

/** How many citations may stand between a quotation and the one whose parenthetical holds it. */
const MOST_BEFORE = 40;
/** The longest way from a quotation to its citation, in characters. */
const LONGEST_WAY = 8000;

/** The citation whose parenthetical holds the passage; the closest when several nest. */
function innermost({ paragraphs, citations }: QuotingText, passage: TextRange): number | null {
  const floor = paragraphs[paragraphAt(paragraphs, passage.start)]?.start ?? 0;
  const { from, to } = startingWithin(citations, { start: floor, end: passage.start });
  for (let index = to - 1; index >= Math.max(from, to - MOST_BEFORE); index -= 1) {
    const citation = citations[index];
    if (citation === undefined || !isQuotable(citation)) continue;
    if (citation.end <= passage.start && citation.extent.end >= passage.end) return index;
  }
  return null;
}

function paragraphAt(paragraphs: readonly TextRange[], offset: number): number {
  return startingWithin(paragraphs, { start: 0, end: offset + 1 }).to - 1;
}

interface Cited extends TextRange {
  readonly kind?: Citation['kind'];
  readonly extent?: TextRange;
}

function following(
  { text, paragraphs }: QuotingText,
  passage: QuotedPassage,
  citations: readonly Cited[],
): number | null {
  // The call of a footnote stands for the citation: the footnote has it.
  if (passage.closed && /^\d{1,3}(?:\s|$)/.test(text.slice(passage.end, passage.end + 4)))
    return null;
  const at = paragraphAt(paragraphs, passage.end - 1);
  const own = paragraphs[at] ?? passage;
  const next = /^[\s.,;:)]{0,8}$/.test(
    text.slice(passage.end, Math.max(passage.end, own.end)).slice(0, 9),
  )
    ? paragraphs[at + 1]
    : undefined;
  // An unclosed quotation runs to the paragraph's end, so its own citation stands inside it.
  const start = passage.closed ? passage.end : passage.start;
  const { from, to } = startingWithin(citations, { start, end: (next ?? own).end });
  for (let index = from; index < to; index += 1) {
    const citation = citations[index];
    if (citation === undefined) continue;
    if (citation.kind !== undefined && !isQuotable({ kind: citation.kind })) continue;
    const opens = citation.extent?.start ?? citation.start;
    // A page break may part a quotation from the citation that follows it at once.
    if (opens >= own.end && opens !== next?.start) return null;
    if (!passage.closed) return index;
    if (opens - passage.start > LONGEST_WAY) return null;
    return isOfOneSentence(text, passage, Math.max(passage.end, opens)) ? index : null;
  }
  return null;
}

/** Whether no sentence ends between the head of a passage and an offset after it, but at both. */
function isOfOneSentence(text: string, passage: QuotedPassage, end: number): boolean {
  const stops = /[.?!]\s*$/.test(
    text.slice(Math.max(passage.start, passage.inner.end - 4), passage.inner.end),
  );
  if (stops && /^\s+\p{Lu}/u.test(text.slice(passage.end, end))) return false;
  return findSentences(text, { start: passage.start, end }, [passage]).length <= 1;
}
