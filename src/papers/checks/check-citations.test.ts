import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

describe('a mark', () => {
  it('points at its words and at those it is compared with', () => {
    const text = 'A v. B, 1 F.3d 2 (1999). A v. B, 1 F.3d 2 (1999).';
    const [mark] = checkCitations(text);
    expect(text.slice(mark?.start, mark?.end)).toBe('1 F.3d 2');
    expect(mark?.others.map(({ start, end }) => text.slice(start, end))).toEqual(['1 F.3d 2']);
    expect(mark?.others[0]?.start).toBe(8);
  });
});

/** Pieces of court papers, in any order, with what scans put between them. */
const PIECES = [
  'Ash v. Birch, 1 F.3d 2, 5-6 (9th Cir. 1999)',
  'Ash, 1 F.3d at 7',
  '2016 WL 100, at *2 (N.D. Cal. June 7, 2015)',
  'Id. at 7',
  'Id.',
  '(quoting ',
  '(citing ',
  '“It is so',
  '”',
  '"',
  '5\' 10"',
  '‘inner’',
  ' [t]he . . . ',
  '(emphasis added)',
  '\n\n',
  ') ',
  '; ',
  '. ',
  'Fed. R. Civ. P. 26(b)(1)',
  'apply the test from the Second Circuit',
  'He declares so (Dkt. No. 22, ¶ 3). Ash contends so. (Dkt. No. 22, ¶ 4.)',
];

describe('checking any text', () => {
  it('throws nothing and marks only what is there, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    );
    const held = { whole: true, verified: true, defines: false, from: null, until: null };
    const passage = {
      ...held,
      citation: 'Ash v. Birch, 1 F.3d 2 (1999)',
      pin: '5',
      text: 'It is so, and the rest.',
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        const marks = checkCitations(text, [passage]);
        const starts = marks.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((one, two) => one - two));
        for (const { start, end } of marks.flatMap((mark) => [mark, ...mark.others])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Four citations and a quotation. */
function sentence(n: number): string {
  return `It is “a rule of long standing in the law” here. Ash${n} v. Birch, ${n} F.3d ${n % 900}, ${(n % 900) + 3} (9th Cir. 1999) (quoting Elm v. Fir, ${n} U.S. 4, 5 (1950)). So. Id. at 7. Ash${n}, ${n} F.3d at 9.`;
}

describe('a long paper', () => {
  it('of five thousand citations is checked in a second', () => {
    const text = Array.from({ length: 1250 }, (_, n) => sentence(n + 1)).join('\n\n');
    // Time of this process, since the machine may be busy with other tests.
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      checkCitations(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  it.each([
    ['opening marks', '“a '.repeat(40_000)],
    ['opening brackets', '(a '.repeat(40_000)],
    ['closing brackets', 'abc] def. '.repeat(20_000)],
    ['one short form', 'Ash, 1 F.3d at 5. '.repeat(4000)],
    ['Id.', `Ash v. Birch, 1 F.3d 2 (1999). ${'So. Id. '.repeat(8000)}`],
    ['unclosed paragraphs', 'It says “so\n\n'.repeat(8000)],
    ['single marks', '‘a '.repeat(40_000)],
  ])('of nothing but %s is checked in bounded time', (_, text) => {
    const started = performance.now();
    checkCitations(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
