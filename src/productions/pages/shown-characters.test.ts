import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import PdfKit from 'pdfkit';
import { expect, it } from 'vitest';
import { shownCharacters } from './shown-characters.ts';

const shown = (value: string): string => shownCharacters(value).join('');

it.each([
  ['an address', '2001:db8::7', '2001:db8::7'],
  ['a Latin letter with an accent', '@\u00e9va', '@\u00e9va'],
  ['a Cyrillic o in a Latin word', '@f\u043ex', '@f<U+043E>x'],
  ['a combining accent', 'e\u0301va', 'e<U+0301>va'],
  ['Hebrew, Chinese and a picture', '\u05d0\u4e2d\u{1f600}', '<U+05D0><U+4E2D><U+1F600>'],
  [
    'what has no width, or turns the line',
    'a\u200bb\u202ec\u00add',
    'a<U+200B>b<U+202E>c<U+00AD>d',
  ],
  ['control characters and line breaks', 'a\tb\r\nc\u0000', 'a<U+0009>b<U+000D><U+000A>c<U+0000>'],
  ['spaces at the ends and in rows', ' a  b c ', '<U+0020>a<U+0020> b c<U+0020>'],
  ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
  ['what itself looks like a code point', '<U+043E>', '<U+003C>U+043E>'],
  ['nothing', '', ''],
])('%s', (_, value, expected) => {
  expect(shown(value)).toBe(expected);
});

it('prints no two values alike', () => {
  const odd = fc.string({ unit: fc.constantFrom('<', 'U', '+', '0', '>', ' ', '\u043e', 'o') });
  fc.assert(
    fc.property(odd, odd, (one, other) => {
      expect(shown(one) === shown(other)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});

it('prints as themselves only characters that have a glyph of their own in the font', () => {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  );
  const pdf = new PdfKit({ font: readFileSync(path) as unknown as string });
  const { font } = (pdf as unknown as { _font: { font: Glyphs } })['_font'];
  const plain = Array.from({ length: 0x3000 }, (_, code) => code).filter(
    (code) => code > 0x20 && shown(String.fromCodePoint(code)).length === 1,
  );
  expect(plain.length).toBeGreaterThan(400);
  expect(plain.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([]);
  const glyphs = plain.map((code) => font.glyphForCodePoint(code).id);
  expect(new Set(glyphs).size).toBe(plain.length);
});

interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { readonly id: number };
}
