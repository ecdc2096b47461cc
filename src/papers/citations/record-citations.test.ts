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
    [
      'See Dkt. Nos. 169-171.',
      [
        ['169', []],
        ['170', []],
        ['171', []],
      ],
    ],
    ['Docket Entry (“D.E.”) 34 says so.', [['34', []]]],
    ['Docket Nos. 10001-13, 10002-13 are cases of the Tax Court.', []],
    [
      'Decls., ECF Nos. 3-5. Decl. ¶ 4.',
      [
        ['3', []],
        ['4', []],
        ['5', []],
        ['Decl.', [4]],
      ],
    ],
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

describe('a paper cited by its name', () => {
  it.each<[text: string, expected: readonly (readonly [string, readonly number[]])[]]>([
    ['He lives in New Town. Am. Compl. ¶ 6, ECF No. 3-1.', [['3-1', [6]]]],
    ['See Compl. ¶ 6 (Dkt. 3).', [['3', [6]]]],
    [
      'Dkt. # 1 (“Compl.”) ¶ 8. Compl. ¶ 9. Id. ¶ 5.',
      [
        ['1', [8]],
        ['1', [9]],
        ['1', [5]],
      ],
    ],
    [
      'Compl., ECF No. 1, at ¶¶ 3-4. Compl. ¶ 9.',
      [
        ['1', [3, 4]],
        ['1', [9]],
      ],
    ],
    [
      'Declaration of Ann Moss (“Moss Decl.”), ECF No. 12-1, ¶ 4. Moss Decl. ¶ 5.',
      [
        ['12-1', [4]],
        ['12-1', [5]],
      ],
    ],
    [
      'Decl. of Ann Moss ¶ 13, ECF No. 12-1. Then Moss Decl. ¶ 4.',
      [
        ['12-1', [13]],
        ['12-1', [4]],
      ],
    ],
    [
      'The Amended Complaint (Dkt. 15) (the “FAC”) says so. FAC ¶ 5; Am. Compl. ¶ 6.',
      [
        ['15', []],
        ['15', [5]],
        ['15', [6]],
      ],
    ],
    [
      'It sued (ECF No. 1, “Compl.”). Compl. ¶ 5.',
      [
        ['1', []],
        ['1', [5]],
      ],
    ],
  ])('has the entry that the text gives it: %s', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each<[why: string, text: string, last: string]>([
    ['two numbers', 'Compl., ECF No. 1. Compl., ECF No. 9. Compl. ¶ 5.', 'Compl.'],
    [
      'two people of one name',
      'Ann Moss Decl. ¶ 1, Dkt. 3. Bo Moss Decl. ¶ 2, Dkt. 4. Moss Decl. ¶ 5.',
      'Moss Decl.',
    ],
    [
      'another paper of that person',
      'Moss Decl., Dkt. 3. Moss Reply Decl. ¶ 5.',
      'Moss Reply Decl.',
    ],
    ['another amendment', 'FAC, Dkt. 3. SAC ¶ 5.', 'SAC'],
    ['the other party’s motion', 'Pl.’s Mot. at 3, Dkt. 4. Def.’s Mot. at 5.', 'Def.’s Mot.'],
    ['a bankruptcy docket', 'Compl., Bankr. Doc. 863-2. Compl. ¶ 5.', 'Compl.'],
    ['another case by number', 'Compl., Dkt. 5 in No. 1:24-cv-00002. Compl. ¶ 5.', 'Compl.'],
    ['another action', 'Compl., Dkt. 5 in the Moss Action. Compl. ¶ 5.', 'Compl.'],
    [
      'an opinion elsewhere',
      'Ames v. Bond, No. 1:24-cv-00002, ECF No. 5 (“Compl.”). Compl. ¶ 5.',
      'Compl.',
    ],
  ])('stays open with %s', (_, text, last) => {
    expect(entries(text).at(-1)?.[0]).toBe(last);
  });
});
