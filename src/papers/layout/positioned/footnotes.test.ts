import { describe, expect, test } from 'vitest';
import { formatPin, pinAt } from '../../locate.ts';
import type { PageBox, PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { level, pageOf, set } from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

type Words = readonly PositionedWord[];

const full = (at: number, text: string): Words => set(72, 100 + 24 * at, text);
const note = (at: number, text: string, size = 10): Words => set(72, 640 + 12 * at, text, { size });
const raised = (x: number, baseline: number, mark: string): Words =>
  set(x, baseline - 4.5, mark, { size: 7 });
const RULE = level(72, 216, 626);

function read(
  pages: readonly PositionedPage[],
): readonly (readonly [string, string | null, string])[] {
  const paper = layOutPages(pages);
  return paper.paragraphs.map(({ role, mark, start, end }) => [
    role,
    mark,
    paper.text.slice(start, end),
  ]);
}

const call = 'The speaker posted reviews of the book for a year before the suit,';
const rest = 'and no notice was sent to the account by which they were posted.';
const head = raised(72, 644.5, '1');

describe('a footnote', () => {
  const first = (notes: readonly Words[], rules: readonly PageBox[] = [RULE]): PositionedPage =>
    pageOf([full(0, call), raised(433, 100, '1'), full(1, rest), ...notes], { rules });

  const body = ['body', null, `${call} ${rest}`];
  const text = 'These facts are taken from the complaint.';

  test.each<readonly [string, readonly Words[], readonly PageBox[]]>([
    ['under a drawn rule, its number raised', [head, set(78, 644.5, text, { size: 10 })], [RULE]],
    ['in type as large as the body', [head, set(78, 644.5, text)], [RULE]],
    [
      'its number on the line and small',
      [set(72, 640, '1', { size: 7 }), set(78, 640, text, { size: 10 })],
      [RULE],
    ],
    ['its number on the line', [note(0, `1. ${text}`)], [RULE]],
    [
      'under a printed rule',
      [set(72, 620, '——————', { size: 10 }), head, set(78, 644.5, text, { size: 10 })],
      [],
    ],
    ['without a rule, in small type', [head, set(78, 644.5, text, { size: 10 })], []],
  ])('%s', (_, notes, rules) => {
    expect(read([first(notes, rules)])).toEqual([body, ['footnote', '1', text]]);
  });

  test('with a sign for its number', () => {
    const words = read([first([note(0, `*${text}`)])]);
    expect(words.at(-1)).toEqual(['footnote', '*', text]);
  });

  test('does not part the sentence that runs over the page', () => {
    const page = pageOf(
      [
        full(0, 'x'.repeat(60)),
        full(1, call),
        raised(433, 124, '1'),
        head,
        set(78, 644.5, text, { size: 10 }),
      ],
      { rules: [RULE] },
    );
    const next = pageOf([full(0, rest), full(1, 'The motion is granted.')], { page: 2 });
    const paper = layOutPages([page, next]);
    expect(paper.text).toContain(`${call} ${rest}`);
    expect(paper.paragraphs.map(({ role }) => role)).toEqual(['body', 'footnote']);
    expect(formatPin(pinAt(paper, paper.text.indexOf('These facts')))).toBe('1');
    expect(formatPin(pinAt(paper, paper.text.indexOf('and no notice')))).toBe('2');
  });

  test('that goes on under the rule of the next page is one', () => {
    const cut = 'These facts are taken from the complaint, which the Court takes as';
    const page = first([head, set(78, 644.5, cut, { size: 10 })]);
    const next = pageOf(
      [
        full(0, 'A second page of the order, with words of its own that fill it.'),
        note(0, 'true for this motion only.'),
      ],
      { page: 2, rules: [RULE] },
    );
    const notes = read([page, next]).filter(([role]) => role === 'footnote');
    expect(notes).toEqual([['footnote', '1', `${cut} true for this motion only.`]]);
  });

  test('follows another, each with its number', () => {
    const notes = [
      head,
      set(78, 644.5, text, { size: 10 }),
      raised(72, 660.5, '2'),
      set(78, 660.5, 'See above.', { size: 10 }),
    ];
    expect(read([first(notes)]).slice(1)).toEqual([
      ['footnote', '1', text],
      ['footnote', '2', 'See above.'],
    ]);
  });
});

describe('what is no footnote', () => {
  test('words under a rule that underlines a heading', () => {
    const page = pageOf([full(0, 'Background'), full(1, call), full(2, rest)], {
      rules: [level(72, 132, 102)],
    });
    expect(read([page]).some(([role]) => role === 'footnote')).toBe(false);
  });

  test('a name under the line for a signature', () => {
    const page = pageOf([full(0, call), full(1, rest), set(72, 644, 'Ann Example')], {
      rules: [RULE],
    });
    expect(read([page]).at(-1)).toEqual(['body', null, 'Ann Example']);
  });
});

describe('a raised mark', () => {
  test('is not part of the word that it follows', () => {
    const page = pageOf([full(0, 'The Court agrees.'), raised(171, 100, '12')]);
    expect(layOutPages([page]).text).toBe('The Court agrees.');
  });

  test('that ends an ordinal is', () => {
    const page = pageOf([
      set(72, 100, 'It was filed on the 14'),
      set(189, 95, 'th', { size: 7 }),
      set(200, 100, 'of May.'),
    ]);
    expect(layOutPages([page]).text).toBe('It was filed on the 14th of May.');
  });
});
