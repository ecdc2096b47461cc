import type { PaperGeometry } from '../../paper.ts';
import type { PositionedWord } from '../../positioned-page.ts';

/** Columns of a paper's geometry that fill as words are set. */
export class GeometryColumns {
  #count = 0;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #pages: Uint32Array;
  readonly #boxes: Float32Array;
  /** Made with the first word that has one: most papers have none. */
  #confidences: Float32Array | null = null;
  readonly #room: number;

  /** @param room the most words that may be added. */
  constructor(room: number) {
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#pages = new Uint32Array(room);
    this.#boxes = new Float32Array(room * 4);
    this.#room = room;
  }

  /** Adds a word at its raw offsets, which must rise. */
  add(start: number, end: number, page: number, word: PositionedWord): void {
    const at = this.#count;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#pages[at] = page;
    this.#boxes.set([word.left, word.top, word.right, word.bottom], at * 4);
    if (word.confidence !== null) {
      this.#confidences ??= new Float32Array(this.#room).fill(Number.NaN);
      this.#confidences[at] = word.confidence;
    }
    this.#count += 1;
  }

  /** The columns, cut to their length. */
  finish(): PaperGeometry {
    return {
      starts: this.#starts.subarray(0, this.#count),
      ends: this.#ends.subarray(0, this.#count),
      pages: this.#pages.subarray(0, this.#count),
      boxes: this.#boxes.subarray(0, this.#count * 4),
      confidences: this.#confidences?.subarray(0, this.#count) ?? new Float32Array(0),
    };
  }
}
