/** Latin letters, digits and marks that stand for themselves alone: each has a glyph of its own. */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]$/u;

/**
 * A value as it is printed on a page, character by character. What a reader could mistake or not
 * see is printed by its code point, `<U+043E>`: letters of other scripts (many look like Latin ones,
 * and handles differ by a single letter), combining marks, controls, invisible characters, and
 * spaces at the ends or in rows. Nothing is left out, and two different values never print alike: a
 * `<` before `U+` is printed by its own code point.
 */
export function shownCharacters(value: string): readonly string[] {
  const characters = [...value];
  return characters.map((character, index) =>
    isPlain(characters, index) ? character : byCodePoint(character),
  );
}

function isPlain(characters: readonly string[], index: number): boolean {
  const character = characters[index] ?? '';
  if (!PLAIN.test(character)) return false;
  const next = characters[index + 1];
  if (character === ' ') return index > 0 && next !== undefined && next !== ' ';
  return !(character === '<' && next === 'U' && characters[index + 2] === '+');
}

function byCodePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<U+${hex}>`;
}
