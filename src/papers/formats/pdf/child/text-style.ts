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

/** The style of the object that holds a character. `room` has 256 bytes. */
export function textStyle(
  pdfium: PdfiumModule,
  text: number,
  index: number,
  object: number,
  toShown: Matrix,
  room: number,
): TextStyle {
  pdfium._FPDFText_GetMatrix(text, index, room);
  const [a, b, c, d] = joined(matrixAt(pdfium, room), toShown);
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  const font = fontInfo(pdfium, text, index, room);
  const weight = pdfium._FPDFText_GetFontWeight(text, index);
  const upright = Math.hypot(c, d);
  // Slanted by the matrix: the upright of the letter leans forward along the line.
  const lean = upright === 0 ? 0 : (a * c + b * d) / (Math.hypot(a, b) * upright);
  return {
    size: pdfium._FPDFText_GetFontSize(text, index) * upright,
    angle: Math.atan2(b, a),
    bold:
      weight >= 600 ||
      (font.flags & FORCE_BOLD_FLAG) !== 0 ||
      BOLD_NAME.test(font.name) ||
      mode === 2,
    italic: (font.flags & ITALIC_FLAG) !== 0 || ITALIC_NAME.test(font.name) || lean > 0.15,
    invisible: mode === 3 || mode === 7,
    colour: mode === 0 || mode === 4 ? fillColour(pdfium, text, index, room) : null,
    type3: font.name === '' && isWithoutProgram(pdfium, object, room),
  };
}

function fontInfo(
  pdfium: PdfiumModule,
  text: number,
  index: number,
  room: number,
): { readonly name: string; readonly flags: number } {
  pdfium.HEAP32[room >> 2] = 0;
  const length = pdfium._FPDFText_GetFontInfo(text, index, room + 8, NAME_ROOM, room);
  const end = room + 8 + Math.max(0, Math.min(length, NAME_ROOM) - 1);
  const name = length > NAME_ROOM ? '' : Buffer.from(pdfium.HEAPU8.subarray(room + 8, end));
  return { name: name.toString('utf8'), flags: pdfium.HEAP32[room >> 2] ?? 0 };
}

/** No name and no font program: a Type 3 font, the only kind that has neither. */
function isWithoutProgram(pdfium: PdfiumModule, object: number, room: number): boolean {
  const font = pdfium._FPDFTextObj_GetFont(object);
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
  const [red = 0, green = 0, blue = 0, alpha = 255] = pdfium.HEAPU32.subarray(
    room >> 2,
    (room >> 2) + 4,
  );
  return [red, green, blue, alpha];
}
