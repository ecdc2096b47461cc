import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^parenthesis/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('brackets without their fellows', () => {
  it.each<Row>([
    ['The rule (as it stands (now)) applies here.', []],
    ['A party must show 1) a duty, b) a breach, and (iii) harm.', []],
    ['The rule (as it stands (now) applies here.', ['parenthesis-unclosed']],
    ['The rule [as it stands applies here.', ['parenthesis-unclosed']],
    ['The rule as it stands) applies here.', ['parenthesis-unopened']],
    // Cut in two by a page break or a footnote.
    ['The rule (as it stands (Tex.\n\n2012) and as it\n\nstood) applies here.', []],
    ['So it is (citing A v. B, 4 U.S. 3, 8, . . .\n\n(1989)). And so it goes on.', []],
    // A caption is ruled by brackets.
    ['ASH AND ELM, ) Case No. 7 BIRCH, FIR) Hearing: none Plaintiffs, ) Place: none.', []],
    // A scan takes an l for a bracket.
    ['The defense counse] did nothing. So counsel was told.', []],
    ['The plaintiff] did nothing. So counsel was told.', ['parenthesis-unopened']],
    ['It stands ( as it is.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
