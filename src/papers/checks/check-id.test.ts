import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^id-(?:without|after)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('what Id. stands for', () => {
  it.each<Row>([
    ['A v. B, 1 F.3d 2 (1999); C v. D, 3 U.S. 4 (1950). So. Id. at 5.', ['id-after-string']],
    [
      'Ash v. B, 1 F.3d 2 (1999). So. Id.; C v. D, 3 U.S. 4 (1950). So. Id. at 5.',
      ['id-after-string'],
    ],
    // Twice the same authority is one.
    ['Ash v. B, 1 F.3d 2, 3 (1999); Ash, 1 F.3d at 9. So. Id. at 5.', []],
    ['A v. B, 1 F.3d 2 (1999); C v. D, 3 U.S. 4 (1950). So (DN 1, PageID 6). Id.', []],
    ['A v. B, 1 F.3d 2 (1999). C v. D, 3 U.S. 4 (1950). So. Id. at 5.', []],
    [
      'A v. B, 1 F.3d 2, 5-6 (1999) (quoting C v. D, 3 U.S. 4 (1950)). “So it is.” Id.',
      ['id-after-nested'],
    ],
    ['A v. B, 1 F.3d 2, 5-6 (1999) (quoting C v. D, 3 U.S. 4 (1950)). “So it is.” Id. at 5.', []],
    // One page needs no other, and what is not quoted needs none.
    ['A v. B, 1 F.3d 2, 5 (1999) (quoting C v. D, 3 U.S. 4 (1950)). “So it is.” Id.', []],
    ['A v. B, 1 F.3d 2, 5-6 (1999) (quoting C v. D, 3 U.S. 4 (1950)). So it is. Id.', []],
    ['A v. B, 1 F.3d 2, 5-6 (1999) (citing C v. D, 3 U.S. 4 (1950)). “So it is.” Id.', []],
    ['A v. B, 1 F.3d 2 (1999). So. Id.', []],
    ['So it is. Id. at 5.', ['id-without-antecedent']],
    // A citation may stand here that is not read as one: unknown is never no.
    ['See the Record Book, p. 7. So it is. Id. at 5.', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
