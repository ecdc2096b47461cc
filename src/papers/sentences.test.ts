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
    ['a name after its firm', ['The account is held by Example, Inc.', 'The company denies it.']],
    [
      'a plain word that names shorten',
      ['The money went to the Fund.', 'Hostile offers followed.'],
    ],
    [
      'words of case names',
      [
        'It cites Able v. Dep’t of Soc. Servs., 12 F.4th 34 (9th Cir. 2021).',
        'See also Baker ex rel. Young v. St. Mary Hosp. San Example, L.P., 9 F.3d 8.',
      ],
    ],
    ['rules in capitals', ['See FED. R. CIV. P. 12(b)(6); TEX. INS. CODE § 1.', 'It is so.']],
    ['an exhibit by its letter', ['It is in Doe Decl., Ex. A [Dkt. 7].', 'A copy is attached.']],
    [
      'short cites',
      ['Id.', 'The motion fails.', 'Id. ¶ 4.', 'Id. § 2 applies.', 'Ibid.', 'So too here.'],
    ],
    [
      'numbers after small words',
      ['See 1 F.3d 2, 3, n. 4; I.R.C. sec. 12; T.C. Memo. 2001-5, p. 6.', 'So it is.'],
    ],
    [
      'a state’s law',
      ['Under La. Civ. Code Ann. art. 12 and Cal. Civ. Proc. Code § 3 it stands.', 'It is so.'],
    ],
    ['a reporter’s page', ['See Ex Parte Able, 45 N.J. Super. 67 (2001).', 'It is so.']],
    [
      'a speaker in capitals',
      ['MR. ABLE: No.', 'I think that is all.', 'MS. BAKER: No.', 'Thank you.'],
    ],
    [
      'points that leave words out',
      [
        'It held, see Able v. Baker, 1 U.S. 2, 3, . . . (1986); it said “the . . . Court may . . . act.”',
        'He “left . . . .”',
        'The rest stayed . . . .',
        'Nothing else did.',
      ],
    ],
    [
      'quotation marks apart',
      ['It asks “whether it is ‘so obvious.’ ”', 'Able, 1 F.3d at 2, agrees.'],
    ],
    ['a number whose stop is lost', ['2', 'In July the author heard of it.', 'It was 2 The Lane.']],
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
