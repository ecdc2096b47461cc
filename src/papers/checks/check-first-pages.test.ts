import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^first-page-differs/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('the first page of one case', () => {
  it.each<Row>([
    [
      'Ash v. Birch, 1 F.3d 20 (9th Cir. 1999). Ash v. Birch, 1 F.3d 30 (9th Cir. 1999).',
      ['first-page-differs'],
    ],
    ['Ash v. Birch, 1 F.3d 20 (9th Cir. 1999). Ash v. Birch, 1 F.3d 20, 30 (9th Cir. 1999).', []],
    // Two decisions in one case.
    ['Ash v. Birch, 1 F.3d 20 (9th Cir. 1999). Ash v. Birch, 9 F.3d 30 (9th Cir. 1999).', []],
    ['Ash v. Birch, 1 F.3d 20 (9th Cir. 1999). Ash v. Elm, 1 F.3d 30 (9th Cir. 1999).', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
