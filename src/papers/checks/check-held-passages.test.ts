import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';
import type { HeldPassage } from './held-passage.ts';

const HELD: HeldPassage = {
  citation: 'Ash v. Birch, 1 F.3d 2 (1999)',
  pin: '5',
  text: 'A writer who wishes to stay unnamed must be heard before the name is given to the other side, and the court must weigh what each side stands to lose.',
  whole: false,
  verified: true,
  defines: false,
  from: null,
  until: null,
};
const WHOLE = { ...HELD, whole: true };
const cite = (words: string, pin = '5', after = '') =>
  `It is so. ${words} Ash v. Birch, 1 F.3d 2, ${pin} (9th Cir. 1999)${after}.`;

function quoting(inner: string): string {
  return `“It is settled that ‘${inner}.’” Elm v. Fir, 9 F.3d 4, 6 (2001) (quoting Ash v. Birch, 1 F.3d 2, 5 (1999)).`;
}

function block(words: string): string {
  return `The court said:\n\n${words}\n\nAsh v. Birch, 1 F.3d 2, 5 (1999).`;
}

function codesIn(text: string, ...passages: readonly HeldPassage[]): readonly string[] {
  return checkCitations(text, passages).flatMap(({ code }) =>
    code.startsWith('quotation') ? [code] : [],
  );
}

type Row = readonly [words: string, expected: readonly string[]];

