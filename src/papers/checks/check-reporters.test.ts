import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /outside-reporter$/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('what a reporter prints', () => {
  it.each<Row>([
    ['Ash v. Birch, 493 F.2d 1047 (9th Cir. 2007).', ['year-outside-reporter']],
    ['Ash v. Birch, 100 F.3d 20 (9th Cir. 1971).', ['year-outside-reporter']],
    // Once for each authority.
    [
      'Ash v. Birch, 493 F.2d 1047 (9th Cir. 2007). So. Ash v. Birch, 493 F.2d 1047 (9th Cir. 2007).',
      ['year-outside-reporter'],
    ],
    ['Ash v. Birch, 493 F.2d 1047 (9th Cir. 1974).', []],
    // The table of years is rough: the first series of this reporter ran ten years on.
    ['Ash v. Birch, 820 F. Supp. 989 (N.D. Cal. 1997).', []],
    ['Ash v. Birch, 100 F.3d 20 (N.D. Cal. 1999).', ['court-outside-reporter']],
    ['Ash v. Birch, 100 F. Supp. 2d 20 (9th Cir. 1999).', ['court-outside-reporter']],
    ['Ash v. Birch, 100 F.3d 20 (Fed. Cir. 1999).', []],
    ['Ash v. Birch, 100 F. Supp. 2d 20 (D.N.J. 1999).', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
