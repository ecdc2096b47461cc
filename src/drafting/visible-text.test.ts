import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

describe('text that hides nothing', () => {
  it.each([
    ['plain words', '@example_1', '@example_1'],
    ['a space of no width', '@exam\u200Bple', '@exam[U+200B]ple'],
    ['a mark that turns the line around', '@\u202Eelpmaxe', '@[U+202E]elpmaxe'],
    ['a soft hyphen', 'exam\u00ADple', 'exam[U+00AD]ple'],
    ['a line break in a value', 'one\ntwo', 'one[U+000A]two'],
    ['letters with marks', 'Müller, Łódź', 'Müller, Łódź'],
  ])('%s', (_name, text, seen) => {
    expect(visibleText(text)).toBe(seen);
  });

  it('spells out what the font lacks', () => {
    expect(visibleText('@a😀', (point) => point < 0x1_0000)).toBe('@a[U+1F600]');
  });
});
