import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^allegation/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('a contention cited like what was sworn', () => {
  it.each<Row>([
    [
      'Ash contends that he was not fired. (Dkt. No. 22, ¶ 3.) He declares that he left. (Dkt. No. 22, ¶ 4.)',
      ['allegation-as-evidence'],
    ],
    // Other papers.
    [
      'Ash contends that he was not fired. (Dkt. No. 21, ¶ 3.) He declares that he left. (Dkt. No. 22, ¶ 4.)',
      [],
    ],
    // What a brief contends is cited as contended.
    [
      'Ash contends that he was not fired. (Dkt. No. 22, ¶ 3.) Birch argues that he was. (Dkt. No. 22, ¶ 4.)',
      [],
    ],
    // Pages of a whole record.
    ['Ash argues that he was not fired. (Tr. 17.) He testified that he left. (Tr. 20.)', []],
    ['Ash contends that it was so. He declares that he left. (Dkt. No. 22, ¶ 4.)', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
