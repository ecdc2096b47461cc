import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import type { PdfiumModule } from './pdfium-module.ts';

interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly turned: boolean;
  readonly bold: boolean;
}

/** The words of one page: glyphs between white space. */
export function pageWords(pdfium: PdfiumModule, document: number, index: number): PositionedPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  const text = pdfium._FPDFText_LoadPage(page);
  const room = pdfium._malloc(48);
  const words: PositionedWord[] = [];
  let glyphs: Glyph[] = [];
  const close = (): void => {
    if (glyphs.length > 0) words.push(wordOf(glyphs));
    glyphs = [];
  };
  const count = pdfium._FPDFText_CountChars(text);
  for (let at = 0; at < count; at += 1) {
    const code = pdfium._FPDFText_GetUnicode(text, at);
    const character = String.fromCodePoint(code);
    if (code <= 32 || character.trim() === '') {
      close();
      continue;
    }
    const glyph = glyphAt(pdfium, text, at, room, height, character);
    const last = glyphs.at(-1);
    if (last !== undefined && apart(last, glyph)) close();
    glyphs.push(glyph);
  }
  close();
  pdfium._free(room);
  pdfium._FPDFText_ClosePage(text);
  pdfium._FPDF_ClosePage(page);
  return { page: index + 1, width, height, words, rules: [], source: 'text-layer' };
}

function apart(last: Glyph, next: Glyph): boolean {
  if (Math.abs(last.baseline - next.baseline) > next.size / 2) return true;
  const gap = next.left - last.right;
  return gap > next.size * 0.6 || gap < -next.size * 2;
}

function glyphAt(
  pdfium: PdfiumModule,
  text: number,
  at: number,
  room: number,
  height: number,
  character: string,
): Glyph {
  pdfium._FPDFText_GetCharBox(text, at, room, room + 8, room + 16, room + 24);
  pdfium._FPDFText_GetCharOrigin(text, at, room + 32, room + 40);
  const [left = 0, right = 0, bottom = 0, top = 0, , y = 0] = pdfium.HEAPF64.subarray(
    room / 8,
    room / 8 + 6,
  );
  return {
    text: character,
    left,
    right,
    top: height - top,
    bottom: height - bottom,
    baseline: height - y,
    size: pdfium._FPDFText_GetFontSize(text, at),
    turned: Math.abs(pdfium._FPDFText_GetCharAngle(text, at)) > 0.1,
    bold: pdfium._FPDFText_GetFontWeight(text, at) >= 600,
  };
}

function wordOf(glyphs: readonly Glyph[]): PositionedWord {
  const first = glyphs[0];
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    top: Math.min(...glyphs.map((glyph) => glyph.top)),
    bottom: Math.max(...glyphs.map((glyph) => glyph.bottom)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 0,
    bold: glyphs.every((glyph) => glyph.bold),
    italic: false,
    turned: first?.turned ?? false,
    hidden: false,
    confidence: null,
  };
}
