import { expect, test } from 'vitest';
import { pageOf, set } from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

const THREE = [
  ['Ann Ash (SBN 111111)', 'Bob Birch (SBN 222222)', 'Cal Cedar (SBN 333333)'],
  ['ASH & ASH LLP', 'BIRCH LLP', 'CEDAR LLP'],
  ['1 First Street', '2 Second Street', '3 Third Street'],
  ['Attorneys for Plaintiff', 'Attorneys for Doe 1', 'Attorneys for Doe 2'],
];

function read(rows: readonly (readonly string[])[]): readonly string[] {
  const page = pageOf([
    ...rows.flatMap((row, at) =>
      row.map((text, column) => set(72 + 165 * column, 80 + 14 * at, text)),
    ),
    set(222, 220, 'UNITED STATES DISTRICT COURT'),
    set(108, 260, 'The speaker posted two reviews of the book in the month before the suit.'),
  ]);
  const { text, paragraphs } = layOutPages([page]);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

test('counsel in three columns are read one after the other', () => {
  expect(read(THREE).slice(0, 3)).toEqual(
    [0, 1, 2].map((column) => THREE.map((row) => row[column]).join(' ')),
  );
});

test('the rows of a table are read across', () => {
  const rows = [
    ['Date', 'Entry', 'Words'],
    ['5/3/2024', '12', 'Motion to quash'],
    ['5/9/2024', '14', 'Opposition'],
    ['5/12/2024', '15', 'Reply'],
  ];
  expect(read(rows).slice(1, 4)).toEqual(rows.slice(1).map((row) => row.join(' ')));
});
