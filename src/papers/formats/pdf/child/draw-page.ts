import type { PagePicture } from '../pdf-reader.ts';
import { encodePng } from './encode-png.ts';
import { loadPage } from './load-page.ts';
import { pageBitmap } from './page-bitmap.ts';
import { pageFrame } from './page-frame.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** One page as a PNG. `number` counts from 1. */
export function drawPage(
  pdfium: PdfiumModule,
  document: number,
  number: number,
  dpi: number,
  colour: boolean,
): PagePicture {
  const page = loadPage(pdfium, document, number - 1);
  const room = pdfium._malloc(16);
  try {
    const bitmap = pageBitmap(pdfium, page, pageFrame(pdfium, page, room), dpi, colour ? 3 : 1);
    const { width, height } = bitmap;
    return { page: number, width, height, dpi: bitmap.dpi, png: encodePng(bitmap) };
  } finally {
    pdfium._FPDF_ClosePage(page);
    pdfium._free(room);
  }
}
