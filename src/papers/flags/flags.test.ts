import { describe, expect, it } from 'vitest';
import { formatPin } from '../locate.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const CAPTION =
  'UNITED STATES DISTRICT COURT\nDISTRICT OF ARIZONA\n\nIN RE CHIRPER, INC.\n\nNo. 2:20-mc-00001-ABC\n\nORDER\n\n';

/** The codes flagged in the body of an invented order. */
function flagged(body: string, head = ''): readonly string[] {
  const paper = readTextPaper(Buffer.from(`${head}${CAPTION}${body}\n`));
  return readCourtPaper(paper).flags.map(({ code }) => code);
}

describe('quotation marks', () => {
  it.each([
    ['closed', 'It says “one thing” and “another thing” there.', []],
    ['straight', 'It says "one thing" and "another thing" there.', []],
    ['single inside double', 'It says “one ‘inner’ thing” in its own words.', []],
    ['unclosed', 'It says “one thing and then it goes on.', ['quotation-unclosed']],
    ['straight, unclosed', 'It says "one thing and then it goes on.', ['quotation-unclosed']],
    ['doubled', 'It says “one “inner thing” in its own words.', ['quotation-doubled']],
  ])('%s', (_, body, codes) => {
    expect(flagged(body).filter((code) => code.startsWith('quotation'))).toEqual(codes);
  });
});

describe('parentheses', () => {
  it.each([
    ['closed', 'The rule (as it stands (now)) applies here.', 0],
    ['list items', 'A party must show 1) a duty, 2) a breach, and 3) harm.', 0],
    ['one unclosed', 'The rule (as it stands (now) applies here.', 1],
    [
      'each paragraph by itself',
      'The rule (as it stands.\n\nIt applies here) as well as there.',
      1,
    ],
  ])('%s', (_, body, count) => {
    expect(flagged(body).filter((code) => code === 'parenthesis-unclosed')).toHaveLength(count);
  });
});

describe('emphasis', () => {
  it.each([
    [
      'shown',
      'It needs “*every* fact.” Roe v. Doe, 1 F.3d 2, 3 (9th Cir. 1993) (emphasis added).',
      0,
    ],
    [
      'not shown',
      'See *Roe*. It needs “every fact.” Roe v. Doe, 1 F.3d 2, 3 (9th Cir. 1993) (emphasis in original).',
      1,
    ],
    [
      'omitted',
      'See *Roe*. It needs “every fact.” Roe v. Doe, 1 F.3d 2, 3 (9th Cir. 1993) (emphasis omitted).',
      0,
    ],
    [
      'in a source that shows none at all',
      'It needs “every fact.” Roe v. Doe, 1 F.3d 2, 3 (9th Cir. 1993) (emphasis added).',
      0,
    ],
  ])('%s', (_, body, count) => {
    expect(flagged(body).filter((code) => code === 'emphasis-not-shown')).toHaveLength(count);
  });
});

describe('words of allegation', () => {
  it.each([
    [
      'beside a sworn statement from one paper',
      'Roe contends that it is false. (Dkt. No. 5 ¶ 2.) He declares that he never did it. (Dkt. No. 5 ¶ 3.)',
      1,
    ],
    [
      'from another paper',
      'Roe contends that it is false. (Dkt. No. 4 ¶ 2.) He declares that he never did it. (Dkt. No. 5 ¶ 3.)',
      0,
    ],
    ['without sworn words', 'Roe contends that it is false. (Dkt. No. 5 ¶ 2.)', 0],
    [
      'without a cite',
      'Roe contends that it is false. He declares that he never did it. (Dkt. No. 5 ¶ 3.)',
      0,
    ],
  ])('%s', (_, body, count) => {
    expect(flagged(body).filter((code) => code === 'allegation-as-evidence')).toHaveLength(count);
  });
});

function stamp(number: string, filed: string): string {
  return `Case ${number} Document 9 Filed ${filed} Page 1 of 1\n\n`;
}

describe('stamps', () => {
  it.each([
    ['that agree', '2:20-mc-00001-ABC', '05/02/20', []],
    ['that bear another judge', '2:20-mc-00001-DEF', '05/02/20', ['stamp-judge-differs']],
    ['of another case', '2:20-mc-00002-ABC', '05/02/20', ['stamp-case-differs']],
    ['older than the signature', '2:20-mc-00001-ABC', '04/30/20', ['filed-before-signed']],
  ])('%s', (_, number, filed, codes) => {
    const found = flagged(
      'The motion to compel is granted.\n\nDated: May 1, 2020',
      stamp(number, filed),
    );
    expect(found.filter((code) => /^(?:stamp|filed)/.test(code))).toEqual(codes);
  });
});

describe('flags', () => {
  it('come in the order of the paper, those without a place last', () => {
    const body = 'It says “one thing here.\n\nThe rule (as it stands applies.';
    const { flags } = readCourtPaper(readTextPaper(Buffer.from(CAPTION + body)));
    const places = flags.map(({ at }) => (at === null ? 'none' : formatPin(at)));
    expect(places).toEqual(places.toSorted());
  });
});
