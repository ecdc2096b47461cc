import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^initials-differ/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('initials of one docket number', () => {
  it.each<Row>([
    ['No. 22-cv-01770-ABC-DEF is before us. See 22-cv-01770-AGC-DEF.', ['initials-differ']],
    ['No. 22-cv-01770-ABC-DEF is before us. See 22-CV-1770-AGC-DEF.', ['initials-differ']],
    // One judge more, or fewer, is no other set.
    ['No. 22-cv-01770-ABC-DEF is before us. See 22-cv-01770-ABC.', []],
    ['No. 22-cv-01770-ABC is before us. See 21-cv-01770-GHI.', []],
    ['No. 22-cv-01770-ABC was reassigned as 22-cv-01770-GHI.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
