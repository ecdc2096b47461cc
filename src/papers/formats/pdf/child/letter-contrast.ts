import { pageBitmap, type PageBitmap } from './page-bitmap.ts';
import type { PageFrame } from './page-frame.ts';
import type { Glyph } from './page-glyphs.ts';
import type { StandsOut } from './hidden-text.ts';
import type { PdfiumModule } from './pdfium-module.ts';

const DPI = 108;
/** Least difference of grey, of 255, between the darkest and the lightest spot of a letter. */
const LEAST_CONTRAST = 20;

/** Looks at the drawn page, which is drawn once and only if asked. */
export function letterContrast(pdfium: PdfiumModule, page: number, frame: PageFrame): StandsOut {
  let drawn: PageBitmap | null = null;
  return (glyphs) => {
    const bitmap = (drawn ??= pageBitmap(pdfium, page, frame, DPI, 1));
    const seen = glyphs.filter((glyph) => contrast(bitmap, glyph) >= LEAST_CONTRAST);
    return seen.length * 2 >= glyphs.length;
  };
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
