import { PageShelf } from '../../page-shelf.ts';
import { openPdfReader } from './open-pdf-reader.ts';
import { pdfNotes } from './pdf-notes.ts';
import type { PdfReaderOptions } from './pdf-reader.ts';

/** How a PDF is read from end to end. */
export interface ReadPdfOptions extends PdfReaderOptions {
  /** Called after each page: pages read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * All pages of a PDF by its text layer.
 * @throws DucesError as `openPdfReader`, with the page where one is at fault.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  options: ReadPdfOptions = {},
): Promise<PageShelf> {
  const reader = await openPdfReader(bytes, options);
  try {
    const pages = new PageShelf(pdfNotes(reader.notes));
    for await (const page of reader.readPackedPages()) {
      pages.addPacked(page);
      options.onProgress?.(pages.length, reader.pageCount);
    }
    return pages;
  } finally {
    reader.close();
  }
}
