import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^(?:year-differs|court-differs)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('year and court of one case', () => {
  it.each<Row>([
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (9th Cir. 1998).',
      ['year-differs'],
    ],
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (8th Cir. 1999).',
      ['court-differs'],
    ],
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (8th Cir. 1998).',
      ['year-differs', 'court-differs'],
    ],
    ['Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2, 5 (9th Cir. 1999).', []],
    // A court that is not known is not compared.
    ['Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2 (Xth Cir. 1999).', []],
    ['Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash v. Birch, 1 F.3d 2.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
