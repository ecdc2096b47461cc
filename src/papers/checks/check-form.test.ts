import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^(?:et-al|in-re|month|comma)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('the form of names and dates', () => {
  it.each<Row>([
    ['A v. B Inc., et al., 1 F.3d 2 (1999).', ['et-al-in-name']],
    ['A v. B Inc., 1 F.3d 2 (1999).', []],
    ['In re: Quiet Speakers, 1 F.3d 2 (1999).', ['in-re-with-colon']],
    ['In re Quiet Speakers, 1 F.3d 2 (1999).', []],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. Jun 19, 2014).', ['month-form']],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. May 19, 2014).', []],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. Sept. 19, 2014).', []],
    ['A v. B, 2014 WL 100, at *2 (N.D. Cal. June 19 2014).', ['comma-missing-before-date']],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
