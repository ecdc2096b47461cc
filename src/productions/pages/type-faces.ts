import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PdfKit from 'pdfkit';

/** The two faces of the pages; both are embedded, so that a page looks the same everywhere. */
export type Face = 'regular' | 'bold';

const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
} as const satisfies Record<Face, string>;

/**
 * A face as the PDF library holds it. Its types leave this out; the library's own `text()` shapes
 * each string anew and is twenty times slower than writing glyphs, which a table of plain
 * characters allows.
 */
interface EmbeddedFace {
  readonly id: string;
  ref(): unknown;
  encode(text: string): readonly [glyphs: readonly string[], positions: unknown];
  widthOfString(text: string, size: number): number;
}

/** The glyphs of a face within one document: hexadecimal, four digits a character. */
export interface Glyphs {
  readonly id: string;
  ref(): unknown;
  encode(characters: string): string;
}

const require = createRequire(import.meta.url);
let bytes: Readonly<Record<Face, Buffer>> | null = null;
let measuring: Readonly<Record<Face, (character: string) => number>> | null = null;

/** Embeds a face into a document. Characters are written one by one, without ligatures or kerning. */
export function embedFace(pdf: PDFKit.PDFDocument, face: Face): Glyphs {
  const embedded = faceIn(pdf, face);
  const known = new Map<string, string>();
  const glyph = (character: string): string => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const encoded = embedded.encode(character)[0].join('');
    known.set(character, encoded);
    return encoded;
  };
  return {
    id: embedded.id,
    ref: () => embedded.ref(),
    encode(characters) {
      let encoded = '';
      for (const character of characters) encoded += glyph(character);
      return encoded;
    },
  };
}

/** How wide a text is at size 1, in points, written character by character. */
export function textWidth(text: string, face: Face): number {
  measuring ??= { regular: measure('regular'), bold: measure('bold') };
  let width = 0;
  for (const character of text) width += measuring[face](character);
  return width;
}

function measure(face: Face): (character: string) => number {
  const embedded = faceIn(new PdfKit({ autoFirstPage: false }), face);
  const known = new Map<string, number>();
  return (character) => {
    const width = known.get(character) ?? embedded.widthOfString(character, 1);
    known.set(character, width);
    return width;
  };
}

function faceIn(pdf: PDFKit.PDFDocument, face: Face): EmbeddedFace {
  bytes ??= { regular: load('regular'), bold: load('bold') };
  pdf.font(bytes[face]);
  return (pdf as unknown as { readonly _font: EmbeddedFace })['_font'];
}

function load(face: Face): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/tinos/${FILES[face]}`));
}
