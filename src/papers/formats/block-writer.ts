import type { FlowedBlock, FlowedLine, FlowedRun } from './flowed-block.ts';

/** How text is set. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

type BlockKind = Pick<FlowedBlock, 'role' | 'heading' | 'mark'>;

const BODY: BlockKind = { role: 'body', heading: 0, mark: null };

/**
 * Gathers text into blocks in reading order. Blocks without text do not come out. Blocks that are
 * written to the side, such as footnotes, stand after the block in which they are called.
 */
export class BlockWriter {
  readonly blocks: FlowedBlock[] = [];
  #lines: FlowedLine[] = [];
  #runs: FlowedRun[] = [];
  #kind: BlockKind = BODY;
  #aside: FlowedBlock[] = [];
  #page: number;
  #written = 0;
  /** A page that begins at the next white space: a mark may stand inside a word. */
  #nextPage: number | null = null;

  constructor(page = 1) {
    this.#page = page;
  }

  get page(): number {
    return this.#nextPage ?? this.#page;
  }

  /** Whether nothing but space was written since the block began. */
  get isAtStart(): boolean {
    return this.#runs.every(({ text }) => text.trim() === '') && this.#lines.length === 0;
  }

  /** Characters written so far. */
  get written(): number {
    return this.#written;
  }

  /**
   * Says what the block is that is being written. The mark of a footnote may come before it: it
   * stays until there is text.
   */
  set kind(kind: Partial<BlockKind>) {
    const waiting = kind.role === 'footnote' && this.isAtStart ? this.#kind.mark : null;
    this.#kind = { ...BODY, ...kind, mark: kind.mark ?? waiting };
  }

  text(text: string, { bold, italic }: RunStyle): void {
    if (text === '') return;
    if (this.#nextPage !== null) return this.#acrossPage(text, { bold, italic });
    this.#written += text.trim().length;
    const last = this.#runs.at(-1);
    if (last !== undefined && last.bold === bold && last.italic === italic) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    } else this.#runs.push({ text, bold, italic });
  }

  /** Ends the line. */
  line(): void {
    this.#turnPage();
    this.#endLine();
  }

  /** The text that follows stands on this page. */
  pageBegins(page: number): void {
    if (page === this.page) return;
    this.#nextPage = page;
    if (/(?:^|\s)$/.test(this.#runs.at(-1)?.text ?? '')) this.#turnPage();
  }

  /** Ends the block; the next one is body text unless said otherwise. */
  block(): void {
    this.line();
    const lines = this.#lines.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
    if (lines.length > 0) this.blocks.push({ ...this.#kind, lines });
    this.add(this.#aside);
    this.#lines = [];
    this.#aside = [];
    if (lines.length > 0 || this.#kind.mark === null) this.#kind = BODY;
  }

  /** Puts blocks that were read apart after those written so far. */
  add(blocks: readonly FlowedBlock[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  /** Blocks that stand after the one being written. */
  aside(blocks: readonly FlowedBlock[]): void {
    for (const block of blocks) this.#aside.push(block);
  }

  #acrossPage(text: string, style: RunStyle): void {
    const space = /\s/.exec(text)?.index ?? -1;
    const page = this.#nextPage;
    this.#nextPage = null;
    if (space === -1) {
      this.text(text, style);
      this.#nextPage = page;
      return;
    }
    this.text(text.slice(0, space), style);
    this.#nextPage = page;
    this.#turnPage();
    this.text(text.slice(space), style);
  }

  #turnPage(): void {
    if (this.#nextPage === null) return;
    this.#endLine();
    this.#page = this.#nextPage;
    this.#nextPage = null;
  }

  #endLine(): void {
    if (this.#runs.length > 0) this.#lines.push({ page: this.#page, runs: this.#runs });
    this.#runs = [];
  }
}
