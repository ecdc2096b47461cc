import type { Citation, RecordCitation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { findSentences } from '../sentences.ts';
import { startingWithin } from '../starting-within.ts';
import type { QuotedPassage } from './find-quotations.ts';

/** Citations from which words can be quoted. */
const SOURCES: ReadonlySet<string> = new Set([
  'case',
  'short',
  'id',
  'supra',
  'statute',
  'rule',
  'journal',
  'neutral',
  'other',
]);

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

/** A text and the paragraphs in which its quotations and citations stand. */
interface Attributed {
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
}

/**
 * Attributes each quotation: to the citation in whose parenthetical it stands, else to the next
 * citation, if that closes the quotation's own sentence or is the sentence after it.
 */
export function attributeQuotations(
  paper: Attributed,
  passages: readonly QuotedPassage[],
  citations: readonly Citation[],
  records: readonly RecordCitation[],
): readonly AttributedQuotation[] {
  return passages.map((passage) => {
    const { to } = startingWithin(paper.paragraphs, { start: 0, end: passage.start + 1 });
    const paragraph = paper.paragraphs[to - 1] ?? passage;
    const inside = innermost(citations, passage, paragraph);
    const next = inside ?? following(paper.text, passage, paragraph, citations);
    const record = inside === null ? following(paper.text, passage, paragraph, records) : null;
    const recordFirst =
      record !== null &&
      (next === null || (records[record]?.start ?? 0) <= (citations[next]?.start ?? 0));
    const cited = passage.closed || next === null ? undefined : citations[next]?.extent.start;
    const { start, end } = passage.inner;
    return {
      passage,
      start: passage.start,
      end: cited ?? passage.end,
      text: paper.text.slice(start, cited ?? end).trimEnd(),
      citation: recordFirst ? null : next,
      recordCitation: recordFirst ? record : null,
      closed: passage.closed,
    };
  });
}

/** How many citations may stand between a quotation and the one whose parenthetical holds it. */
const MOST_BEFORE = 40;
/** The longest way from a quotation to its citation, in characters. */
const LONGEST_WAY = 8000;

/** The citation whose parenthetical holds the passage; the closest when several nest. */
function innermost(
  citations: readonly Citation[],
  passage: TextRange,
  paragraph: TextRange,
): number | null {
  const { from, to } = startingWithin(citations, { start: paragraph.start, end: passage.start });
  for (let index = to - 1; index >= Math.max(from, to - MOST_BEFORE); index -= 1) {
    const citation = citations[index];
    if (citation === undefined || !SOURCES.has(citation.kind)) continue;
    if (citation.end <= passage.start && citation.extent.end >= passage.end) return index;
  }
  return null;
}

interface Cited extends TextRange {
  readonly kind?: string;
  readonly extent?: TextRange;
}

function following(
  text: string,
  passage: QuotedPassage,
  paragraph: TextRange,
  citations: readonly Cited[],
): number | null {
  // An unclosed quotation runs to the paragraph's end, so its own citation stands inside it.
  const start = passage.closed ? passage.end : passage.start;
  const { from, to } = startingWithin(citations, { start, end: paragraph.end });
  for (let index = from; index < to; index += 1) {
    const citation = citations[index];
    if (citation === undefined || (citation.kind !== undefined && !SOURCES.has(citation.kind))) {
      continue;
    }
    if (!passage.closed) return index;
    const opens = citation.extent?.start ?? citation.start;
    if (opens - passage.start > LONGEST_WAY) return null;
    const between = { start: passage.start, end: Math.max(passage.end, opens) };
    return findSentences(text, between, [passage]).length <= 1 ? index : null;
  }
  return null;
}
