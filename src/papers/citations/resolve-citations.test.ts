import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

/** Each pointing form of a text with the text of what it ends at. */
function targets(text: string): readonly (readonly [string, string | null])[] {
  const found = scanCitations(text);
  return found
    .filter(({ kind }) => ['id', 'short', 'supra'].includes(kind))
    .map(({ text: form, resolvesTo }) => [
      form,
      resolvesTo === null ? null : (found[resolvesTo]?.text ?? null),
    ]);
}

describe('Id.', () => {
  it.each<[why: string, text: string, target: string | null]>([
    ['is the citation before it', 'A v. B, 1 F.3d 2 (1999). So it is. Id.', '1 F.3d 2'],
    [
      'is the outer citation, not one inside its parenthetical',
      'A v. B, 1 F.3d 2 (1999) (quoting C v. D, 3 U.S. 4 (1950)). Id.',
      '1 F.3d 2',
    ],
    ['may stand in parentheses', 'A v. B, 1 F.3d 2 (1999). It is so. (Id. at 5.)', '1 F.3d 2'],
    [
      'after a cite to the record is that entry',
      'A v. B, 1 F.3d 2 (1999). (Dkt. No. 7, ¶ 3.) He said so. (Id., ¶¶ 4, 6.)',
      'Dkt. No. 7',
    ],
    [
      'after a paper by its name is that paper',
      'A v. B, 1 F.3d 2 (1999). He left. Compl. ¶ 3. He returned. Id. ¶ 4.',
      'Compl.',
    ],
    [
      'with a paragraph passes over a printed report',
      'Dkt. No. 7 ¶ 3; A v. B, 1 F.3d 2 (1999). Id. ¶ 9.',
      'Dkt. No. 7',
    ],
    [
      'passes over a rule that prose only mentions',
      'A v. B, 1 F.3d 2 (1999). The court acts under Rule 26 here. Id.',
      '1 F.3d 2',
    ],
    [
      'can be a rule cited as authority',
      'It must be relevant. Fed. R. Civ. P. 26(b)(1). And proportional. Id.',
      'Fed. R. Civ. P. 26(b)(1)',
    ],
    [
      'with a section is of the code that prose only mentions',
      'A v. B, 1 F.3d 2 (1999). The act is 18 U.S.C. § 2703. Id. § 2703(d).',
      '18 U.S.C. § 2703',
    ],
    [
      'passes over an amendment by its name',
      'A v. B, 1 F.3d 2 (1999). The First Amendment protects it. Id. at 3.',
      '1 F.3d 2',
    ],
    ['of parallel reports is the first', 'A v. B, 1 U.S. 2, 3 S. Ct. 4 (1999). Id.', '1 U.S. 2'],
    ['with nothing before it is nothing', 'Id. at 4.', null],
  ])('%s', (_, text, target) => {
    expect(targets(text).at(-1)?.[1] ?? null).toBe(target);
  });

  it('follows a chain to the full citation and keeps each link', () => {
    const found = scanCitations('A v. B, 1 F.3d 2 (1999). Id. at 3. Id. at 4.');
    expect(found.map(({ antecedent, resolvesTo }) => [antecedent, resolvesTo])).toEqual([
      [null, null],
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('short forms', () => {
  it.each<[why: string, text: string, target: string | null]>([
    [
      'go by volume and reporter',
      'Ash v. Birch, 10 F.3d 20 (1999). Elm v. Fir, 11 F.3d 20 (1999). Ash, 10 F.3d at 25.',
      '10 F.3d 20',
    ],
    [
      'go by name where two share a volume',
      'Ash v. Birch, 10 F.3d 20 (1999). Elm v. Fir, 10 F.3d 90 (1999). Ash, 10 F.3d at 95.',
      '10 F.3d 20',
    ],
    [
      'match a reporter spaced otherwise',
      'Ash v. Birch, 10 F.Supp.2d 20 (1999). Ash, 10 F. Supp. 2d at 25.',
      '10 F.Supp.2d 20',
    ],
    ['stay open where nothing fits', 'Ash v. Birch, 10 F.3d 20 (1999). Ash, 12 F.3d at 25.', null],
    [
      'stay open where the name fits two',
      'Ash v. Birch, 10 F.3d 20. Ash, 10 F.3d 30. Ash, 10 F.3d at 31.',
      null,
    ],
  ])('%s', (_, text, target) => {
    expect(targets(text).at(-1)?.[1] ?? null).toBe(target);
  });

  it.each<[text: string, target: string | null]>([
    ['Ash v. Birch, 10 F.3d 20 (1999). Elm v. Fir, 1 U.S. 2. Birch, supra, at 25.', '10 F.3d 20'],
    [
      'In re Quiet Speakers, 10 F.3d 20 (1999). Elm v. Fir, 1 U.S. 2. Quiet Speakers, supra.',
      '10 F.3d 20',
    ],
    ['Ash v. Birch, 10 F.3d 20 (1999). Oak, supra, at 25.', null],
  ])('supra goes by name: %s', (text, target) => {
    expect(targets(text).at(-1)?.[1] ?? null).toBe(target);
  });
});
