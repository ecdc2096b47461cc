import { describe, expect, test } from 'vitest';
import { pageOf, set } from '../../../../test/support/positioned-page.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

type Words = readonly PositionedWord[];

/** Lines that fill the text from 72 to about 534 points. */
const A = 'The speaker posted two reviews of the book in the month before the suit and';
const B = 'no other account has posted on it since, as the declaration of its publisher';
const C = 'says. No notice was sent.';

const at = (line: number, text: string, x = 72): Words => set(x, 100 + 24 * line, text);

const note = (y: number, text: string): Words => set(78, y, text, { size: 10 });

const item = (line: number, number: string, text: string): readonly Words[] => [
  set(108, 100 + 24 * line, number),
  set(144, 100 + 24 * line, text),
];

function read(...pages: readonly PositionedPage[]): readonly string[] {
  const paper = layOutPages(pages);
  return paper.paragraphs.map(({ role, start, end }) => `${role}: ${paper.text.slice(start, end)}`);
}

const recognised = (page: number, ...words: readonly Words[]): PositionedPage => ({
  ...pageOf(words, { page }),
  source: 'ocr',
});

describe('a sentence goes on', () => {
  test('in a block quotation, where it does not begin anew', () => {
    const quoted = ['that “no court shall ask for the name of', 'a speaker without notice.”'];
    const page = pageOf([
      at(0, A, 108),
      at(1, 'no other account has posted on it since, and the rule of this court says'),
      ...quoted.map((text, line) => set(120, 148 + 13 * line, text)),
    ]);
    expect(read(page)).toEqual([
      `body: ${A} no other account has posted on it since, and the rule of this court says ${quoted.join(' ')}`,
    ]);
  });

  test('in a line set to the right, begun small', () => {
    const page = pageOf([
      at(0, A),
      at(1, B),
      at(2, C),
      at(4, 'A decision will be entered', 324),
      at(5, 'under Rule 155.', 288),
    ]);
    expect(read(page)[1]).toMatch(/: A decision will be entered under Rule 155\.$/);
  });

  test('under the words of a label', () => {
    const page = pageOf([
      at(0, A),
      at(2, 'RESULT: The court grants the motion of the Example Press of Springfield, and'),
      ...['Ash’s motion is denied as moot. The hearing of the next month will not', 'be held.'].map(
        (text, line) => at(3 + line, text, 117),
      ),
    ]);
    expect(read(page)).toHaveLength(2);
  });

  test('after an abbreviation that ends a page, and in a cite of many capitals', () => {
    const one = pageOf([at(0, A, 108), at(1, `${B.slice(0, 40)} Ash v. Elm, No. 05 Civ.`)]);
    const two = pageOf([at(0, '12345(AB), 2008 WL 123456 (S.D.N.Y. Oct. 29, 2008).')], { page: 2 });
    expect(read(one, two)).toHaveLength(1);
  });

  test('after an abbreviation, with an initial that is no item', () => {
    const cut = 'The speaker posted two reviews of the book in the month; see Fed.';
    expect(read(pageOf([at(0, A), at(1, cut), at(2, 'R. Civ. P. 45(d) says so.')]))).toEqual([
      `body: ${A} ${cut} R. Civ. P. 45(d) says so.`,
    ]);
  });

  test('with a flush line after a stop, where first lines stand in', () => {
    const short = 'no other account has posted on it since, as the letters of its publisher say.';
    expect(read(pageOf([at(0, A, 108), at(1, B), at(2, short), at(3, 'No one has.')]))).toEqual([
      `body: ${A} ${B} ${short} No one has.`,
    ]);
  });

  test('in a footnote that says that it is continued', () => {
    const rules = [{ left: 72, right: 216, top: 630, bottom: 630.5 }];
    const one = pageOf(
      [
        at(0, A),
        at(1, B),
        set(72, 640.5, '1', { size: 6 }),
        note(644.5, 'The rule was changed in the month before the suit, as'),
        set(460, 656.5, '(continued...)', { size: 10 }),
      ],
      { rules },
    );
    const two = pageOf(
      [at(0, B), at(1, C), note(644.5, '(...continued)'), note(656.5, 'its publisher says.')],
      { page: 2, rules },
    );
    expect(read(one, two).at(-1)).toBe(
      'footnote: The rule was changed in the month before the suit, as its publisher says.',
    );
  });
});

test('an item of a list begins a paragraph after “and”', () => {
  const page = pageOf([
    at(0, '1. The subpoena is quashed, and the motion for costs of the speaker is denied; and'),
    at(1, '2. The clerk closes the file.'),
  ]);
  expect(read(page)).toHaveLength(2);
});

describe('a recognised page', () => {
  test('has no strokes at the ends of its lines', () => {
    const page = recognised(1, at(0, `${A} |`), at(1, `| ${B}`), at(2, C));
    expect(read(page)).toEqual([`body: ${A} ${B} ${C}`]);
  });

  test('has no foot, read otherwise on each page, nor what stands under it', () => {
    const foot = ['COMPLAINT Example Whitcomb Partners', 'COMPLAINT Examp1e Whitcomb Partners'];
    const pages = foot.map((text, page) =>
      recognised(
        page + 1,
        page === 0 ? at(0, A) : at(0, B),
        set(72, 740 + page, text, { size: 8 }),
        set(450, 752, page === 0 ? 'YO X55' : '01 SW Second Avent', { size: 8 }),
      ),
    );
    expect(read(...pages)).toEqual([`body: ${A} ${B}`]);
  });

  test('has a list though the stop of a number is lost', () => {
    const page = recognised(
      1,
      ...item(0, '1.', 'The author is over eighteen and lives in Springfield in this state.'),
      ...item(1, '2', 'The author heard of the book, which the publisher has brought out, at a'),
      at(2, 'party.'),
    );
    expect(read(page).at(-1)).toBe(
      'body: 2 The author heard of the book, which the publisher has brought out, at a party.',
    );
  });
});
