import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^test-without/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('a test named by its court', () => {
  it.each<Row>([
    [
      'Ash asks us to apply the test from the Second Circuit. We need not.',
      ['test-without-authority'],
    ],
    ['Ash asks us to apply the Second Circuit’s test. We need not.', ['test-without-authority']],
    ['We apply the test from the Second Circuit. A v. B, 1 F.3d 2, 3 (2d Cir. 1999).', []],
    [
      'We apply the test from the Second Circuit. A v. B, 1 F.3d 2, 3 (3d Cir. 1999).',
      ['test-without-authority'],
    ],
    ['Under Ninth Circuit Rule 36-3 this is no precedent. The Ninth Circuit sits here.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