describe('a quotation against the passage held', () => {
  it.each<Row>([
    ['“A writer who wishes to stay unnamed must be heard.”', []],
    // Owned-up changes: a capital, an ending, words in brackets, words left out.
    ['“[T]he court must weigh what each side stands to lose.”', []],
    ['“A writer who wish[ed] to stay unnamed must be heard.”', []],
    [
      '“A writer who wishes to stay unnamed must be heard before [it] is given to the other side.”',
      [],
    ],
    ['“A writer . . . must be heard before the name is given.”', []],
    ['“A writer … must be heard before the name is given.”', []],
    ['“A writer * * * must be heard before the name is given.”', []],
    // Unmarked ones.
    ['“A writer must be heard before the name is given to the other side.”', ['quotation-differs']],
    [
      '“A writer who wishes to stay unnamed will be heard before the name is given.”',
      ['quotation-differs'],
    ],
    [
      '“A writer who wishes to stay quite unnamed must be heard before the name is given.”',
      ['quotation-differs'],
    ],
    // Marks, capitals and the calls of footnotes are not compared.
    ['“a writer, who wishes to stay ‘unnamed,’ must be heard.”', []],
    ['“A writer who wishes to stay unnamed must be heard before the name is given.4 ”', []],
    ['“A writer who wishes to stay un-named must be heard before the name is given.”', []],
    // Of an excerpt, other words may stand beside it.
    ['“No rule of this court is older than the rule of notice.”', []],
    ['“the other side of the river”', []],
  ])('%s', (words, expected) => {
    expect(codesIn(cite(words), HELD)).toEqual(expected);
  });

  it('is missing where the whole place is held and has no such words', () => {
    const words = '“No rule of this court is older than the rule of notice.”';
    expect(codesIn(cite(words), WHOLE)).toEqual(['quotation-not-in-passage']);
    expect(codesIn(cite('We hold it “most exacting” here.'), WHOLE)).toEqual([
      'quotation-not-in-passage',
    ]);
    // One word is no quotation, another page is not held, and "cf." says that the words differ.
    expect(codesIn(cite('We hold it “exacting” here.'), WHOLE)).toEqual([]);
    expect(codesIn(cite(words, '7'), WHOLE)).toEqual([]);
    expect(codesIn(`It is so. ${words} Cf. Ash v. Birch, 1 F.3d 2, 5 (1999).`, WHOLE)).toEqual([]);
  });

  it('may stand at another page than the one cited', () => {
    const words = '“A writer who wishes to stay unnamed must be heard before the name is given.”';
    expect(codesIn(cite(words, '9'), HELD)).toEqual(['quotation-at-other-place']);
    expect(codesIn(cite(words, '5-6'), HELD)).toEqual([]);
    expect(codesIn(cite('“must be heard”', '9'), HELD)).toEqual([]);
  });

  it('may run over the page break of two pages held', () => {
    const pages = [
      { ...WHOLE, text: 'Before the name is given, the writer must be in-' },
      { ...WHOLE, pin: '6', text: 'formed of it, and may object.' },
    ];
    expect(codesIn(cite('“the writer must be informed of it”', '5-6'), ...pages)).toEqual([]);
    expect(codesIn(cite('“the writer must not be informed of it”', '5-6'), ...pages)).toEqual([
      'quotation-differs',
    ]);
  });

  it('leaves out citations where it says so', () => {
    const cited = {
      ...WHOLE,
      text: 'The writer must be heard, Elm v. Fir, 3 U.S. 4, 5 (1950), in time.',
    };
    const words = '“The writer must be heard in time.”';
    expect(codesIn(cite(words, '5', ' (citation omitted)'), cited)).toEqual([]);
    expect(codesIn(cite(words, '5', ' (cleaned up)'), cited)).toEqual([]);
    expect(codesIn(cite(words), cited)).toEqual(['quotation-differs']);
  });

  it('of another case inside it is compared with that case', () => {
    expect(codesIn(quoting('the court must weigh what each side stands to lose'), HELD)).toEqual(
      [],
    );
    expect(codesIn(quoting('the court must weigh what each stands to lose'), HELD)).toEqual([
      'quotation-differs',
    ]);
  });

  it('set off as a block is compared too, and never said to be missing', () => {
    expect(codesIn(block(HELD.text), WHOLE)).toEqual([]);
    expect(codesIn(block(HELD.text.replace('must be heard', 'may be heard')), WHOLE)).toEqual([
      'quotation-differs',
    ]);
    expect(
      codesIn(
        block(
          'So it has been held in every court of the land, time and again, and we see no reason to hold otherwise today.',
        ),
        WHOLE,
      ),
    ).toEqual([]);
  });

  it('says what is left out, put in and changed, and when nobody verified the passage', () => {
    const words = '“A writer who wishes to stay quite unnamed will be heard before name is given.”';
    const [mark] = checkCitations(cite(words), [{ ...HELD, verified: false }]);
    expect(mark?.message).toContain(
      '"quite" is put in; "will" stands for "must"; "the" is left out',
    );
    expect(mark?.message).toContain('The transcription held is not verified.');
  });

  it('to a footnote is compared with that footnote', () => {
    const note = {
      ...WHOLE,
      pin: '5 n.3',
      text: 'Some courts hold otherwise, for want of a rule.',
    };
    expect(codesIn(cite('“Some courts hold otherwise”', '5 n.3'), note)).toEqual([]);
    expect(codesIn(cite('“Most courts hold the same”', '5 n.3'), note)).toEqual([
      'quotation-not-in-passage',
    ]);
    expect(codesIn(cite('“Most courts hold the same”', '5'), note)).toEqual([]);
  });
});

describe('a rule quoted to a stop that it does not have', () => {
  const rule = {
    ...WHOLE,
    citation: 'Fed. R. Civ. P. 99(b)(1)',
    pin: null,
    text: 'A party may ask for any matter that bears on a claim and that costs no more than it is worth. It need not be admissible.',
  };
  it.each<Row>([
    [
      'A party may ask for “any matter that bears on a claim.” Fed. R. Civ. P. 99(b)(1).',
      ['quotation-stops-short'],
    ],
    [
      'A party may ask for “any matter that bears on a claim . . . .” Fed. R. Civ. P. 99(b)(1).',
      [],
    ],
    [
      'A party may ask for “any matter that bears on a claim” if it asks in time. Fed. R. Civ. P. 99(b)(1).',
      [],
    ],
    ['It “need not be admissible.” Fed. R. Civ. P. 99(b)(1).', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text, rule)).toEqual(expected);
  });
});
