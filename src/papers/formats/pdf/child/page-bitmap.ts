import type { Quarters } from '../pdf-reader.ts';
import type { PageFrame } from './page-frame.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** A drawn page: rows of pixels without padding, one byte each, or three (red, green, blue). */
export interface PageBitmap {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly channels: 1 | 3;
  readonly pixels: Uint8Array;
}

const GRAY = 1;
const BGRX = 3;
const DRAW_ANNOTATIONS = 0x01;
const DRAW_GRAY = 0x08;
const WHITE = 0xffffffff | 0;
/** A letter page at 600 dpi has 34 million pixels. */
const MOST_PIXELS = 36_000_000;

/** How a page is drawn. */
interface BitmapOptions {
  readonly dpi: number;
  readonly channels: 1 | 3;
  readonly quarters?: Quarters;
}

/** Draws a page on white. A page too large for its `dpi` is drawn at fewer. */
export function pageBitmap(
  pdfium: PdfiumModule,
  page: number,
  frame: PageFrame,
  { dpi, channels, quarters = 0 }: BitmapOptions,
): PageBitmap {
  const wanted = (frame.width * frame.height * dpi * dpi) / (72 * 72);
  const used = wanted > MOST_PIXELS ? dpi * Math.sqrt(MOST_PIXELS / wanted) : dpi;
  const across = Math.max(1, Math.floor((frame.width * used) / 72));
  const down = Math.max(1, Math.floor((frame.height * used) / 72));
  const [width, height] = quarters % 2 === 0 ? [across, down] : [down, across];
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, channels === 1 ? GRAY : BGRX, 0, 0);
  if (bitmap === 0) throw new RangeError('no memory for the picture of the page');
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const flags = DRAW_ANNOTATIONS | (channels === 1 ? DRAW_GRAY : 0);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, quarters, flags);
    return {
      width,
      height,
      dpi: used,
      channels,
      pixels: copyOut(pdfium, bitmap, width, height, channels),
    };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

function copyOut(
  pdfium: PdfiumModule,
  bitmap: number,
  width: number,
  height: number,
  channels: 1 | 3,
): Uint8Array {
  const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  const pixels = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row += 1) {
    const line = pdfium.HEAPU8.subarray(from + row * stride, from + (row + 1) * stride);
    if (channels === 1) pixels.set(line.subarray(0, width), row * width);
    else copyColours(line, pixels, row * width * 3, width);
  }
  return pixels;
}

function copyColours(line: Uint8Array, pixels: Uint8Array, start: number, width: number): void {
  for (let x = 0; x < width; x += 1) {
    pixels[start + x * 3] = line[x * 4 + 2] ?? 0;
    pixels[start + x * 3 + 1] = line[x * 4 + 1] ?? 0;
    pixels[start + x * 3 + 2] = line[x * 4] ?? 0;
  }
}
