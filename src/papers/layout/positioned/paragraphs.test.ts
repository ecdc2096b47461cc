import { describe, expect, test } from 'vitest';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { pageOf, set } from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

type Words = readonly PositionedWord[];

/** Lines that fill the text from 72 to about 534 points. */
const A = 'The speaker posted two reviews of the book in the month before the suit and';
const B = 'no other account has posted on it since, as the declaration of its publisher';
const C = 'says. No notice was sent.';

const at = (line: number, text: string, x = 72): Words => set(x, 100 + 24 * line, text);
const single = (line: number, text: string, x = 108): Words => set(x, 100 + 13 * line, text);

function read(...pages: readonly PositionedPage[]): readonly string[] {
  const paper = layOutPages(pages);
  return paper.paragraphs.map(({ role, start, end }) => `${role}: ${paper.text.slice(start, end)}`);
}

describe('a paragraph begins', () => {
  test('where a line stands in', () => {
    const page = pageOf([at(0, A, 108), at(1, B), at(2, C), at(3, A, 108), at(4, C)]);
    expect(read(page)).toEqual([`body: ${A} ${B} ${C}`, `body: ${A} ${C}`]);
  });

  test('after a wider gap, where no line stands in', () => {
    const page = pageOf([
      ...[A, B, C].map((text, line) => single(line, text, 72)),
      ...[A, B, C].map((text, line) => single(line + 4, text, 72)),
    ]);
    expect(read(page)).toEqual([`body: ${A} ${B} ${C}`, `body: ${A} ${B} ${C}`]);
  });

  test('under a numbered heading that stands further in than the text under it', () => {
    const page = pageOf([set(144, 100, '1. General rule'), at(1, A, 108), at(2, B), at(3, C)]);
    expect(read(page)).toEqual(['heading: 1. General rule', `body: ${A} ${B} ${C}`]);
  });

  test('under a numbered heading that stands where first lines stand', () => {
    const page = pageOf([at(0, 'B. The Subpoena', 108), at(1, A, 108), at(2, B), at(3, C)]);
    expect(read(page)).toEqual(['heading: B. The Subpoena', `body: ${A} ${B} ${C}`]);
  });

  test('with each item of a list, its further lines hung under its words', () => {
    const page = pageOf([
      at(0, `1. ${A}`, 72),
      at(1, C, 87),
      at(2, '2. The subpoena is quashed.', 72),
      at(3, '3. The clerk closes the file.', 72),
    ]);
    expect(read(page)).toEqual([
      `body: 1. ${A} ${C}`,
      'body: 2. The subpoena is quashed.',
      'body: 3. The clerk closes the file.',
    ]);
  });

  test('where a block quotation begins and ends', () => {
    const quoted = [
      'A court shall quash a subpoena that asks for the name of',
      'a speaker without notice.',
    ];
    const page = pageOf([
      at(0, A, 108),
      at(1, B),
      ...quoted.map((text, line) => set(120, 148 + 13 * line, text)),
      set(72, 192, 'Rule 9 says so.'),
    ]);
    expect(read(page)).toEqual([
      `body: ${A} ${B}`,
      `quote: ${quoted.join(' ')}`,
      'body: Rule 9 says so.',
    ]);
  });

  test('under a heading, whose lines stay together', () => {
    const page = pageOf([
      set(180, 100, 'THE SUBPOENA ASKS FOR MORE THAN THE', { bold: true }),
      set(220, 114, 'RULE LETS IT ASK FOR', { bold: true }),
      at(2, A, 108),
      at(3, C),
    ]);
    expect(read(page)).toEqual([
      'heading: THE SUBPOENA ASKS FOR MORE THAN THE RULE LETS IT ASK FOR',
      `body: ${A} ${C}`,
    ]);
  });
});

const second = (...lines: readonly Words[]): PositionedPage => pageOf(lines, { page: 2 });

describe('over the end of a page', () => {
  test('a sentence goes on, also where the text of the next page stands elsewhere', () => {
    const pages = [
      pageOf([at(0, A, 108), at(1, B)]),
      second(at(0, C, 90), at(1, A, 126), at(2, B, 90)),
    ];
    expect(read(...pages)).toEqual([`body: ${A} ${B} ${C}`, `body: ${A} ${B}`]);
  });

  test('a stop after an abbreviation ends no paragraph, though the next word had room', () => {
    const cut = 'The speaker posted two reviews of the book in the month before 8 U.S.C.';
    expect(read(pageOf([at(0, A), at(1, cut), at(2, '§ 1427. No notice was sent.')]))).toEqual([
      `body: ${A} ${cut} § 1427. No notice was sent.`,
    ]);
  });

  test('a paragraph ends where the next page begins with a line that stands in', () => {
    const other = `Now ${B}`;
    const pages = [pageOf([at(0, A, 108), at(1, C)]), second(at(0, other, 108), at(1, B))];
    expect(read(...pages)).toEqual([`body: ${A} ${C}`, `body: ${other} ${B}`]);
  });

  test('a broken word becomes whole', () => {
    const pages = [
      pageOf([at(0, A, 108), at(1, 'no other account has posted on it since, as the decla-')]),
      second(at(0, 'ration says.'), at(1, A, 108)),
    ];
    expect(read(...pages)[0]).toBe(
      `body: ${A} no other account has posted on it since, as the declaration says.`,
    );
  });
});

describe('a hyphen at the end of a line', () => {
  test.each([
    ['the demand for a state-', 'ment of the author', 'the demand for a statement of the author'],
    ['a rule on cross-', 'examination of speakers', 'a rule on cross-examination of speakers'],
    ['an out-of-', 'state company', 'an out-of-state company'],
    ['Case No. 1:24-cv-00012-', 'ABC of this court', 'Case No. 1:24-cv-00012-ABC of this court'],
    ['see pages 5-', '6 of the motion', 'see pages 5-6 of the motion'],
    ['the rule—', 'which is old—holds', 'the rule—which is old—holds'],
    ['a well-', 'known author', 'a well-known author'],
  ])('%s / %s', (one, two, expected) => {
    const page = pageOf([at(0, one), at(1, two)]);
    expect(layOutPages([page]).text).toBe(expected);
  });
});

test('signs that mark emphasis in other sources are characters here', () => {
  const page = pageOf([at(0, 'See 2020 WL 1, at *3 & n.*; the name is @a_b_c and <b> is 5 \\ 6.')]);
  expect(layOutPages([page]).text).toBe(
    'See 2020 WL 1, at *3 & n.*; the name is @a_b_c and <b> is 5 \\ 6.',
  );
});

test('bold and italics are kept as ranges of the text', () => {
  const page = pageOf([
    set(72, 100, 'See'),
    set(96, 100, 'Ash v. Elm,', { italic: true }),
    set(156, 100, 'which was'),
    set(220, 100, 'GRANTED', { bold: true }),
  ]);
  const { text, emphases } = layOutPages([page]);
  expect(emphases.map(({ start, end, style }) => [style, text.slice(start, end)])).toEqual([
    ['italic', 'Ash v. Elm,'],
    ['bold', 'GRANTED'],
  ]);
});

test('a word printed twice over itself is one word', () => {
  const page = pageOf([at(0, 'GRANTED'), set(72.4, 100.2, 'GRANTED')]);
  expect(layOutPages([page]).text).toBe('GRANTED');
});
