import type { PaperPin, TextRange } from '../paper.ts';

/** A physical line with its margin number, furniture and block marks taken off. */
export interface LaidLine {
  /** Raw ranges that hold the line's text; two when a number was cut from between marks. */
  readonly pieces: readonly TextRange[];
  /** The text as it stands in the source, inline marks included. */
  readonly text: string;
  readonly at: PaperPin;
  /** The line bears a margin number of its own. */
  readonly numbered: boolean;
  readonly heading: number;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Raw length of the line, which shows whether it was wrapped. */
  readonly width: number;
  /** A blank line, or a margin number with nothing beside it, stands above on this page. */
  readonly afterBlank: boolean;
  /** A list or quotation mark opened the line. */
  readonly opensBlock: boolean;
}
