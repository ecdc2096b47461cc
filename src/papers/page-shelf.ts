import { packPage, type PackedPage, unpackPage } from './packed-page.ts';
import type { PaperNote } from './paper.ts';
import type { PositionedPage } from './positioned-page.ts';

/**
 * Many pages, kept small. Going through them makes each page's words anew and keeps none, so that
 * a paper of 2,000 pages, which has a million words, is laid out in little memory. A page may be
 * gone through several times; its words are equal then, not the same objects.
 */
export class PageShelf implements Iterable<PositionedPage> {
  /** What is to be said of the file that they come from. */
  readonly notes: readonly PaperNote[];
  readonly #pages: PackedPage[] = [];

  constructor(notes: readonly PaperNote[] = []) {
    this.notes = notes;
  }

  get length(): number {
    return this.#pages.length;
  }

  /** Puts a page at the end. */
  add(page: PositionedPage): void {
    this.#pages.push(packPage(page));
  }

  /** Puts a page at the end as it came packed over a channel; its buffer is the shelf's now. */
  addPacked(page: PackedPage): void {
    this.#pages.push(page);
  }

  /** A page by its number. @throws RangeError when there is none. */
  page(number: number): PositionedPage {
    return unpackPage(this.#packed(number));
  }

  /** Puts another reading of a page in its place. */
  replace(page: PositionedPage): void {
    this.#pages[this.#pages.indexOf(this.#packed(page.page))] = packPage(page);
  }

  #packed(number: number): PackedPage {
    const found = this.#pages[number - 1];
    if (found?.page !== number) throw new RangeError(`no page ${number}`);
    return found;
  }

  /** Goes through the pages a last time: the shelf is empty at once, and each page goes in turn. */
  *drain(): Generator<PositionedPage> {
    for (const packed of this.#pages.splice(0)) {
      const page = unpackPage(packed);
      // Gives the memory back now: the collector may see no reason to for the whole paper.
      packed.buffer.transfer(0);
      yield page;
    }
  }

  *[Symbol.iterator](): Generator<PositionedPage> {
    for (const page of this.#pages) yield unpackPage(page);
  }
}
