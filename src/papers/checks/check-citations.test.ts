import { describe, expect, it } from 'vitest';
import { scanCitations } from '../citations/index.ts';
import { CHECK_CODES } from './check-codes.ts';
import { checkCitations } from './check-citations.ts';

const marks = (text: string) => checkCitations(text, scanCitations(text));
const codes = (text: string): readonly string[] => marks(text).map(({ code }) => code);

type Row = readonly [text: string, expected: readonly string[]];

describe('years and dates', () => {
  it.each<Row>([
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2015).', ['database-year-differs']],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. Dec. 30, 2015).', []],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2016).', []],
    ['A v. B, 2015 WL 100, at *2 (N.D. Cal. June 7, 2016).', ['database-year-differs']],
    [
      'A v. B, No. 16-mc-80076, 2015 WL 100, at *2 (N.D. Cal. June 7, 2015).',
      ['docket-year-after-decision'],
    ],
    ['A v. B, No. 15-mc-80076, 2015 WL 100, at *2 (N.D. Cal. June 7, 2015).', []],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. Jun 19, 2014).', ['month-form']],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. June 19 2014).', ['comma-missing-before-date']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('one authority cited in two ways', () => {
  it.each<Row>([
    [
      'Ash Mgmt. v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash Management v. Birch, 1 F.3d 2 (9th Cir. 1999).',
      ['name-varies', 'repeated-in-full'],
    ],
    [
      'Ash Employers v. Birch, 1 F.3d 2 (1999). Ash Employees’ v. Birch, 1 F.3d 2 (1999).',
      ['name-varies', 'repeated-in-full'],
    ],
    [
      'United States v. Birch, 1 F.3d 2 (1999). UNITED STATES v. BIRCH, 1 F.3d 2 (1999).',
      ['repeated-in-full'],
    ],
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (9th Cir. 1998).',
      ['year-differs', 'repeated-in-full'],
    ],
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (8th Cir. 1999).',
      ['court-differs', 'repeated-in-full'],
    ],
    [
      'Ash v. Birch, 1 F.3d 20 (9th Cir. 1999). Ash v. Birch, 1 F.3d 30 (9th Cir. 1999).',
      ['first-page-differs'],
    ],
    ['Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d at 3.', []],
    ['No. 22-cv-01770-ABC-DEF is before us. See 22-cv-01770-AGC-DEF.', ['initials-differ']],
    ['No. 22-cv-01770-ABC-DEF is before us. See 22-cv-01770-ABC.', []],
    ['No. 22-cv-01770-ABC was reassigned as 22-cv-01770-GHI.', []],
  ])('%s', (text, expected) => {
    expect(codes(text).filter((code) => expected.length > 0 || code !== 'docket')).toEqual(
      expect.arrayContaining([...expected]),
    );
    expect(codes(text)).toHaveLength(expected.length);
  });
});

describe('pins', () => {
  it.each<Row>([
    ['A v. B, 100 F.3d 200, 95 (1999).', ['pin-before-first-page']],
    ['A v. B, 100 F.3d 200, 207-05 (1999).', ['pin-backwards']],
    ['A v. B, 100 F.3d 200, 205-07, 212 n.3 (1999).', []],
    ['A v. B, 100 F.3d 200, 1205 (1999).', ['pin-far-past-first-page']],
    ['A v. B, 1 F.3d 20, 35 (1999). C v. D, 1 F.3d 30 (1999).', ['pin-past-next-case']],
    // A case may end on the page on which the next begins.
    ['A v. B, 1 F.3d 20, 30 (1999). C v. D, 1 F.3d 30 (1999).', []],
    ['A v. B, 1 F.3d 20 (1999). C v. D, 1 F.3d 30 (1999). A, 1 F.3d at 32.', []],
    ['Ash v. B, 1 F.3d 20 (1999). C v. D, 2 F.3d 9 (1999). Ash, 1 F.3d at 12.', ['pin']],
    ['A v. B, 2016 WL 100, at 2 (N.D. Cal. June 7, 2016).', ['pin-without-star']],
    ['A v. B, 1 F.3d 20, *3 (1999).', ['pin-without-star']],
    ['A v. B, 1 F.3d 20 (1999). So. Id. at 7.', ['id-pin-does-not-fit']],
  ])('%s', (text, expected) => {
    const found = codes(text).filter((code) => code.includes('pin'));
    if (expected[0] === 'pin') expect(found).toEqual(['pin-before-first-page']);
    else expect(found).toEqual(expected);
  });
});

