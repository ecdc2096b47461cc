/** A rectangle in points (1/72 inch) from the top left corner of the page as it is shown. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One word where it stands on a page. */
export interface PositionedWord extends PageBox {
  readonly text: string;
  /** Where its letters stand, in points from the top: the same for all words of one line. */
  readonly baseline: number;
  /** Size of the type in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The word does not run from left to right, as a court's name set along the margin. */
  readonly turned: boolean;
  /**
   * A reader of the page does not see it: invisible ink, the colour of the paper, off the page.
   * It is flagged and never read as text.
   */
  readonly hidden: boolean;
  /** What the OCR engine thought of it, 0 to 100; null for a word of a text layer. */
  readonly confidence: number | null;
}

/** What tells whether a page's text layer can be trusted, or its picture must be read instead. */
export interface PageFacts {
  /** Share of the page's area under images, 0 to 1. */
  readonly imageShare: number;
  /** Letters in the text layer, white space not counted. */
  readonly letters: number;
  /** Share of the letters that the file itself maps to no character, or to none that exists. */
  readonly unmappedShare: number;
  /** Share of the letters in a font without a standard encoding, drawn by procedures (Type 3). */
  readonly type3Share: number;
  /** Share of the letters in invisible ink (text render mode 3), as OCR layers have. */
  readonly invisibleShare: number;
  /** Share of the letters that are hidden in any way. */
  readonly hiddenShare: number;
  /**
   * Text without ink lies over a picture or drawing. It stands for what is drawn there, as some
   * OCR engine read it, so its words are not marked `hidden`; whether it says the same is open.
   */
  readonly invisibleLayer: boolean;
}

/** One page as words in boxes, in whatever order the source gives them. */
export interface PositionedPage {
  /** Counts from 1. */
  readonly page: number;
  /** In points, as shown: a page turned by the file is turned back. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PositionedWord[];
  /** Drawn rules, thin boxes: a caption's frame, the line above footnotes, margin bars. */
  readonly rules: readonly PageBox[];
  /** Where the words come from: the file's own text, or a reading of the page's picture. */
  readonly source: 'text-layer' | 'ocr';
  /** How far the text layer can be trusted; absent on a page that was recognised from a picture. */
  readonly facts?: PageFacts;
}
