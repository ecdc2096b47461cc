import { describe, expect, it } from 'vitest';
import { recordCitations, scanCitations } from '../citations/index.ts';
import { attributeQuotations } from './attribute-quotations.ts';
import type { QuotingParagraph } from './block-quotations.ts';

/** Each quotation with what it is attributed to; paragraphs are divided by blank lines. */
function quotationsIn(text: string, roles: readonly QuotingParagraph['role'][] = []) {
  const citations = scanCitations(text);
  const records = recordCitations(citations);
  const paragraphs: QuotingParagraph[] = [];
  let start = 0;
  for (const [at, part] of text.split('\n\n').entries()) {
    const role = roles[at];
    const range = { start, end: start + part.length };
    paragraphs.push(role === undefined ? range : { ...range, role });
    start += part.length + 2;
  }
  return attributeQuotations({ text, paragraphs, citations, records }).map((each) => ({
    text: each.text,
    source:
      citations[each.citation ?? -1]?.text ?? records[each.recordCitation ?? -1]?.entry ?? null,
    closed: each.closed,
    block: each.passage.block,
  }));
}

const textsIn = (text: string): readonly string[] => quotationsIn(text).map((each) => each.text);

describe('a quotation', () => {
  it.each<readonly [text: string, expected: readonly string[]]>([
    ['He said “one thing” and "another."', ['one thing', 'another.']],
    ['He said „one thing” there.', ['one thing']],
    ['He said “it’s ‘his’ thing” there.', ['it’s ‘his’ thing']],
    ['He said "it\'s the Ashes\' thing" there.', ["it's the Ashes' thing"]],
    ['He said “one “inner” thing” there.', ['one “inner” thing']],
    ['He left (he said "one thing") there.', ['one thing']],
    ['He said “‘in “one” and “two” it’s so,’” no more.', ['‘in “one” and “two” it’s so,’']],
    [
      'He said “‘first, “‘one thing.’” Second, a “‘thing. “Another.”’” So it is.’” No more.',
      ['‘first, “‘one thing.’” Second, a “‘thing. “Another.”’” So it is.’'],
    ],
    // A name given is no quotation; nor are inches.
    ['The case (the “Underlying Lawsuit”) goes on.', []],
    ['He was 5\' 10" tall and wrote on 8" x 10" sheets.', []],
    ['She said, "he was 5\' 10" tall," and left.', ['he was 5\' 10" tall,']],
    // Over a page break; over paragraphs, each opened anew; with a footnote between.
    ['He said “one thing and\n\nanother thing” there.', ['one thing and\n\nanother thing']],
    ['He said: “One thing.\n\n“Another thing.” So.', ['One thing.\n\n“Another thing.']],
    ['He said “one thing and then.', ['one thing and then.']],
  ])('%s', (text, expected) => {
    expect(textsIn(text)).toEqual(expected);
  });

  it('that is cut by a footnote goes on after it', () => {
    const text = 'He said “one thing and\n\n1 See the record.\n\nanother thing” there.';
    const [quotation] = quotationsIn(text, ['body', 'footnote', 'body']);
    expect(quotation).toMatchObject({ closed: true });
    expect(quotation?.text).toMatch(/^one thing and.*another thing$/s);
  });

  it.each<readonly [text: string, source: string | null]>([
    ['It is “so.” Ash v. Birch, 1 F.3d 2 (1999).', '1 F.3d 2'],
    ['Ash v. Birch, 1 F.3d 2 (1999) (“It is so”). Elm v. Fir, 3 U.S. 4 (1950).', '1 F.3d 2'],
    ['It is “so” in law, and it has long been so. Ash v. Birch, 1 F.3d 2 (1999).', '1 F.3d 2'],
    ['It is “so.” It has long been. Ash v. Birch, 1 F.3d 2 (1999).', null],
    ['He says “so.” (Dkt. No. 22 ¶ 3.)', '22'],
    // Its citation is in the footnote that is called.
    ['It is “so.”22 Ash v. Birch, 1 F.3d 2 (1999).', null],
    // The citation stands at the head of the next page.
    ['It is “so.”\n\nAsh v. Birch, 1 F.3d 2 (1999).', '1 F.3d 2'],
    ['It is “so.”\n\nThat is settled. Ash v. Birch, 1 F.3d 2 (1999).', null],
  ])('is attributed: %s', (text, source) => {
    expect(quotationsIn(text)[0]?.source).toBe(source);
  });
});

describe('a block quotation', () => {
  const words =
    'A writer who wishes to stay unnamed must be heard before the name is given to the other side, in time.';
  const around = (before: string, after: string) => `${before}\n\n${words}\n\n${after}`;

  it('is led in by a colon and followed by its citation', () => {
    expect(
      quotationsIn(around('The court said:', 'Ash v. Birch, 1 F.3d 2 (1999). So it is.')),
    ).toEqual([{ text: words, source: '1 F.3d 2', closed: true, block: true }]);
  });

  it('is none without the one or the other', () => {
    expect(quotationsIn(around('The court said so.', 'Ash v. Birch, 1 F.3d 2 (1999).'))).toEqual(
      [],
    );
    expect(
      quotationsIn(around('The court said:', 'So it is. Ash v. Birch, 1 F.3d 2 (1999).')),
    ).toEqual([]);
  });

  it('is what the page sets off as one', () => {
    const text = around('The court said so.', 'So it is.');
    expect(quotationsIn(text, ['body', 'quote', 'body'])).toMatchObject([
      { text: words, block: true },
    ]);
  });
});
