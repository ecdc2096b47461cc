import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

describe('in any text', () => {
  const pieces = fc.constantFrom(
    'Ash v. Birch, ',
    '100 F.3d 5',
    ', 7-9',
    ' (9th Cir. 1999)',
    ' (citing ',
    '(',
    ')',
    '[',
    ']',
    '. ',
    '; ',
    'Id.',
    ' at 5',
    ' ¶¶ 3, 9-7',
    'Dkt. No. 22',
    'Rule 45(a)',
    ' supra',
    '§ ',
    '42 U.S.C. § 1983',
    '“',
    '”',
    '\n\n',
    'In re ',
    ' v. ',
    '2011 WL ',
    'Compl. ¶ 4',
    'No. 1:22-cv-3',
  );

  it('keeps its offsets, its order and its indexes sound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          const found = scanCitations(text);
          let before = 0;
          for (const [index, each] of found.entries()) {
            expect(text.slice(each.start, each.end).replace(/\s+/g, ' ').trim()).toBe(each.text);
            expect(each.start).toBeGreaterThanOrEqual(before);
            expect(each.extent.start).toBeLessThanOrEqual(each.start);
            expect(each.extent.end).toBeGreaterThanOrEqual(each.end);
            for (const other of [each.antecedent, each.resolvesTo, each.within?.index ?? null]) {
              if (other !== null) expect(other).toBeLessThan(index);
            }
            before = each.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['open brackets', '(['],
    ['mixed brackets', '[[[)'],
    ['closing brackets after open ones', '[ ) '],
    ['spaces', '1 F.3d      \n'],
    ['capitals', 'Aa Bb & Cc. '],
    ['blank lines', '(\n\n\n'],
    ['volumes', '1 F.3d 2, 3 '],
    ['ids', '(Id. '],
    ['nested parentheticals', 'A v. B, 1 F.3d 2 (1999) (citing '],
    ['one reporter', 'A v. B, 1 F.3d 2 (1999). A, 1 F.3d at 3. '],
  ])('reads a great deal of %s without stalling', (_, unit) => {
    const began = performance.now();
    scanCitations(unit.repeat(100_000 / unit.length));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
