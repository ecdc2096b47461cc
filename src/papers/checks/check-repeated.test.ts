import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^repeated-in-full/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('an authority cited in full once more', () => {
  it.each<Row>([
    [
      'Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). So. Ash v. Birch, 1 F.3d 2, 5 (9th Cir. 1999).',
      ['repeated-in-full'],
    ],
    // Once for each authority.
    [
      'Ash v. Birch, 1 F.3d 2 (1999). Ash v. Birch, 1 F.3d 2, 5 (1999). Ash v. Birch, 1 F.3d 2, 7 (1999).',
      ['repeated-in-full'],
    ],
    ['Ash v. Birch, 1 F.3d 2 (9th Cir. 1999). So. Ash, 1 F.3d at 5.', []],
    // The short form of a database number repeats it.
    ['Ash v. Birch, 2015 WL 100, at *2 (N.D. Cal. May 3, 2015). So. Ash, 2015 WL 100, at *3.', []],
    // Far away a reader is helped by the whole.
    [
      `Ash v. Birch, 1 F.3d 2 (1999). ${'So it is in law. '.repeat(400)}Ash v. Birch, 1 F.3d 2, 5 (1999).`,
      [],
    ],
    // A table of authorities repeats nothing.
    ['Ash v. Birch, 1 F.3d 2 (1999) ........ 7\n\nSo. Ash v. Birch, 1 F.3d 2, 5 (1999).', []],
    [
      'Elm v. Fir, 3 U.S. 4 (1950) (citing Ash v. Birch, 1 F.3d 2 (1999)). Ash v. Birch, 1 F.3d 2 (1999).',
      ['repeated-in-full'],
    ],
    [
      'Ash v. Birch, 1 F.3d 2 (1999). Elm v. Fir, 3 U.S. 4 (1950) (citing Ash v. Birch, 1 F.3d 2 (1999)).',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
