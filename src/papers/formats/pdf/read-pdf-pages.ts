import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PositionedPage } from '../../positioned-page.ts';
import { pageWords } from './page-words.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** The pages of a PDF by its text layer. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PositionedPage[]> {
  const library = await PDFiumLibrary.init();
  const pdfium = (library as unknown as { module: PdfiumModule }).module;
  const data = pdfium._malloc(bytes.byteLength);
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium._FPDF_LoadMemDocument(data, bytes.byteLength, 0);
  try {
    const pages: PositionedPage[] = [];
    for (let index = 0; index < pdfium._FPDF_GetPageCount(document); index += 1) {
      pages.push(pageWords(pdfium, document, index));
    }
    return pages;
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium._free(data);
  }
}
