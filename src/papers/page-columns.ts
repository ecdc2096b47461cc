/** What tells where each column of a packed page begins. */
export interface PageCounts {
  readonly words: number;
  /** Pairs of a baseline and a size: words of one line share one. */
  readonly lines: number;
  readonly rules: number;
  /** Whether each word has a confidence. */
  readonly confidences: boolean;
  readonly textBytes: number;
}

/** Most lines of type that two bytes can tell apart. */
const FEW = 0x1_00_00;

/** The columns of a packed page, all views of one buffer: those of wider numbers come first. */
export class PageColumns {
  readonly buffer: ArrayBuffer;
  /** Left, top, right, bottom of each word. */
  readonly boxes: Float32Array;
  /** One a word, or none at all. */
  readonly confidences: Float32Array;
  /** Baseline and size of each line of type. */
  readonly lines: Float32Array;
  /** Left, top, right, bottom of each drawn rule. */
  readonly rules: Float32Array;
  /** The line of type of each word. */
  readonly lineOf: Uint16Array | Uint32Array;
  /** One byte a word. */
  readonly marks: Uint8Array;
  /** The words in UTF-8, divided by line feeds (a word holds no white space). */
  readonly text: Uint8Array;

  constructor(counts: PageCounts, buffer: ArrayBuffer) {
    const { words, lines, rules, confidences, textBytes } = counts;
    let at = 0;
    const take = <Column extends { readonly byteLength: number }>(
      Kind: new (buffer: ArrayBuffer, from: number, length: number) => Column,
      length: number,
    ): Column => {
      const column = new Kind(buffer, at, length);
      at += column.byteLength;
      return column;
    };
    this.buffer = buffer;
    this.boxes = take(Float32Array, words * 4);
    this.confidences = take(Float32Array, confidences ? words : 0);
    this.lines = take(Float32Array, lines * 2);
    this.rules = take(Float32Array, rules * 4);
    this.lineOf = lines > FEW ? take(Uint32Array, words) : take(Uint16Array, words);
    this.marks = take(Uint8Array, words);
    this.text = take(Uint8Array, textBytes);
  }

  /** Empty columns of the lengths that are told. */
  static make(counts: PageCounts): PageColumns {
    const { words, lines, rules, confidences, textBytes } = counts;
    const floats = words * (confidences ? 5 : 4) + lines * 2 + rules * 4;
    const bytes = words * (lines > FEW ? 5 : 3) + textBytes;
    return new PageColumns(counts, new ArrayBuffer(floats * 4 + bytes));
  }
}
