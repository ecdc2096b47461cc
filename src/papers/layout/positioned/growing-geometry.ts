import type { PaperGeometry } from '../../paper.ts';
import type { PositionedWord } from '../../positioned-page.ts';

const FIRST_ROOM = 4096;

/** Columns of a paper's geometry that grow as words are set. */
export class GrowingGeometry {
  #count = 0;
  #starts = new Uint32Array(FIRST_ROOM);
  #ends = new Uint32Array(FIRST_ROOM);
  #pages = new Uint32Array(FIRST_ROOM);
  #boxes = new Float32Array(FIRST_ROOM * 4);
  #confidences = new Float32Array(FIRST_ROOM);

  /** Adds a word at its raw offsets, which must rise. */
  add(start: number, end: number, page: number, word: PositionedWord): void {
    if (this.#count === this.#starts.length) this.#grow();
    const at = this.#count;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#pages[at] = page;
    this.#boxes.set([word.left, word.top, word.right, word.bottom], at * 4);
    this.#confidences[at] = word.confidence ?? Number.NaN;
    this.#count += 1;
  }

  /** The columns, cut to their length. */
  finish(): PaperGeometry {
    return {
      starts: this.#starts.slice(0, this.#count),
      ends: this.#ends.slice(0, this.#count),
      pages: this.#pages.slice(0, this.#count),
      boxes: this.#boxes.slice(0, this.#count * 4),
      confidences: this.#confidences.slice(0, this.#count),
    };
  }

  #grow(): void {
    const room = this.#starts.length * 2;
    this.#starts = longer(this.#starts, new Uint32Array(room));
    this.#ends = longer(this.#ends, new Uint32Array(room));
    this.#pages = longer(this.#pages, new Uint32Array(room));
    this.#boxes = longer(this.#boxes, new Float32Array(room * 4));
    this.#confidences = longer(this.#confidences, new Float32Array(room));
  }
}

function longer<T extends Uint32Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
