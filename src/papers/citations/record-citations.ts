import type { Citation, Span } from './citation.ts';

/** One cite to the record of the case: a docket entry and the paragraphs cited in it. */
export interface RecordCitation extends Span {
  /**
   * The docket entry's number as printed, with any attachment (`22`, `22-1`); the paper's name
   * (`Compl.`) where the text never ties that name to an entry.
   */
  readonly entry: string;
  /** True when `entry` is a number. */
  readonly numbered: boolean;
  readonly paragraphs: readonly number[];
  /** The pin as printed, where there is one. */
  readonly pin: string | null;
  /** Index of the citation that this was read from. */
  readonly citation: number;
}

/** No cite names more entries by a range. */
const LONGEST_RANGE = 60;

/**
 * Every cite to the record, in order; *Id.* after a docket entry is a cite to that entry. A cite to
 * several entries gives one each; a paper by its name with its entry, `Compl. ¶ 6, ECF No. 3`, is
 * one.
 */
export function recordCitations(citations: readonly Citation[]): readonly RecordCitation[] {
  return citations.flatMap((citation, index) => {
    const record = recordOf(citation, citations);
    if (record === null) return [];
    const named = namedBefore(citations, index);
    if (isOne(citation, citations[index + 1])) return [];
    const { start, paragraphs, pin } = named ?? citation;
    const { pinEnd } = citation;
    const numbered = record.docketNumber !== null;
    return entriesOf(record).map((entry) => ({
      entry,
      numbered,
      paragraphs,
      pin,
      start,
      end: pinEnd,
      citation: index,
    }));
  });
}

/** `Nos. 4, 7` as 4 and 7, `Nos. 169-171` as each from 169 to 171. */
function entriesOf({ docketNumber, name, text }: Citation): readonly string[] {
  if (docketNumber === null) return [name ?? text];
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(docketNumber) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (length > 1 && length <= LONGEST_RANGE && /\b(?:nos\.|dkts\.|docs\.)/i.test(text)) {
    return Array.from({ length }, (_, index) => String(Number(from) + index));
  }
  return docketNumber.split(/,?\s+(?:and\s+|&\s+)?|,/);
}

/** The record citation itself, or the one that an *Id.* ends at. */
function recordOf(citation: Citation, citations: readonly Citation[]): Citation | null {
  if (citation.sub === 'record') return citation;
  const full = citation.resolvesTo === null ? undefined : citations[citation.resolvesTo];
  return citation.kind === 'id' && full?.sub === 'record' ? full : null;
}

/** The cite by name that this cite by number belongs to. */
function namedBefore(citations: readonly Citation[], index: number): Citation | null {
  const [before, citation] = [citations[index - 1], citations[index]];
  return before !== undefined && isOne(before, citation) ? before : null;
}

/** A paper's name and pin, then its entry: `Compl. ¶ 6, ECF No. 3`, `Compl. ¶ 6 (ECF No. 3)`. */
function isOne(named: Citation, next: Citation | undefined): boolean {
  if (next?.sub !== 'record' || next.name !== null || named.sub !== 'record') return false;
  if (named.name === null || named.docketNumber !== next.docketNumber) return false;
  return next.paragraphs.length === 0 && next.start - named.pinEnd <= 4;
}
