import { pinRange } from '../locate.ts';
import type { PinnedCitation, PinnedRecordCitation, Quotation } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { findSentences } from '../sentences.ts';
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

/**
 * Attributes each quotation: to the citation in whose parenthetical it stands, else to the next
 * citation, if that closes the quotation's own sentence or is the sentence after it.
 */
export function attributeQuotations(
  paper: Paper,
  passages: readonly QuotedPassage[],
  citations: readonly PinnedCitation[],
  records: readonly PinnedRecordCitation[],
): readonly Quotation[] {
  return passages.map((passage) => {
    const paragraph = paper.paragraphs.find(
      (each) => each.start <= passage.start && passage.start < each.end,
    ) ?? { start: passage.start, end: paper.text.length };
    const inside = innermost(citations, passage);
    const next = inside ?? following(paper, passage, paragraph, citations);
    const record = inside === null ? following(paper, passage, paragraph, records) : null;
    const recordFirst =
      record !== null &&
      (next === null || (records[record]?.start ?? 0) <= (citations[next]?.start ?? 0));
    const cited = passage.closed || next === null ? undefined : citations[next]?.extent.start;
    const { start, end } = passage.inner;
    return {
      ...pinRange(paper, { start: passage.start, end: cited ?? passage.end }),
      text: paper.text.slice(start, cited ?? end).trimEnd(),
      citation: recordFirst ? null : next,
      recordCitation: recordFirst ? record : null,
      closed: passage.closed,
    };
  });
}

/** The citation whose parenthetical holds the passage; the closest when several nest. */
function innermost(citations: readonly PinnedCitation[], passage: TextRange): number | null {
  let best: number | null = null;
  for (const [index, { end, extent, kind }] of citations.entries()) {
    if (!SOURCES.has(kind) || end > passage.start || extent.end < passage.end) continue;
    if (best === null || end > (citations[best]?.end ?? 0)) best = index;
  }
  return best;
}

interface Cited extends TextRange {
  readonly kind?: string;
  readonly extent?: TextRange;
}

function following(
  paper: Paper,
  passage: QuotedPassage,
  paragraph: TextRange,
  citations: readonly Cited[],
): number | null {
  // An unclosed quotation runs to the paragraph's end, so its own citation stands inside it.
  const from = passage.closed ? passage.end : passage.start;
  const index = citations.findIndex(
    (each) =>
      each.start >= from &&
      each.start < paragraph.end &&
      (each.kind === undefined || SOURCES.has(each.kind)),
  );
  const citation = citations[index];
  if (citation === undefined) return null;
  const start = citation.extent?.start ?? citation.start;
  const between = { start: passage.start, end: Math.max(passage.end, start) };
  if (!passage.closed) return index;
  const sentences = findSentences(paper.text, between, [passage]);
  return sentences.length <= (start <= passage.end + 2 ? 2 : 1) ? index : null;
}
