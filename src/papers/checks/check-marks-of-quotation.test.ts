import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^quotation-(?:unclosed|unopened|doubled)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('quotation marks without their fellows', () => {
  it.each<Row>([
    // A quotation of two paragraphs opens both and closes the last.
    ['It says: “One thing is so.\n\n“Another thing is so.” That is all.', []],
    ['It says “one thing and then it goes on.', ['quotation-unclosed']],
    ['It says "one thing and then it goes on.', ['quotation-unclosed']],
    ['It says “one “inner thing” in its own words.', ['quotation-doubled']],
    ['It says "one "inner thing" in its own words.', ['quotation-doubled']],
    ['It says one thing and then it closes,” and goes on.', ['quotation-unopened']],
    // The rest of a paragraph that a page break cut.
    ['4 and so it closes,” and goes on.', []],
    ['It says one thing and then it closes," and goes on.', []],
    // Both pairs close.
    ['It says “one “inner thing” in its own words,” and no more.', []],
    // The first quotation ended somewhere in the first sentence, and its mark is lost.
    ['It says “one thing here. Then it says “another thing” there.', ['quotation-unclosed']],
    ['It says “one ‘inner’ thing” in its own words.', []],
    ['The list is “(1) one thing; “(2) another thing; and “(3) a third.” That is all.', []],
    ['He was 5\' 10" tall, and the sheet was 8" x 10" in size.', []],
    ['The noise of a " scan is no quotation.', []],
    // Closed after a page break.
    ['It says “one thing and\n\nanother thing,” and no more. That is all.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
