import { packPage, type PackedPage, unpackPage } from './packed-page.ts';
import type { PositionedPage } from './positioned-page.ts';

/**
 * Many pages, kept small. Going through them makes each page's words anew and keeps none, so that
 * a paper of 2,000 pages, which has a million words, is laid out in little memory. A page may be
 * gone through several times; its words are equal then, not the same objects.
 */
export class PageShelf implements Iterable<PositionedPage> {
  readonly #pages: PackedPage[] = [];

  get length(): number {
    return this.#pages.length;
  }

  /** Puts a page at the end. */
  add(page: PositionedPage): void {
    this.#pages.push(packPage(page));
  }

  *[Symbol.iterator](): Generator<PositionedPage> {
    for (const page of this.#pages) yield unpackPage(page);
  }
}
