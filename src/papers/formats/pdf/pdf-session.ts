import type { PositionedPage } from '../../positioned-page.ts';
import { leavePdfChild } from './idle-pdf-child.ts';
import { type PackedPage, unpackPage } from '../../packed-page.ts';
import { pdfFault } from './pdf-fault.ts';
import type { PdfAnswer, PdfFault, PdfRequest } from './pdf-messages.ts';
import type {
  DrawingOptions,
  PagePicture,
  PageRange,
  PdfLimits,
  PdfNote,
  PdfReader,
} from './pdf-reader.ts';
import { PdfChildFault, type PdfChild } from './start-pdf-child.ts';

/** Pages asked for before they are wanted, so that neither process waits for the other. */
const AHEAD = 12;

/** A process that has read more pages than this is not kept for the next file. */
const LONG = 300;

/** After these the process is in no state to read another file. */
const RUINED: ReadonlySet<PdfFault> = new Set(['crash', 'memory', 'time', 'stopped']);

/** One file in the reading process, from its opening to its close. */
export class PdfSession implements PdfReader {
  pageCount = 0;
  notes: readonly PdfNote[] = [];
  readonly #child: PdfChild;
  readonly #limits: PdfLimits;
  readonly #name: string | null;
  readonly #done: () => void;
  #closed = false;
  /** Time for which the caller waited for pages, in milliseconds. */
  #waited = 0;

  constructor(child: PdfChild, limits: PdfLimits, name: string | null, done: () => void) {
    this.#child = child;
    this.#limits = limits;
    this.#name = name;
    this.#done = done;
  }

  /** Takes the answer to the opening of the file. */
  opened(answer: PdfAnswer): void {
    if (answer.kind !== 'opened') throw new PdfChildFault('crash');
    this.pageCount = answer.pageCount;
    this.notes = answer.notes;
  }

  async *readPages(range: PageRange = {}): AsyncGenerator<PositionedPage> {
    for await (const page of this.readPackedPages(range)) yield unpackPage(page);
  }

  async *readPackedPages(range: PageRange = {}): AsyncGenerator<PackedPage> {
    const last = Math.min(range.last ?? this.pageCount, this.pageCount);
    const asked: Promise<PdfAnswer>[] = [];
    let next = Math.max(range.first ?? 1, 1);
    for (let page = next; page <= last; page += 1) {
      for (; next <= last && next < page + AHEAD; next += 1) {
        const answer = this.#ask({ kind: 'page', page: next });
        // It may fail before its turn comes; it is looked at then.
        answer.catch(() => undefined);
        asked.push(answer);
      }
      const answer = await this.#wait(asked.shift(), page);
      if (answer.kind !== 'page') throw this.failed(new PdfChildFault('crash'), page);
      yield answer.page;
    }
  }

  async renderPage(page: number, dpi: number, options: DrawingOptions = {}): Promise<PagePicture> {
    const answer = await this.#wait(this.#ask({ kind: 'picture', page, dpi, options }), page);
    if (answer.kind !== 'picture') throw this.failed(new PdfChildFault('crash'), page);
    return answer.picture;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#done();
    const child = this.#child;
    // A long paper leaves a large heap behind, and its layout wants the memory.
    if (this.pageCount > LONG) return child.stop('stopped');
    const { pageMilliseconds, megabytes } = this.#limits;
    void child.ask({ kind: 'close' }, pageMilliseconds).then(
      () => leavePdfChild(child, megabytes),
      () => child.stop('stopped'),
    );
  }

  /** The error to throw for what happened; a ruined process is ended. `page` counts from 1. */
  failed(error: unknown, page: number | null): unknown {
    if (RUINED.has(error instanceof PdfChildFault ? error.fault : 'crash')) {
      this.#child.stop('stopped');
      this.#closed = true;
      this.#done();
    } else if (page === null) this.close();
    return error instanceof PdfChildFault ? pdfFault(error.fault, this.#name, page, error) : error;
  }

  #ask(request: PdfRequest): Promise<PdfAnswer> {
    if (this.#closed) return Promise.reject(new PdfChildFault('stopped'));
    return this.#child.ask(request, this.#limits.pageMilliseconds);
  }

  async #wait(answer: Promise<PdfAnswer> | undefined, page: number): Promise<PdfAnswer> {
    const from = performance.now();
    try {
      if (answer === undefined) throw new PdfChildFault('crash');
      const got = await answer;
      this.#waited += performance.now() - from;
      if (this.#waited > this.#limits.totalMilliseconds) throw new PdfChildFault('time');
      return got;
    } catch (error) {
      throw this.failed(error, page);
    }
  }
}
