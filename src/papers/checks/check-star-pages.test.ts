import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^pin-without-star/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('star pages', () => {
  it.each<Row>([
    ['A v. B, 2016 WL 100, at 2 (N.D. Cal. June 7, 2016).', ['pin-without-star']],
    ['A v. B, 1 F.3d 20, *3 (1999).', ['pin-without-star']],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2016).', []],
    ['A v. B, 1 F.3d 20, 23 (1999).', []],
    // Once for each authority.
    [
      'A v. B, 2016 WL 100, at 2 (N.D. Cal. June 7, 2016). So it is. Id. at 3.',
      ['pin-without-star'],
    ],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
