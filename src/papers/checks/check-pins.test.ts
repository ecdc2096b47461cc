import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^(?:pin-before|pin-past|pin-far|pin-back|id-pin)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('pins that cannot be', () => {
  it.each<Row>([
    ['A v. B, 100 F.3d 200, 95 (1999).', ['pin-before-first-page']],
    ['A v. B, 100 F.3d 200, 207-05 (1999).', ['pin-backwards']],
    ['A v. B, 100 F.3d 200, 205-07, 212 n.3 (1999).', []],
    ['A v. B, 100 F.3d 200, 1205 (1999).', ['pin-far-past-first-page']],
    ['A v. B, 1 F.3d 20, 35 (1999). C v. D, 1 F.3d 30 (1999).', ['pin-past-next-case']],
    // A case may end on the page on which the next begins.
    ['A v. B, 1 F.3d 20, 30 (1999). C v. D, 1 F.3d 30 (1999).', []],
    ['A v. B, 1 F.3d 20 (1999). C v. D, 1 F.3d 30 (1999). A, 1 F.3d at 32.', []],
    [
      'Ash v. B, 1 F.3d 20 (1999). C v. D, 2 F.3d 9 (1999). Ash, 1 F.3d at 12.',
      ['pin-before-first-page'],
    ],
    // The pin of a short form whose authority has another volume is not compared.
    ['Ash v. B, 100 F.3d 200 (1999). Ash, 7 F.3d at 12.', []],
    ['A v. B, 1 F.3d 20 (1999). So it is. Id. at 7.', ['id-pin-does-not-fit']],
    // Given once for each authority.
    ['A v. B, 1 F.3d 20 (1999). So it is. Id. at 7. And so. Id. at 8.', ['id-pin-does-not-fit']],
    // It may stand for what is not read: a transcript, a book, a paper of the record.
    ['A v. B, 1 F.3d 20 (1999). He said so, N.T., 1/2/18. Id. at 7.', []],
    ['A v. B, 1 F.3d 20 (1999). He said so (Webster’s Dictionary). Id. at 7.', []],
    ['A v. B, 1 F.3d 20 (1999). He said so. (Id. at 7.)', []],
    ['A v. B, 1 F.3d 20 (1999).\n\nHe said so. Id. at 7.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
