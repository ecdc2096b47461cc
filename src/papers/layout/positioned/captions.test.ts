import { describe, expect, test } from 'vitest';
import type { PageBox, PositionedWord } from '../../positioned-page.ts';
import { level, pageOf, set, upright } from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

const LEFT = 'ACORN PRESS, INC., Plaintiff, v. JOHN DOE 1, Defendant.';
const TITLE = 'ORDER GRANTING MOTION TO QUASH SUBPOENA';

const court = [
  set(240, 120, 'UNITED STATES DISTRICT COURT'),
  set(230, 144, 'NORTHERN DISTRICT OF CALIFORNIA'),
];
const parties = [
  set(100, 200, 'ACORN PRESS, INC.,'),
  set(170, 224, 'Plaintiff,'),
  set(140, 248, 'v.'),
  set(100, 272, 'JOHN DOE 1,'),
  set(170, 296, 'Defendant.'),
];
const title = [
  set(340, 206, 'Case No. 24-mc-80001-ABC'),
  set(340, 240, 'ORDER GRANTING MOTION TO', { bold: true }),
  set(340, 254, 'QUASH SUBPOENA', { bold: true }),
  set(340, 286, 'Re: Dkt. No. 1'),
];
const body = [
  set(136, 360, 'Before the Court is a motion to quash a subpoena that asks who wrote'),
  set(100, 384, 'a review of a book, and the Court grants it for the reasons that follow.'),
];

function read(
  words: readonly (readonly PositionedWord[])[],
  rules: readonly PageBox[] = [],
): readonly (readonly [string, string])[] {
  const paper = layOutPages([pageOf([...court, ...words, ...body], { rules })]);
  return paper.paragraphs.map(({ role, start, end }) => [role, paper.text.slice(start, end)]);
}

const expected = [
  ['heading', 'UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA'],
  ['cell-left', LEFT],
  ['cell-right', 'Case No. 24-mc-80001-ABC'],
  ['cell-right', TITLE],
  ['cell-right', 'Re: Dkt. No. 1'],
  [
    'body',
    'Before the Court is a motion to quash a subpoena that asks who wrote a review of a book, and the Court grants it for the reasons that follow.',
  ],
];

const signs = (sign: string): readonly (readonly PositionedWord[])[] =>
  Array.from({ length: 10 }, (_, at) => set(320, 200 + 12 * at, sign));

describe('a caption is read side by side, the left side whole before the right', () => {
  test('parted by drawn rules', () => {
    const rules = [upright(320, 190, 310), level(100, 320, 310)];
    expect(read([...parties, ...title], rules)).toEqual(expected);
  });

  test.each([')', ':', '§', '|'])('parted by a column of "%s"', (sign) => {
    expect(read([...parties, ...title, ...signs(sign)])).toEqual(expected);
  });

  test('parted by a gap alone, and closed with a stroke', () => {
    expect(read([...parties, ...title])).toEqual(expected);
    const closed = [...parties, ...title, set(100, 310, '______________________/')];
    expect(read(closed)).toEqual(expected);
  });

  test('with a right side longer than the rule beside it', () => {
    const longer = [...title, set(340, 320, 'Date: May 1, 2024'), set(340, 340, 'Time: 9:00 a.m.')];
    const rules = [upright(320, 190, 310)];
    const cells = read([...parties, ...longer], rules).filter(([role]) => role === 'cell-right');
    expect(cells.at(-1)?.[1]).toBe('Date: May 1, 2024 Time: 9:00 a.m.');
  });
});

describe('what only looks like a caption', () => {
  test('the borders of a page part nothing', () => {
    const rules = [upright(88, 0, 792), upright(590, 0, 792)];
    expect(read([], rules).map(([role]) => role)).toEqual(['heading', 'body']);
  });

  test('a signature beside the date', () => {
    const signed = [
      set(100, 420, 'Dated: May 1, 2024'),
      set(340, 444, 'ANN EXAMPLE'),
      set(340, 458, 'United States Magistrate Judge'),
    ];
    const paper = layOutPages([pageOf([...body, ...signed])]);
    expect(paper.paragraphs.some(({ role }) => role.startsWith('cell'))).toBe(false);
    expect(paper.text).toContain('Dated: May 1, 2024');
  });
});

const line = (x: number, at: number, text: string): readonly PositionedWord[] =>
  set(x, 150 + 12 * at, text, { size: 10 });

describe('two columns of prose', () => {
  const left = Array.from({ length: 12 }, (_, at) =>
    line(72, at, `left${at} words fill the column here`),
  );
  const right = Array.from({ length: 12 }, (_, at) =>
    line(330, at + 0.4, `right${at} words fill the column here`),
  );

  test('are read one after the other, a headline before both', () => {
    const head = set(150, 110, 'A headline over both of the columns of this page', { size: 14 });
    const { text } = layOutPages([pageOf([head, ...left, ...right])]);
    const places = ['headline', 'left0', 'left11', 'right0', 'right11'].map((word) =>
      text.indexOf(word),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('a table', () => {
  test('is read row by row', () => {
    const rows = [
      ['Event', 'Date'],
      ['Close of discovery', 'May 1, 2024'],
      ['Last day for motions', 'July 1, 2024'],
      ['Trial', 'October 7, 2024'],
    ].flatMap(([event = '', date = ''], at) => [
      set(100, 200 + 24 * at, event),
      set(360, 200 + 24 * at, date),
    ]);
    const paper = layOutPages([pageOf([...body.slice(0, 1), ...rows])]);
    const read = paper.paragraphs
      .filter(({ role }) => role === 'row')
      .map(({ start, end }) => paper.text.slice(start, end));
    expect(read).toEqual([
      'Event Date',
      'Close of discovery May 1, 2024',
      'Last day for motions July 1, 2024',
      'Trial October 7, 2024',
    ]);
  });
});
