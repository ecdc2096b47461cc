import type { Citation, RecordCitation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import type { CheckMark } from './check-mark.ts';
import type { PassageBook } from './passage-book.ts';

/** What is cite-checked: a clean text, what was read from it, and the passages that are held. */
export interface CheckedText {
  readonly text: string;
  /** Paragraphs of the body, without the caption. */
  readonly paragraphs: readonly TextRange[];
  readonly sentences: readonly TextRange[];
  readonly citations: readonly Citation[];
  readonly records: readonly RecordCitation[];
  /** Each quotation with the authority it is attributed to. */
  readonly quotations: readonly AttributedQuotation[];
  /** Where the source sets words in italics or bold; empty when it shows no type at all. */
  readonly emphases: readonly TextRange[];
  readonly book: PassageBook;
  /** The day on which the paper was signed, ISO 8601; null where it is not known. */
  readonly dated: string | null;
}

/** One rule of cite-checking: all its marks in a text, in linear time. */
export type Check = (checked: CheckedText) => readonly CheckMark[];
