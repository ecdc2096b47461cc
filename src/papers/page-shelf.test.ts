import { expect, test } from 'vitest';
import { packPage } from './packed-page.ts';
import { PageShelf } from './page-shelf.ts';
import type { PositionedPage, PositionedWord } from './positioned-page.ts';

const word = (text: string, at: number, more: Partial<PositionedWord> = {}): PositionedWord => ({
  text,
  left: at,
  top: 10.5,
  right: at + 20,
  bottom: 22.25,
  baseline: 20,
  size: 12,
  bold: false,
  italic: false,
  turned: false,
  hidden: false,
  confidence: null,
  ...more,
});

const page = (number: number, words: readonly PositionedWord[]): PositionedPage => ({
  page: number,
  width: 612,
  height: 792,
  words,
  rules: [{ left: 1, top: 2, right: 300, bottom: 2.5 }],
  source: 'text-layer',
});

const PAGES: readonly (readonly [string, PositionedPage])[] = [
  ['without words or rules', { ...page(1, []), rules: [] }],
  ['with one word', page(1, [word('§', 0)])],
  [
    'with every mark, two sizes on one baseline, and letters beyond Latin',
    page(1, [
      word('“Doe”', 0, { bold: true, size: 9 }),
      word('👤x', 30, { italic: true, turned: true }),
      word('no', 60, { hidden: true, baseline: 44 }),
      word('more', 90, { size: 9 }),
    ]),
  ],
  [
    'read from its picture, some words without a confidence',
    { ...page(1, [word('a', 0, { confidence: 61.5 }), word('b', 9)]), source: 'ocr' },
  ],
  ['of more lines of type than two bytes count', page(1, manyLines(0x1_00_01))],
];

function manyLines(count: number): readonly PositionedWord[] {
  return Array.from({ length: count }, (_, at) => word('a', 1, { baseline: at }));
}

test.each(PAGES)('a page %s comes off the shelf as it was put on it', (_, given) => {
  const shelf = new PageShelf();
  shelf.add(given);
  expect([...shelf]).toEqual([given]);
});

test('a page as it came over a channel is kept, and another reading takes its place', () => {
  const shelf = new PageShelf();
  shelf.addPacked(structuredClone(packPage(page(1, [word('first', 0)]))));
  shelf.add(page(2, [word('second', 0)]));
  shelf.replace(page(1, [word('again', 0)]));
  expect([...shelf].map(({ words }) => words.map(({ text }) => text))).toEqual([
    ['again'],
    ['second'],
  ]);
  expect(() => shelf.page(3)).toThrow(RangeError);
});

test('draining gives each page once and its memory back as it is passed', () => {
  const shelf = new PageShelf();
  const packed = [1, 2].map((number) => packPage(page(number, [word(`p${number}`, 0)])));
  for (const each of packed) shelf.addPacked(each);
  const seen: unknown[] = [];
  for (const { words } of shelf.drain()) {
    seen.push([words[0]?.text, ...packed.map(({ buffer }) => buffer.byteLength > 0)]);
  }
  expect(seen).toEqual([
    ['p1', false, true],
    ['p2', false, false],
  ]);
  expect([...shelf]).toEqual([]);
});
