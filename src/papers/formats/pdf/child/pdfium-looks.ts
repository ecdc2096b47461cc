import type { Looks } from './hidden-text.ts';
import { pageBitmap, type PageBitmap } from './page-bitmap.ts';
import type { PageFrame } from './page-frame.ts';
import type { Glyph } from './page-glyphs.ts';
import type { PdfiumModule } from './pdfium-module.ts';

const DPI = 108;
/** Least difference of grey, of 255, between the darkest and the lightest spot of a letter. */
const LEAST_CONTRAST = 20;
/** Kinds of bitmap whose pixels may be see-through. */
const WITH_ALPHA = 4;
const WITH_ALPHA_APPLIED = 5;

/** Looks at what PDFium draws. The page is drawn once, and only if asked. */
export function pdfiumLooks(
  pdfium: PdfiumModule,
  document: number,
  page: number,
  frame: PageFrame,
): Looks {
  let drawn: PageBitmap | null = null;
  const seeThrough = new Map<number, boolean>();
  return {
    standOut: (glyphs) => {
      const bitmap = (drawn ??= pageBitmap(pdfium, page, frame, { dpi: DPI, channels: 1 }));
      const seen = glyphs.filter((glyph) => contrast(bitmap, glyph) >= LEAST_CONTRAST);
      return seen.length * 2 >= glyphs.length;
    },
    isSeeThrough: (image) => {
      const known = seeThrough.get(image) ?? isSeeThrough(pdfium, document, page, image);
      seeThrough.set(image, known);
      return known;
    },
  };
}

function isSeeThrough(
  pdfium: PdfiumModule,
  document: number,
  page: number,
  image: number,
): boolean {
  const bitmap = pdfium._FPDFImageObj_GetRenderedBitmap(document, page, image);
  if (bitmap === 0) return false;
  const format = pdfium._FPDFBitmap_GetFormat(bitmap);
  pdfium._FPDFBitmap_Destroy(bitmap);
  return format === WITH_ALPHA || format === WITH_ALPHA_APPLIED;
}

function contrast({ width, height, dpi, pixels }: PageBitmap, { box }: Glyph): number {
  const scale = dpi / 72;
  const left = Math.max(0, Math.floor(box.left * scale));
  const right = Math.min(width, Math.ceil(box.right * scale));
  const top = Math.max(0, Math.floor(box.top * scale));
  const bottom = Math.min(height, Math.ceil(box.bottom * scale));
  let [darkest, lightest] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const grey = pixels[y * width + x] ?? 0;
      if (grey < darkest) darkest = grey;
      if (grey > lightest) lightest = grey;
    }
  }
  return lightest - darkest;
}
