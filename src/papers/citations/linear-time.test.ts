import { describe, expect, it } from 'vitest';
import { readCitations } from './index.ts';

/** What is repeated to make a text that a careless reader would go through again and again. */
const UNITS =
  `(|[|( [|[ ) |"|“|*|**a |_|_a |*a|\\|&|<b>|[a](|# |||> |-\n|a-\n|\n|\r\n|\f|1\n|1.\n|10 \n|1 a\n2 b\n
§|§ 1|§ 1, |§§ 1-2, |(a)|§ 1(a)(b) |¶ 1, |Id. |(Id. |Id. at |supra, |A, supra, at 3. |See |v. |A v. |In re A |Rule 1|Rules 1, 2, |Fed. |F. |U. S. |Cal. Civ. Code |U.S. Const. art. I, § 1, |Dkt. No. 1, |ECF No. 1, 2 |No. 1:2|No. 1-|Case No. 1:22-cv-1-A-|Compl. ¶ 1, |Smith Decl. |Tr. 1:2-|2011 WL |1 U.S. 1, |1 U.S. 1 (|1 U.S. (1 |___|1-1 (La. |(CCH) ¶ 1|A. B. |A, B, |(Jan. 1, |(9th Cir. |((((1999)|aff'd, |1 F.3d 2, aff'd, |, |. . . |@_a_|1 Harv. L. |1 Aaaa Bbbb |(quoting |A v. B, 1 F.3d 2 (1999) (citing |A v. B, 1 F.3d 2. A, 1 F.3d at 3. |DEF_0|M.G.L. c. 1, |section 1, Fla. |1 U.S.C. §§ 1, |28 \n1 F.2d |A\n\n|\n\n1 A|ECF No. 1 (“A”), |1 F, Supp. `
    .split('|')
    .filter((unit) => unit !== '');

describe('a text of one thing repeated', () => {
  it.each(UNITS)('%j takes time as its length does', (unit) => {
    const [short, long] = [6000, 24_000].map((length) => timeOf(unit.repeat(length / unit.length)));
    // Four times the text; a quadratic reader takes sixteen times as long. Small times are noise.
    expect(long ?? 0).toBeLessThan(Math.max(400, (short ?? 0) * 12));
  });
});

describe('a text that once broke or stalled the reader', () => {
  it.each([
    ['a long gap in a citation', `1 F.3d${' '.repeat(50_000)}2`],
    ['a paragraph number of many digits', `Compl. ¶ 1-${'1'.repeat(50_000)}`],
    ['very many brackets before the end of a paragraph', `${'('.repeat(300_000)} a. A\n\nB`],
    ['very many lines in a paragraph', 'a b c\n'.repeat(150_000)],
    ['very many emphases', '*a* '.repeat(100_000)],
  ])(
    '%s',
    (_, text) => {
      expect(readCitations(text).length).toBeLessThan(2);
    },
    20_000,
  );
});

/** The least of three, in milliseconds of this thread's CPU: the machine may have other work. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage();
    readCitations(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
