import { describe, expect, it } from 'vitest';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { repairMarginNumbers } from './repair-margin-numbers.ts';

function word(text: string, left: number, foot: number, changes: Partial<PositionedWord> = {}) {
  return {
    text,
    left,
    right: left + 5 * text.length,
    top: foot - 8,
    bottom: foot,
    baseline: foot,
    size: 12,
    bold: false,
    italic: false,
    turned: false,
    hidden: false,
    confidence: 90,
    ...changes,
  };
}

function page(words: readonly PositionedWord[]): PositionedPage {
  return { page: 1, width: 612, height: 792, words, rules: [], source: 'ocr' };
}

/** Numbers of pleading paper as an engine read them, one a line from the top; empty is unread. */
function column(read: readonly string[]): readonly PositionedWord[] {
  return read.flatMap((text, at) => (text === '' ? [] : [word(text, 50, 80 + 24 * at)]));
}

/** What stands in the column afterwards, with the confidence of each. */
function numbers(repaired: PositionedPage): readonly (readonly [string, number | null])[] {
  return repaired.words
    .filter(({ left, turned }) => left < 62 && !turned)
    .toSorted((a, b) => a.bottom - b.bottom)
    .map(({ text, confidence }) => [text, confidence]);
}

const RIGHT = Array.from({ length: 28 }, (_, at) => String(at + 1));

describe('the numbers of pleading paper', () => {
  it('are put right where the engine misread them, with no confidence', () => {
    const read = RIGHT.with(1, '2|').with(4, 'g').with(11, '45').with(16, '13').with(20, '71');
    expect(numbers(repairMarginNumbers(page(column(read))))).toEqual(
      RIGHT.map((number, at) => [number, [1, 4, 11, 16, 20].includes(at) ? 0 : 90]),
    );
  });

  it('are put in where the engine lost them', () => {
    const read = RIGHT.with(0, '').with(7, '').with(14, '').with(15, '');
    expect(numbers(repairMarginNumbers(page(column(read)))).map(([text]) => text)).toEqual(RIGHT);
  });

  it('are told by their own feet where their lines stand off them', () => {
    const read = column(RIGHT).map((each, at) => ({ ...each, baseline: each.baseline + (at % 5) }));
    const repaired = repairMarginNumbers(page(read));
    expect(numbers(repaired).map(([text]) => text)).toEqual(RIGHT);
    expect(repaired.words.map(({ baseline, bottom }) => baseline - bottom)).toEqual(
      RIGHT.map(() => 0),
    );
  });

  it('lose the rule beside them, also where it was read as one with a word', () => {
    const text = [
      word('||', 62, 104),
      word('{|', 63, 128),
      word('||SEYMOUR', 64, 152),
      word('|', 300, 152),
    ];
    const repaired = repairMarginNumbers(page([...column(RIGHT), ...text]));
    expect(repaired.words.slice(28).map((each) => each.text)).toEqual(['SEYMOUR', '|']);
  });

  it('leave what is turned along the margin out of the text', () => {
    const shreds = [word('E', 20, 300), word('5', 22, 330)];
    const repaired = repairMarginNumbers(page([...column(RIGHT), ...shreds]));
    expect(repaired.words.filter(({ turned }) => turned).map(({ text }) => text)).toEqual([
      'E',
      '5',
    ]);
  });
});

describe('a page without such a column comes back as it is', () => {
  it.each<[string, readonly PositionedWord[]]>([
    ['text alone', [word('The', 72, 100), word('court', 90, 100)]],
    ['a list of ten', column(RIGHT.slice(0, 10))],
    ['numbers at uneven distances', RIGHT.map((text, at) => word(text, 50, 80 + at * at))],
    ['numbers in the middle of the page', RIGHT.map((text, at) => word(text, 300, 80 + 24 * at))],
    ['nothing', []],
  ])('%s', (_, words) => {
    const given = page(words);
    expect(repairMarginNumbers(given)).toBe(given);
  });
});
