import { joined, type Matrix } from './page-frame.ts';
import { matrixAt } from './object-properties.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** How one text object is set. */
export interface TextStyle {
  /** In points as shown. */
  readonly size: number;
  /** Direction of the line as shown, in radians clockwise: 0 is left to right. */
  readonly angle: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Text render mode 3 or 7: no ink. */
  readonly invisible: boolean;
  /** Red, green, blue, alpha, 0 to 255; null for a pattern or stroked letters. */
  readonly colour: readonly [number, number, number, number] | null;
  /** Its letters are drawn by procedures and need mean nothing. */
  readonly type3: boolean;
}

const ITALIC_FLAG = 1 << 6;
const FORCE_BOLD_FLAG = 1 << 18;
const BOLD_NAME = /bold|black|heavy|demi(?!-?light)|semibd/iu;
const ITALIC_NAME = /ital|obli|slant|kursiv/iu;
const NAME_ROOM = 128;

/** What all text in one font has in common. */
export interface FontFacts {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly type3: boolean;
}

/**
 * The style of the object that holds a character. `room` has 256 bytes; `fonts` keeps what is
 * known of the page's fonts by PDFium's handle.
 */
export function textStyle(
  pdfium: PdfiumModule,
  text: number,
  index: number,
  object: number,
  toShown: Matrix,
  fonts: Map<number, FontFacts>,
  room: number,
): TextStyle {
  const handle = pdfium._FPDFTextObj_GetFont(object);
  const font = fonts.get(handle) ?? fontFacts(pdfium, text, index, handle, room);
  fonts.set(handle, font);
  pdfium._FPDFText_GetMatrix(text, index, room);
  const [a, b, c, d] = joined(matrixAt(pdfium, room), toShown);
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  const upright = Math.hypot(c, d);
  // Slanted by the matrix: the upright of the letter leans forward along the line.
  const lean = upright === 0 ? 0 : (a * c + b * d) / (Math.hypot(a, b) * upright);
  return {
    size: pdfium._FPDFText_GetFontSize(text, index) * upright,
    angle: Math.atan2(b, a),
    bold: font.bold || mode === 2,
    italic: font.italic || lean > 0.15,
    invisible: mode === 3 || mode === 7,
    colour: mode === 0 || mode === 4 ? fillColour(pdfium, text, index, room) : null,
    type3: font.type3,
  };
}

function fontFacts(
  pdfium: PdfiumModule,
  text: number,
  index: number,
  font: number,
  room: number,
): FontFacts {
  pdfium.HEAP32[room >> 2] = 0;
  const length = pdfium._FPDFText_GetFontInfo(text, index, room + 8, NAME_ROOM, room);
  const flags = pdfium.HEAP32[room >> 2] ?? 0;
  const end = room + 8 + Math.max(0, Math.min(length, NAME_ROOM) - 1);
  const name =
    length > NAME_ROOM ? '' : Buffer.from(pdfium.HEAPU8.subarray(room + 8, end)).toString('utf8');
  return {
    bold:
      pdfium._FPDFText_GetFontWeight(text, index) >= 600 ||
      (flags & FORCE_BOLD_FLAG) !== 0 ||
      BOLD_NAME.test(name),
    italic: (flags & ITALIC_FLAG) !== 0 || ITALIC_NAME.test(name),
    type3: name === '' && isWithoutProgram(pdfium, font, room),
  };
}

/** No name and no font program: a Type 3 font, the only kind that has neither. */
function isWithoutProgram(pdfium: PdfiumModule, font: number, room: number): boolean {
  if (font === 0) return true;
  pdfium.HEAP32[room >> 2] = 0;
  const known = pdfium._FPDFFont_GetFontData(font, 0, 0, room);
  return known === 0 || (pdfium.HEAP32[room >> 2] ?? 0) === 0;
}

function fillColour(
  pdfium: PdfiumModule,
  text: number,
  index: number,
  room: number,
): TextStyle['colour'] {
  const got = pdfium._FPDFText_GetFillColor(text, index, room, room + 4, room + 8, room + 12);
  if (got === 0) return null;
  const at = room >> 2;
  const { HEAPU32 } = pdfium;
  return [HEAPU32[at] ?? 0, HEAPU32[at + 1] ?? 0, HEAPU32[at + 2] ?? 0, HEAPU32[at + 3] ?? 255];
}
