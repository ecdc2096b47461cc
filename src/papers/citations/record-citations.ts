import type { Citation, Span } from './citation.ts';

/** One cite to the record of the case: a docket entry and the paragraphs cited in it. */
export interface RecordCitation extends Span {
  /** The docket entry's number as printed, with any attachment: `22`, `22-1`. */
  readonly entry: string;
  readonly paragraphs: readonly number[];
  /** The pin as printed, where there is one. */
  readonly pin: string | null;
  /** Index of the citation that this was read from. */
  readonly citation: number;
}

/**
 * Every cite to the record, in order; *Id.* after a docket entry is a cite to that entry. A cite to
 * several entries gives one each; a paper cited by a name that no entry is tied to gives none.
 */
export function recordCitations(citations: readonly Citation[]): readonly RecordCitation[] {
  return citations.flatMap((citation, index) => {
    const entry = entryOf(citation, citations);
    if (entry === null) return [];
    const { paragraphs, pin, start, pinEnd } = citation;
    return entry
      .split(/,?\s+(?:and\s+|&\s+)?|,/)
      .map((each) => ({ entry: each, paragraphs, pin, start, end: pinEnd, citation: index }));
  });
}

function entryOf(citation: Citation, citations: readonly Citation[]): string | null {
  if (citation.sub === 'record') return citation.docketNumber;
  if (citation.kind !== 'id' || citation.resolvesTo === null) return null;
  const full = citations[citation.resolvesTo];
  return full?.sub === 'record' ? full.docketNumber : null;
}
