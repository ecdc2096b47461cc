import type { PaperNote } from '../../paper.ts';
import type { PositionedPage } from '../../positioned-page.ts';

/** A page that mostly runs sideways holds at least this many such words. */
const FEWEST_TURNED = 30;

/** Keeps count of words that stand in a file and are not read, page by page. */
export class UnreadText {
  readonly #hidden: number[] = [];
  readonly #turned: number[] = [];
  #words = 0;

  /** Looks through one page. */
  add({ page, words }: PositionedPage): void {
    const hidden = words.filter((word) => word.hidden).length;
    const turned = words.filter((word) => word.turned && !word.hidden).length;
    if (hidden > 0) this.#hidden.push(page);
    this.#words += hidden;
    if (turned >= FEWEST_TURNED && turned > (words.length - hidden) / 2) this.#turned.push(page);
  }

  /** What is to be said of it. The hidden words themselves are never repeated. */
  notes(): readonly PaperNote[] {
    const notes: PaperNote[] = [];
    if (this.#hidden.length > 0) {
      const words = this.#words === 1 ? 'a word' : `${this.#words} words`;
      notes.push({
        code: 'hidden-text',
        severity: 'warning',
        message: `The file holds ${words} that no reader of the page sees: without ink, in the colour of the paper, off the page, covered or too small. They were not read; ask why they are there. ${pagesNamed(this.#hidden)}.`,
        pages: this.#hidden,
      });
    }
    if (this.#turned.length > 0) {
      notes.push({
        code: 'text-turned',
        severity: 'error',
        message: `The text runs sideways and was not read. ${pagesNamed(this.#turned)}.`,
        pages: this.#turned,
      });
    }
    return notes;
  }
}

const MOST_NAMED = 8;

function pagesNamed(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_NAMED).join(', ');
  const more = pages.length > MOST_NAMED ? ` and ${pages.length - MOST_NAMED} more` : '';
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${named}${more}`;
}
