import { describe, expect, test } from 'vitest';
import { formatPin, pinAt } from '../../locate.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import {
  lineAt,
  numbersTo,
  pageOf,
  set,
  setEndingAt,
} from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

const FULL = 'words that run on to the end of the line so that it is full and';

function pins(pages: readonly PositionedPage[], ...texts: readonly string[]): readonly string[] {
  const paper = layOutPages(pages);
  return texts.map((text) => {
    const at = paper.text.indexOf(text);
    return at === -1 ? `no "${text}"` : formatPin(pinAt(paper, at));
  });
}

const prose = (count: number, x = 100): readonly (readonly PositionedWord[])[] =>
  Array.from({ length: count }, (_, at) => set(x, lineAt(at + 1), `Line${at + 1} ${FULL}`));

describe('the numbers of pleading paper', () => {
  test('are no text, and give each line its pin', () => {
    const page = pageOf([numbersTo(28), ...prose(28)]);
    expect(layOutPages([page]).text).not.toMatch(/\d \w+ words|\b28\b/);
    expect(pins([page], 'Line1', 'Line14', 'Line28')).toEqual(['1:1', '1:14', '1:28']);
    expect(layOutPages([page]).pages[0]?.lastLine).toBe(28);
  });

  test('leave a number that opens a paragraph beside them', () => {
    const page = pageOf([
      numbersTo(28),
      set(100, lineAt(2), '1. Attached as Exhibit A is a copy.'),
    ]);
    expect(layOutPages([page]).text).toBe('1. Attached as Exhibit A is a copy.');
    expect(pins([page], '1. Attached')).toEqual(['1:2']);
  });

  test('count also in another size of type, on the right, and on both sides', () => {
    const small = Array.from({ length: 28 }, (_, at) =>
      setEndingAt(80, lineAt(at + 1), String(at + 1), { size: 9 }),
    );
    for (const columns of [small, [numbersTo(28, 590)], [numbersTo(28), numbersTo(28, 590)]]) {
      const page = pageOf([...columns, ...prose(28)]);
      expect(pins([page], 'Line5')).toEqual(['1:5']);
      expect(layOutPages([page]).text).not.toMatch(/\d \d/);
    }
  });

  test('begin lines that ran into them', () => {
    const glued = set(76, lineAt(7), 'x').map((word) => ({ ...word, text: '7The', right: 108 }));
    const numbers = numbersTo(28).filter(({ text }) => text !== '7');
    const page = pageOf([numbers, glued, set(112, lineAt(7), 'motion is denied.')]);
    expect(layOutPages([page]).text).toBe('The motion is denied.');
  });

  test('are twenty-five in a transcript', () => {
    const page = pageOf([numbersTo(25), ...prose(25)]);
    expect(layOutPages([page]).pages[0]?.lastLine).toBe(25);
  });
});

const at = (baseline: number): readonly string[] =>
  pins([pageOf([numbersTo(28), set(100, baseline, 'Here')])], 'Here');

describe('a line that stands off the numbers', () => {
  test.each([
    ['beside a number', lineAt(4), '1:4'],
    ['a little under it', lineAt(4) + 8, '1:4'],
    ['half-way to the next: the upper', lineAt(4) + 12, '1:4'],
    ['nearer to the next', lineAt(4) + 16, '1:5'],
    ['above the first', lineAt(1) - 10, '1:1'],
    ['below the last', lineAt(28) + 30, '1:28'],
  ])('%s', (_, baseline, pin) => {
    expect(at(baseline)).toEqual([pin]);
  });
});

describe('pages with few numbers', () => {
  const full = pageOf([numbersTo(25), ...prose(25)], { page: 2 });

  test('are numbered where others of the paper are', () => {
    const short = pageOf([numbersTo(4), ...prose(4)], { page: 3 });
    const first = pageOf([...prose(6)]);
    expect(layOutPages([first, full, short]).pages.map((page) => page.lastLine)).toEqual([
      null,
      25,
      4,
    ]);
  });

  test('a list or table of numbers is none of a margin', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      set(100, 200 + 24 * at, String(at + 1)),
      set(160, 200 + 24 * at, `Exhibit ${'ABCDEFGHIJKL'.charAt(at)}`),
    ]).flat();
    const page = pageOf([set(100, 150, 'The following exhibits are received:'), ...rows]);
    expect(layOutPages([page]).pages[0]?.lastLine).toBeNull();
    expect(layOutPages([page]).text).toContain('7 Exhibit G');
  });
});

test('a name that runs along the margin is not read', () => {
  const turned = set(30, 400, 'United States District Court', { turned: true });
  const page = pageOf([numbersTo(28), turned, set(100, lineAt(3), 'It is so ordered.')]);
  expect(layOutPages([page]).text).toBe('It is so ordered.');
});
