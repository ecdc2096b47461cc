import { describe, expect, test } from 'vitest';
import { pageOf, set } from '../../test/support/positioned-page.ts';
import { boxesOf } from './boxes-of.ts';
import { layOutPages } from './layout/positioned/lay-out-pages.ts';
import type { TextRange } from './paper.ts';
import { readTextPaper } from './read-text-paper.ts';

/** Letters are 6 points wide, spaces 3; a line reaches from 8.4 above its baseline to 2.4 below. */
const paper = layOutPages([
  pageOf([
    set(100, 200, 'The motion to quash the'),
    set(100, 224, 'subpoena is DENIED and the decla-'),
  ]),
  pageOf([set(90, 100, 'ration is struck.')], { page: 2 }),
]);

function rangeOf(words: string): TextRange {
  const start = paper.text.indexOf(words);
  expect(start).not.toBe(-1);
  return { start, end: start + words.length };
}

describe('the boxes of a range', () => {
  test('of one word', () => {
    expect(boxesOf(paper, rangeOf('DENIED'))).toEqual([
      { page: 1, left: 166, top: 215.6, right: 202, bottom: 226.4 },
    ]);
  });

  test('of words on two lines are two, each from its first letter to its last', () => {
    expect(boxesOf(paper, rangeOf('quash the subpoena is'))).toEqual([
      { page: 1, left: 175, top: 191.6, right: 226, bottom: 202.4 },
      { page: 1, left: 100, top: 215.6, right: 163, bottom: 226.4 },
    ]);
  });

  test('of part of a word is its share', () => {
    const { start } = rangeOf('motion');
    expect(boxesOf(paper, { start: start + 1, end: start + 3 })).toEqual([
      { page: 1, left: 127, top: 191.6, right: 139, bottom: 202.4 },
    ]);
  });

  test('of a word that the end of a page breaks stand on both pages', () => {
    expect(boxesOf(paper, rangeOf('declaration')).map(({ page }) => page)).toEqual([1, 2]);
  });

  test('of nothing, of a gap and of a paper without positions are none', () => {
    const { start } = rangeOf('DENIED');
    expect(boxesOf(paper, { start, end: start })).toEqual([]);
    expect(boxesOf(paper, { start: start - 1, end: start })).toEqual([]);
    const text = readTextPaper(Buffer.from('The motion is DENIED.'));
    expect(boxesOf(text, { start: 0, end: 10 })).toEqual([]);
  });
});
