import { describe, expect, it } from 'vitest';
import { readTextPaper } from '../read-text-paper.ts';
import { readCourtPaper } from '../read-court-paper.ts';

const HEAD = [
  'UNITED STATES DISTRICT COURT',
  'NORTHERN DISTRICT OF CALIFORNIA',
  '',
  'ANN ASH, Plaintiff, v. BEN BIRCH, Defendant.',
  '',
  'Case No. 22-cv-00001-ABC',
  '',
  '**ORDER DENYING MOTION**',
  '',
].join('\n');

function flagged(body: string): readonly string[] {
  const text = `${HEAD}\n${body}\n\nIT IS SO ORDERED.\n\nDated: May 3, 2023\n`;
  const { flags } = readCourtPaper(readTextPaper(Buffer.from(text), 'order.md'));
  return flags.flatMap(({ code }) => (code === 'emphasis-not-shown' ? [code] : []));
}

describe('a note on emphasis', () => {
  it.each([
    ['“It *must* be so.” *Ash v. Elm*, 1 F.3d 2, 3 (1999) (emphasis added).', []],
    ['“It must be so.” *Ash v. Elm*, 1 F.3d 2, 3 (1999) (emphasis added).', ['emphasis-not-shown']],
    [
      '“It must be so.” *Ash v. Elm*, 1 F.3d 2, 3 (1999) (emphasis in original).',
      ['emphasis-not-shown'],
    ],
    ['“It must be so.” *Ash v. Elm*, 1 F.3d 2, 3 (1999) (citation omitted).', []],
    // Two quotations of one citation share its note.
    ['It is “*so*” and “not so.” *Ash v. Elm*, 1 F.3d 2, 3 (1999) (emphasis added).', []],
    // A text that shows no type says nothing of emphasis.
    ['“It must be so.” Ash v. Elm, 1 F.3d 2, 3 (1999) (emphasis added).', []],
  ])('%s', (body, expected) => {
    const plain = body.includes('*') ? flagged(body) : flaggedPlain(body);
    expect(plain).toEqual(expected);
  });
});

function flaggedPlain(body: string): readonly string[] {
  const text = `${HEAD}\n${body}\n\nIT IS SO ORDERED.\n\nDated: May 3, 2023\n`.replaceAll('*', '');
  const { flags } = readCourtPaper(readTextPaper(Buffer.from(text), 'order.txt'));
  return flags.flatMap(({ code }) => (code === 'emphasis-not-shown' ? [code] : []));
}
