import { type Matrix, mappedBox, type PageFrame } from './page-frame.ts';
import type { PageBox } from '../../../positioned-page.ts';
import type { PageObjects, TextPlace } from './page-objects.ts';
import type { PdfiumModule } from './pdfium-module.ts';
import { textStyle, type FontFacts, type TextStyle } from './text-style.ts';

/** All letters and written spaces that one text object draws, one after the other. */
export interface GlyphRun {
  readonly place: TextPlace;
  readonly style: TextStyle;
  readonly glyphs: readonly Glyph[];
}

/** One letter, or one space that the file itself writes. */
export interface Glyph {
  /** The character; a space for any white space; U+FFFD when the file maps it to none. */
  readonly text: string;
  /** Where it begins and ends along its line, in points; the end is where the next one follows. */
  readonly start: number;
  readonly end: number;
  /** How far its baseline stands from the page's top left, across the line's direction. */
  readonly across: number;
  /** Its ink, as shown. */
  readonly box: PageBox;
  readonly style: TextStyle;
  /** The text object it comes from: its place in the order of drawing. */
  readonly order: number;
  /** No reader sees it. False until it is judged. */
  readonly hidden: boolean;
}

const LIGATURES = /^[\uFB00-\uFB06]$/u;
const HYPHEN_SIGN = 0xad;
const MOST_GLYPHS = 200_000;

/** The letters of a page by text object, in the order in which the file draws the objects. */
export function pageGlyphs(
  pdfium: PdfiumModule,
  text: number,
  frame: PageFrame,
  objects: PageObjects,
  room: number,
): readonly GlyphRun[] {
  const runs = new Map<number, { place: TextPlace; style: TextStyle; glyphs: Glyph[] }>();
  const fonts = new Map<number, FontFacts>();
  const count = Math.min(pdfium._FPDFText_CountChars(text), MOST_GLYPHS);
  for (let at = 0; at < count; at += 1) {
    const object = pdfium._FPDFText_GetTextObject(text, at);
    // Spaces and line ends that PDFium made up belong to no object.
    if (object === 0 || pdfium._FPDFText_IsGenerated(text, at) === 1) continue;
    let run = runs.get(object);
    if (run === undefined) {
      const place = objects.texts.get(object) ?? { order: Infinity, clip: null, layered: false };
      const style = textStyle(pdfium, text, at, object, frame.toShown, fonts, room);
      run = { place, style, glyphs: [] };
      runs.set(object, run);
    }
    const character = characterAt(pdfium, text, at);
    if (!joinSurrogate(run.glyphs, character))
      run.glyphs.push(glyphAt(pdfium, text, at, frame.toShown, run, character, room));
  }
  return [...runs.values()].toSorted((a, b) => a.place.order - b.place.order);
}

function characterAt(pdfium: PdfiumModule, text: number, at: number): string {
  const code = pdfium._FPDFText_GetUnicode(text, at);
  // PDFium gives a hyphen at the end of a line as a control character of its own.
  if (code === HYPHEN_SIGN || pdfium._FPDFText_IsHyphen(text, at) === 1) return '-';
  if (code === 9 || code === 10 || code === 13) return ' ';
  if (pdfium._FPDFText_HasUnicodeMapError(text, at) === 1) return '\uFFFD';
  if (code < 32 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff) return '\uFFFD';
  const character = String.fromCodePoint(code);
  if (character.trim() === '') return ' ';
  if ((code & 0xfffe) === 0xfffe) return '\uFFFD';
  return LIGATURES.test(character) ? character.normalize('NFKC') : character;
}

/** A character beyond U+FFFF may come as two halves; a half alone is no character. */
function joinSurrogate(glyphs: Glyph[], character: string): boolean {
  const last = glyphs.at(-1);
  if (last === undefined || !/^[\uD800-\uDBFF]$/.test(last.text)) return false;
  if (!/^[\uDC00-\uDFFF]$/.test(character)) return false;
  glyphs[glyphs.length - 1] = { ...last, text: last.text + character };
  return true;
}

function glyphAt(
  pdfium: PdfiumModule,
  text: number,
  at: number,
  toShown: Matrix,
  { style, place }: Pick<GlyphRun, 'style' | 'place'>,
  character: string,
  room: number,
): Glyph {
  pdfium._FPDFText_GetCharBox(text, at, room, room + 8, room + 16, room + 24);
  pdfium._FPDFText_GetCharOrigin(text, at, room + 32, room + 40);
  pdfium._FPDFText_GetLooseCharBox(text, at, room + 48);
  const { angle, size } = style;
  const doubles = pdfium.HEAPF64;
  const [inkLeft, inkRight] = [doubles[room >> 3] ?? 0, doubles[(room >> 3) + 1] ?? 0];
  const [inkBottom, inkTop] = [doubles[(room >> 3) + 2] ?? 0, doubles[(room >> 3) + 3] ?? 0];
  const [originX, originY] = [doubles[(room >> 3) + 4] ?? 0, doubles[(room >> 3) + 5] ?? 0];
  const floats = (room + 48) >> 2;
  const loose = mappedBox(
    toShown,
    pdfium.HEAPF32[floats] ?? 0,
    pdfium.HEAPF32[floats + 3] ?? 0,
    pdfium.HEAPF32[floats + 2] ?? 0,
    pdfium.HEAPF32[floats + 1] ?? 0,
  );
  const [a, b, c, d, e, f] = toShown;
  const x = a * originX + c * originY + e;
  const y = b * originX + d * originY + f;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const start = x * cos + y * sin;
  const ink = mappedBox(toShown, inkLeft, inkBottom, inkRight, inkTop);
  return {
    text: character,
    start,
    end: start + advance(loose, cos, sin, size),
    across: y * cos - x * sin,
    box: ink.bottom - ink.top > 3 * size + 3 ? inkless(x, y, loose, size) : ink,
    style,
    order: place.order,
    hidden: false,
  };
}

/** How far a letter moves the next one. Exact on lines along the page's sides, else an estimate. */
function advance(loose: PageBox, cos: number, sin: number, size: number): number {
  if (Math.abs(sin) < 0.05) return loose.right - loose.left;
  if (Math.abs(cos) < 0.05) return loose.bottom - loose.top;
  return size / 2;
}

/** A procedure's box may be far larger than what it draws; then the type size tells. */
function inkless(x: number, y: number, loose: PageBox, size: number): PageBox {
  const width = Math.min(loose.right - loose.left, size);
  return { left: x, top: y - 0.7 * size, right: x + width, bottom: y + 0.2 * size };
}
