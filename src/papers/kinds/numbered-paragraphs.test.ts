import { describe, expect, it } from 'vitest';
import { readTextPaper } from '../read-text-paper.ts';
import { bodyLines } from './body-lines.ts';
import {
  missingNumbers,
  type NumberedParagraph,
  numberedParagraphs,
  paragraphAt,
} from './numbered-paragraphs.ts';

function read(text: string): readonly NumberedParagraph[] {
  const paper = readTextPaper(new TextEncoder().encode(text));
  return numberedParagraphs(paper, bodyLines(paper));
}

function numbers(text: string): readonly number[] {
  return read(text).map(({ number }) => number);
}

describe('numberedParagraphs', () => {
  it.each([
    ['1. One.\n\n2. Two.\n\n3. Three.', [1, 2, 3]],
    ['¶ 1. One.\n\n¶ 2. Two.', [1, 2]],
    ['1) One.\n\n2) Two.', [1, 2]],
    // A year or a sum at the head of a line is no number of a paragraph.
    ['1. One, in\n2023. It was spring.\n\n2. Two.', [1, 2]],
    // A list inside a paragraph stays there while the outer numbers go on.
    [
      '1. One says:\n\n2. Two lists:\n\n1. a thing;\n\n2. Another.\n\n3. Three.\n\n4. Four.',
      [1, 2, 3, 4],
    ],
    // A scan makes a letter of the first number, or loses some.
    ['I. One is here, and more.\n\n2. Two.\n\n3. Three.', [1, 2, 3]],
    ['1. One.\n\n2. Two.\n\n5. Five.\n\n6. Six.', [1, 2, 5, 6]],
    ['1. One.\n\n2. Two.\n\n9. Nine.\n\n10. Ten.', [1, 2, 9, 10]],
    // The first numbers are lost to the caption, and a later list begins at 1.
    ['2. Two.\n\n3. Three.\n\n4. Four.\n\nOTHER\n\n1. A list.', [2, 3, 4, 1]],
    ['7. Seven of an excerpt.\n\n8. Eight.', []],
    // Headings of an argument are no paragraphs.
    ['I. INTRODUCTION\n\nSome words stand here.', []],
    ['No numbers at all.', []],
    // Leaders make it a table of contents.
    ['1. Introduction ........ 1\n\n2. Argument ........ 2', []],
  ])('%j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('begins a new series where the numbers begin again for good', () => {
    const found = read('1. One.\n\n2. Two.\n\nSECOND PART\n\n1. One again.\n\n2. Two again.');
    expect(found.map(({ number, series }) => [series, number])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });

  it('goes on over a page, and ends at a heading or an oath', () => {
    const [one, two] = read(
      '1. One begins on this page and\n\fgoes on over the next.\n\nTHE FACTS\n\n2. Two.\n\nI declare under penalty of perjury that the foregoing is true and correct.',
    );
    expect([one?.text.replace(/\s+/g, ' '), one?.at.page, one?.until.page]).toEqual([
      'One begins on this page and goes on over the next.',
      1,
      2,
    ]);
    expect(two?.text).toBe('Two.');
  });

  it('keeps lettered parts apart, and knows which paragraph an offset stands in', () => {
    const found = read('1. One has\n\n(a) a first part;\n\n(b) a second.\n\n2. Two.');
    expect(found[0]?.text).toBe('One has');
    expect(found[0]?.subParagraphs.map(({ label, text }) => [label, text])).toEqual([
      ['a', 'a first part;'],
      ['b', 'a second.'],
    ]);
    const second = found[0]?.subParagraphs[1];
    expect(paragraphAt(found, second?.start ?? -1)?.number).toBe(1);
    expect(paragraphAt(found, 100_000)).toBeNull();
    expect(paragraphAt([], 0)).toBeNull();
  });
});

describe('missingNumbers', () => {
  it('names the numbers that are passed over', () => {
    expect(missingNumbers(read('1. One.\n\n2. Two.\n\n5. Five.\n\n6. Six.'))).toEqual([3, 4]);
    expect(missingNumbers(read('1. One.\n\n2. Two.'))).toEqual([]);
  });
});
