import { describe, expect, it } from 'vitest';
import { recordCitations, scanCitations } from './index.ts';

const entries = (text: string): readonly (readonly [string, readonly number[]])[] =>
  recordCitations(scanCitations(text)).map(({ entry, paragraphs }) => [entry, paragraphs]);

describe('cites to the record', () => {
  it.each<[text: string, expected: readonly (readonly [string, readonly number[]])[]]>([
    ['(Dkt. No. 5, ¶¶ 2, 4-6.)', [['5', [2, 4, 5, 6]]]],
    [
      '(Dkt. No. 5, ¶ 2.) He agrees. (Id., ¶¶ 7, 9.)',
      [
        ['5', [2]],
        ['5', [7, 9]],
      ],
    ],
    ['[Dkt.#290] at ¶¶ 80, 88', [['290', [80, 88]]]],
    ['(ECF No. 26-3 at 3)', [['26-3', []]]],
    [
      'Regarding Docket Nos. 12, 18 and 20',
      [
        ['12', []],
        ['18', []],
        ['20', []],
      ],
    ],
    [
      'The Complaint, ECF No. 1 (“Compl.”), says so. Compl. ¶ 4.',
      [
        ['1', []],
        ['1', [4]],
      ],
    ],
    [
      'ECF No. 20 (“Hardy Decl.”). See Hardy Decl. ¶¶ 3–5.',
      [
        ['20', []],
        ['20', [3, 4, 5]],
      ],
    ],
    ['The deposition (Moss Dep. at 14) was not filed.', [['Moss Dep.', []]]],
    [
      'See Decl. of Ann Moss ¶ 13, ECF No. 12-1 (“Moss Decl.”). Moss Decl. ¶ 2.',
      [
        ['12-1', [13]],
        ['12-1', []],
        ['12-1', [2]],
      ],
    ],
    [
      '(Docket No. 31-2, Exhibit B, ¶ 4.) See dkt. 7 ¶ 1.',
      [
        ['31-2', [4]],
        ['7', [1]],
      ],
    ],
    ['as docket number 26-2 shows', [['26-2', []]]],
    ['A v. B, 1 F.3d 2 (1999). Id. at 4.', []],
    ['Civil Docket No. 09-4431 is another case.', []],
  ])('reads %s', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('spans the entry with its paragraphs', () => {
    const text = 'He swore to it. (Dkt. No. 5, ¶¶ 2, 4-6.)';
    const [first] = recordCitations(scanCitations(text));
    expect(text.slice(first?.start, first?.end)).toBe('Dkt. No. 5, ¶¶ 2, 4-6');
  });
});
