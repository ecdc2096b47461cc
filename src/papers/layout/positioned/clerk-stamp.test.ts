import { describe, expect, test } from 'vitest';
import { pageOf, set } from '../../../../test/support/positioned-page.ts';
import type { PositionedWord } from '../../positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

type Words = readonly PositionedWord[];

const HEADING = [
  set(222, 100, 'UNITED STATES DISTRICT COURT'),
  set(249, 114, 'DISTRICT OF EXAMPLE'),
];
const CAPTION = [
  set(72, 180, 'ASH BOOKS LLC,'),
  set(108, 204, 'Plaintiff,'),
  set(90, 228, 'v.'),
  set(72, 252, 'DOE 1,'),
  set(108, 276, 'Defendant.'),
  set(320, 180, 'Case No. 1:24-cv-00012'),
  set(320, 204, 'ORDER GRANTING'),
  set(320, 218, 'MOTION TO QUASH'),
];
const BODY = [
  set(108, 420, 'The speaker posted two reviews of the book in the month before the suit and'),
  set(72, 444, 'no other account has posted on it since, as its publisher says.'),
];

function read(stamp: readonly Words[]): readonly string[] {
  const { text, paragraphs } = layOutPages([pageOf([...HEADING, ...CAPTION, ...BODY, ...stamp])]);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

const plain = read([]);

describe('a clerk’s stamp is read by itself', () => {
  test.each<readonly [string, readonly Words[], string]>([
    [
      'beside the heading',
      [
        set(450, 98, 'FILED', { size: 14 }),
        set(440, 114, 'MAY 3, 2024'),
        set(440, 126, 'Ann Sample', { size: 8 }),
        set(440, 136, 'CLERK, U.S. DISTRICT COURT', { size: 8 }),
      ],
      'FILED MAY 3, 2024 Ann Sample CLERK, U.S. DISTRICT COURT',
    ],
    [
      'beside the title in the caption',
      [
        set(490, 190, 'FILED', { size: 10 }),
        set(490, 204, '05/03/2024', { size: 10 }),
        set(490, 218, 'B. CLERK', { size: 10 }),
      ],
      'FILED 05/03/2024 B. CLERK',
    ],
  ])('%s', (_, stamp, words) => {
    expect(read(stamp)).toEqual([words, ...plain]);
  });
});

test('the word alone, and what no clerk stamps, stay where they are', () => {
  expect(read([set(480, 204, 'FILED')]).join('\n')).toContain('GRANTING FILED');
  expect(read([set(480, 204, 'FILED'), set(480, 218, 'UNDER SEAL')])[0]).toBe(plain[0]);
});
