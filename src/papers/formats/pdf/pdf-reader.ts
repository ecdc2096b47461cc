import type { PackedPage } from '../../packed-page.ts';
import type { PositionedPage } from '../../positioned-page.ts';

/** What reading one PDF may cost. Beyond a limit the reading stops with an error. */
export interface PdfLimits {
  /** A file with more pages is refused before any is read. */
  readonly pages: number;
  /** Longest wait for one page, in milliseconds. */
  readonly pageMilliseconds: number;
  /** Longest time for all reading of pages of one file, in milliseconds. */
  readonly totalMilliseconds: number;
  /** Most memory of the process that reads, in megabytes. */
  readonly megabytes: number;
}

/** What a PDF carries besides its pages. None of it is ever run or opened. */
export type PdfNote =
  /** The author's settings forbid copying of text; it is read all the same, and said so. */
  | 'copying-restricted'
  /** JavaScript. */
  | 'scripts'
  /** An action on opening or on a page: launch a program, send data, fetch an address. */
  | 'actions'
  | 'embedded-files'
  /** An XFA form: what a viewer with XFA shows may differ from the pages read here. */
  | 'xfa-form'
  /** The table of objects was broken and had to be rebuilt; parts may be missing. */
  | 'rebuilt';

/** How many quarters of a turn to the right. */
export type Quarters = 0 | 1 | 2 | 3;

/** How a page is drawn: by default in grey, the way up that the file gives it. */
export interface DrawingOptions {
  readonly colour?: boolean;
  readonly quarters?: Quarters;
}

/** A page as a picture. */
export interface PagePicture {
  /** Counts from 1. */
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The scale in fact used: a very large page is drawn smaller than asked. */
  readonly dpi: number;
  readonly png: Uint8Array;
}

/** Pages to be read: `first` and `last` count from 1 and are included; all without them. */
export interface PageRange {
  readonly first?: number;
  readonly last?: number;
}

/** One open PDF. It lives in a process of its own, which ends with `close()` or with this process. */
export interface PdfReader {
  readonly pageCount: number;
  readonly notes: readonly PdfNote[];
  /**
   * The pages of the text layer, in order.
   * @throws DucesError `file-too-demanding` with the page, `file-damaged`, `stopped`.
   */
  readPages(range?: PageRange): AsyncIterable<PositionedPage>;
  /** As `readPages`, each page as it came over from the reading process, for who keeps many. */
  readPackedPages(range?: PageRange): AsyncIterable<PackedPage>;
  /**
   * Draws one page, annotations and filled-in form fields included.
   * @param dpi pixels an inch; 300 for recognition of text.
   * @throws DucesError as `readPages`.
   */
  renderPage(page: number, dpi: number, options?: DrawingOptions): Promise<PagePicture>;
  /** Frees the file. Harmless when called twice. */
  close(): void;
}

/** How a PDF is opened. */
export interface PdfReaderOptions {
  /** What to call the file in messages. */
  readonly name?: string | null;
  readonly limits?: Partial<PdfLimits>;
  readonly signal?: AbortSignal;
}