describe('short forms', () => {
  it.each<Row>([
    ['A v. B, 1 F.3d 2 (1999); C v. D, 3 U.S. 4 (1950). So. Id. at 5.', ['id-after-string']],
    ['A v. B, 1 F.3d 2 (1999) (quoting C v. D, 3 U.S. 4 (1950)). So. Id.', ['id-after-nested']],
    ['A v. B, 1 F.3d 2 (1999) (quoting C v. D, 3 U.S. 4 (1950)). So. Id. at 7.', []],
    ['A v. B, 1 F.3d 2 (1999). So. Id.', []],
    ['So it is. Id. at 5.', ['id-without-antecedent']],
    // A citation may stand here that is not read as one: unknown is never no.
    ['See the Record Book, p. 7. So it is. Id. at 5.', []],
    ['So it is. Ash, 1 F.3d at 5. And so. Ash, 1 F.3d at 6.', ['short-form-without-antecedent']],
    ['Ash v. Birch, 1 F.2d 2 (1999). So it is. Ash, 1 F.3d at 5.', ['short-form-other-report']],
    [
      'Ash v. Birch, 1 F.2d 2 (1999). Ash v. Elm, 3 F.2d 4 (2001). Ash, supra, at 5.',
      ['short-form-ambiguous'],
    ],
    ['Ash v. Birch, 1 F.2d 2 (1999). Elm v. Fir, 3 F.2d 4 (2001). Ash, supra, at 5.', []],
    ['It says “what Ash, 1 F.3d at 5, says.” Elm v. Fir, 3 F.2d 4 (2001).', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('words of a citation', () => {
  it.each<Row>([
    [
      'It is “well settled law” here. A v. B, 1 F.3d 2 (1999) (citing C v. D, 3 U.S. 4 (1950)).',
      ['citing-where-quoted'],
    ],
    ['It is well settled. A v. B, 1 F.3d 2 (1999) (citing C v. D, 3 U.S. 4 (1950)).', []],
    ['A v. B Inc., et al., 1 F.3d 2 (1999).', ['et-al-in-name']],
    ['In re: Quiet Speakers, 1 F.3d 2 (1999).', ['in-re-with-colon']],
    ['In re Quiet Speakers, 1 F.3d 2 (1999).', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('brackets and quotation marks', () => {
  it.each<Row>([
    ['The rule (as it stands (now)) applies here.', []],
    ['A party must show 1) a duty, b) a breach, and (iii) harm.', []],
    ['The rule (as it stands (now) applies here.', ['parenthesis-unclosed']],
    ['The rule [as it stands applies here.', ['parenthesis-unclosed']],
    ['The rule as it stands) applies here.', ['parenthesis-unopened']],
    // Cut in two by a page break or a footnote.
    ['The rule (as it stands (Tex.\n\n2012) and as it\n\nstood) applies here.', []],
    // A quotation of two paragraphs opens both and closes the last.
    ['It says: “One thing is so.\n\n“Another thing is so.” That is all.', []],
    ['It says “one thing and then it goes on.', ['quotation-unclosed']],
    ['It says "one thing and then it goes on.', ['quotation-unclosed']],
    ['It says “one “inner thing” in its own words.', ['quotation-doubled']],
    // The first quotation ended somewhere in the first sentence, and its mark is lost.
    ['It says “one thing here. Then it says “another thing” there.', ['quotation-unclosed']],
    ['It says “one ‘inner’ thing” in its own words.', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('a mark', () => {
  it('points at its words and at those it is compared with', () => {
    const text = 'A v. B, 1 F.3d 2 (1999). A v. B, 1 F.3d 2 (1999).';
    const [mark] = marks(text);
    expect(text.slice(mark?.start, mark?.end)).toBe('1 F.3d 2');
    expect(mark?.others.map(({ start, end }) => text.slice(start, end))).toEqual(['1 F.3d 2']);
    expect(mark?.others[0]?.start).toBe(8);
  });

  it('is of a code that says when it arises', () => {
    for (const { when } of Object.values(CHECK_CODES)) expect(when).toMatch(/^[A-Z].*\.$/);
  });
});
