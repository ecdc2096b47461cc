import { shownCharacters } from './shown-characters.ts';
import { textWidth, type Face } from './type-faces.ts';

/** Most values: characters that are shown as they are, wherever they stand. */
const SIMPLE = /^[!-;=-~]*$/u;

/**
 * A value in as many lines as it needs; it may break between any two characters, never within a
 * code point. `width` and `size` in points.
 */
export function wrapCell(
  value: string,
  width: number,
  size: number,
  face: Face = 'regular',
): readonly string[] {
  if (SIMPLE.test(value) && textWidth(value, face) * size <= width) return [value];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of shownCharacters(value)) {
    const more = textWidth(character, face) * size;
    if (line !== '' && used + more > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += more;
  }
  return [...lines, line];
}
