import type { BlockWriter } from '../../block-writer.ts';

/** Counts the pages of a Word file, by the breaks that it orders and those that Word wrote down. */
export class PageBreaks {
  /** A break was ordered and no text has come since: Word's own mark of it is no second one. */
  #ordered = false;
  #written = 0;
  readonly #onRendered: () => void;

  constructor(onRendered: () => void) {
    this.#onRendered = onRendered;
  }

  /** The file orders a new page. */
  broken(writer: BlockWriter): void {
    writer.pageBegins(writer.page + 1);
    this.#ordered = true;
    this.#written = writer.written;
  }

  /** Word wrote down that a page ended here when it last laid the file out. */
  rendered(writer: BlockWriter): void {
    this.#onRendered();
    const repeated = this.#ordered && writer.written === this.#written;
    this.#ordered = false;
    if (!repeated) writer.pageBegins(writer.page + 1);
  }
}
