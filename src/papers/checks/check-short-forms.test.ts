import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^short-form/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('what a short form stands for', () => {
  it.each<Row>([
    ['So it is. Ash, 1 F.3d at 5. And so. Ash, 1 F.3d at 6.', ['short-form-without-antecedent']],
    ['Ash v. Birch, 1 F.2d 2 (1999). So it is. Ash, 1 F.3d at 5.', ['short-form-other-report']],
    ['Ash v. Birch, 1 F.3d 2 (1999). So it is. Ash, 1 F.3d at 5.', []],
    [
      'Ash v. Birch, 1 F.2d 2 (1999). Ash v. Elm, 3 F.2d 4 (2001). Ash, supra, at 5.',
      ['short-form-ambiguous'],
    ],
    ['Ash v. Birch, 1 F.2d 2 (1999). Elm v. Fir, 3 F.2d 4 (2001). Ash, supra, at 5.', []],
    // Two cases of one name in one volume.
    [
      'Ash v. Birch, 1 F.3d 2 (1999). Ash v. Elm, 1 F.3d 40 (1999). Ash, 1 F.3d at 45.',
      ['short-form-ambiguous'],
    ],
    // Words that others wrote.
    ['It says “what Ash, 1 F.3d at 5, says.” Elm v. Fir, 3 F.2d 4 (2001).', []],
    [
      'The court explained:\n\nIt has long been so, as in Ash, 1 F.3d at 5, and it is not for us to change what has been so for so long a time.\n\nElm v. Fir, 3 F.2d 4, 6 (2001).',
      [],
    ],
    // A footnote is laid after the page that calls it.
    ['So it is. Ash, 1 F.3d at 5. So held Ash v. Birch, 1 F.3d 2 (1999).', []],
    // A scan spoilt the full citation.
    ['Ash v. Birch, 1 F, 3d 2 (1999). So it is. Ash, 1 F.3d at 5.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
