import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^name-varies/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('one authority under two names', () => {
  it.each<Row>([
    [
      'Ash Mgmt. v. Birch, 1 F.3d 2 (9th Cir. 1999). Ash Management v. Birch, 1 F.3d 2 (9th Cir. 1999).',
      ['name-varies'],
    ],
    [
      'Ash Employers v. Birch, 1 F.3d 2 (1999). Ash Employees’ v. Birch, 1 F.3d 2 (1999).',
      ['name-varies'],
    ],
    // The third is the first again.
    [
      'Ash Co. v. Birch, 1 F.3d 2 (1999). Ash Corp. v. Birch, 1 F.3d 2 (1999). Ash Co. v. Birch, 1 F.3d 2 (1999).',
      ['name-varies'],
    ],
    ['United States v. Birch, 1 F.3d 2 (1999). UNITED STATES v. BIRCH, 1 F.3d 2 (1999).', []],
    ['Ash v. Birch, 1 F.3d 2 (1999). Ash vs. Birch, 1 F.3d 2 (1999).', []],
    ['Ash & Elm v. Birch, 1 F.3d 2 (1999). Ash and Elm v. Birch, 1 F.3d 2 (1999).', []],
    // A name cut short is no other name.
    ['Ash v. Birch of Oak, 1 F.3d 2 (1999). Ash v. Birch, 1 F.3d 2 (1999).', []],
    // What is quoted is not the writer's own.
    [
      'Ash Mgmt. v. Birch, 1 F.3d 2 (1999). He wrote: “So held Ash Management v. Birch, 1 F.3d 2 (1999).”',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
