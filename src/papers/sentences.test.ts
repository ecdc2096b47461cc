import { describe, expect, it } from 'vitest';
import { findSentences } from './sentences.ts';

function sentences(text: string): readonly string[] {
  return findSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('findSentences', () => {
  it.each([
    ['plain', ['It is so.', 'Is it?', 'It is!']],
    [
      'abbreviations',
      ['Twitter, Inc. and Music Grp. Macao Com. Offshore Ltd. v. Does differ.', 'So it goes.'],
    ],
    [
      'initials and titles',
      ['Hon. Sallie A. Kim of the U.S. District Court signed.', 'It is done.'],
    ],
    ['ranks', ['The testimony of Capt. Ann Example and Lt. Col. Bee stands.', 'It is so.']],
    [
      'a time of day',
      ['The hearing is at 9:15 a.m. Monday.', 'It ended at 9:50 a.m.', 'Plaintiff left.'],
    ],
    [
      'a cite in brackets without a stop',
      [
        'The account is closed.',
        '(Id. ¶ 22; Dkt. 4)',
        'The motion is moot.',
        '(1) The first point fails.',
      ],
    ],
    ['numbers', ['See Dkt. No. 22 for more.', '28 U.S.C. applies.']],
    ['brackets', ['The rule (see Rule 45. It is long.) applies here.', 'It is so.']],
    [
      'a sentence in brackets',
      ['He contends it.', '(Dkt. No. 22, ¶¶ 23, 31.)', 'He further contends it.'],
    ],
    ['quotation marks', ['It says “all of it.”', '“None” is wrong.']],
    ['a bracket that never closes', ['The rule (as it stands applies.', 'It is so.']],
  ])('tells sentences apart: %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('leaves the ranges whole that it is given', () => {
    const text = 'Cabell v. Zorro Prods. Corpn. Two is cited. It is so.';
    const whole = { start: 0, end: text.indexOf(' is cited') };
    expect(findSentences(text, { start: 0, end: text.length }, [whole])).toHaveLength(2);
  });
});
