import { PNG } from 'pngjs';
import type { DrawingOptions, PagePicture } from '../pdf-reader.ts';
import { loadPage } from './load-page.ts';
import { type PageBitmap, pageBitmap } from './page-bitmap.ts';
import { pageFrame } from './page-frame.ts';
import type { PdfiumModule } from './pdfium-module.ts';

const GREY = 0;
const COLOUR = 2;

/** One page as a PNG. `number` counts from 1. */
export function drawPage(
  pdfium: PdfiumModule,
  document: number,
  number: number,
  dpi: number,
  { colour = false, quarters = 0 }: DrawingOptions,
): PagePicture {
  const page = loadPage(pdfium, document, number - 1);
  const room = pdfium._malloc(16);
  try {
    const bitmap = pageBitmap(pdfium, page, pageFrame(pdfium, page, room), {
      dpi,
      channels: colour ? 3 : 1,
      quarters,
    });
    const { width, height } = bitmap;
    return { page: number, width, height, dpi: bitmap.dpi, png: encoded(bitmap) };
  } finally {
    pdfium._FPDF_ClosePage(page);
    pdfium._free(room);
  }
}

/** Quick rather than small: the file lives no longer than the reading of the page. */
function encoded({ width, height, channels, pixels }: PageBitmap): Uint8Array {
  const png = Object.assign(new PNG(), { width, height, data: Buffer.from(pixels.buffer) });
  const kind = channels === 1 ? GREY : COLOUR;
  return PNG.sync.write(png, {
    colorType: kind,
    inputColorType: kind,
    inputHasAlpha: false,
    filterType: 0,
    deflateLevel: 1,
    deflateStrategy: 0,
    deflateChunkSize: 1 << 20,
  });
}
