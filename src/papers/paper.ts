/** A place on a paper. `page` counts from 1; `line` is null where the page has no usable numbers. */
export interface PaperPin {
  readonly page: number;
  readonly line: number | null;
}

/** Half-open range of UTF-16 offsets into the clean text of a paper. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range of the clean text with the places where it begins and ends. */
export interface PinnedRange extends TextRange {
  readonly text: string;
  readonly at: PaperPin;
  readonly until: PaperPin;
}

/** What a paper was read from. */
export interface PaperSource {
  /** The file name as given, null when the paper came as bytes. */
  readonly name: string | null;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly format: PaperFormat;
  readonly bytes: number;
}

export type PaperFormat = 'markdown' | 'text' | 'html' | 'docx' | 'pdf' | 'picture';

/**
 * How a stretch of clean text came from the raw text: copied character by character; white space
 * joined to one space; a paragraph break; or an entity such as `&amp;` written as its character.
 */
export type SegmentKind = 'copy' | 'space' | 'break' | 'entity';

/** One stretch of clean text and the raw characters it stands for. Segments tile the clean text. */
export interface PaperSegment extends TextRange {
  readonly kind: SegmentKind;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** One physical line of the paper that carries text, in clean offsets, with its pin. */
export interface PaperLine extends TextRange {
  readonly at: PaperPin;
  /** 0 for body text, 1 to 6 for a markdown heading. */
  readonly heading: number;
}

/**
 * What a paragraph is on its page. `cell-left` and `cell-right` are the two sides of a caption (or
 * of a block built like one): each side is read whole, the left one first, and its printed lines
 * are lines of the paper as any others. A footnote stands after the paragraph in which its page
 * ends, never inside it. A `row` is one row of a table, its cells from left to right. Sources
 * without positions know only `body` and `heading`.
 */
export type ParagraphRole =
  'body' | 'heading' | 'quote' | 'footnote' | 'cell-left' | 'cell-right' | 'row';

export interface PaperParagraph extends TextRange {
  readonly at: PaperPin;
  readonly until: PaperPin;
  /** 0 for body text, 1 to 6 for a markdown heading. */
  readonly heading: number;
  readonly role: ParagraphRole;
  /** The number or sign of a footnote, which is no part of its text; null when it has none. */
  readonly mark: string | null;
}

/**
 * One page. Its range holds the body; a footnote may stand outside it, after the paragraph that
 * runs over the page's end. The pin of any character is told by its line.
 */
export interface PaperPage extends TextRange {
  readonly page: number;
  /** The last margin number on the page; null when its lines are unnumbered or cannot be aligned. */
  readonly lastLine: number | null;
  /** How the page was read: typed text, a PDF's text layer, or OCR of its picture. */
  readonly source: 'text' | 'text-layer' | 'ocr';
  /** Size as shown, in points; null for a source without pages of its own. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/**
 * Where each word of the raw text stands on its page: columns of one table, ascending by `starts`.
 * Kept as typed arrays, since a paper of 2,000 pages has a million words.
 */
export interface PaperGeometry {
  /** Raw offsets, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly pages: Uint32Array;
  /** Left, top, right, bottom of each word in points from the page's top left. */
  readonly boxes: Float32Array;
  /** OCR confidence of each word, 0 to 100; NaN for a word of a text layer; empty without OCR. */
  readonly confidences: Float32Array;
}

/** Text that the source sets in italics or bold. It helps to find case names and emphasis. */
export interface PaperEmphasis extends TextRange {
  readonly style: 'italic' | 'bold';
}

/** Furniture that was taken out of the text but says something about the paper. */
export interface PaperStamp {
  readonly text: string;
  readonly page: number;
  readonly caseNumber: string | null;
  /** The docket entry stamped on the page, such as `22` or `26-3`. */
  readonly entry: string | null;
  /** The filing date as stamped, ISO 8601; null when absent or impossible. */
  readonly filed: string | null;
}

/**
 * Something about the reading of a file that its text does not show: pages read from pictures, text
 * that was hidden or deleted and so not read, parts that were not opened.
 */
export interface PaperNote {
  readonly code: string;
  /** `error`: something of the paper was not read. As the severity of a reading's flags. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  /** The pages concerned, ascending; empty when it concerns the file. */
  readonly pages: readonly number[];
}

/** One filed document: clean text whose every character range maps back to page, line and source. */
export interface Paper {
  readonly kind: 'paper';
  readonly source: PaperSource;
  /** The decoded source. Offsets into it are UTF-16 code units, a byte order mark included. */
  readonly raw: string;
  /** Re-flowed text: paragraphs divided by a blank line, no margin numbers, furniture or marks. */
  readonly text: string;
  readonly segments: readonly PaperSegment[];
  readonly lines: readonly PaperLine[];
  readonly paragraphs: readonly PaperParagraph[];
  readonly pages: readonly PaperPage[];
  readonly emphases: readonly PaperEmphasis[];
  readonly stamps: readonly PaperStamp[];
  /** Null for a source without positions: markdown, plain text, HTML, DOCX. */
  readonly geometry: PaperGeometry | null;
  /** How the file was read, where that needs saying. They become flags of every reading of it. */
  readonly notes: readonly PaperNote[];
}
