import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called, groupFullCitations } from './full-citations.ts';

/** Two full citations of one authority that give it different years or different courts. */
export const checkYearsAndCourts: Check = ({ citations }) =>
  groupFullCitations(citations).flatMap((group) => {
    const cited = group.flatMap((index) => citations[index] ?? []);
    return [
      ...differing(cited, 'year-differs', ({ year }) => year?.toString() ?? null),
      ...differing(cited, 'court-differs', ({ court, courtText }) =>
        courtText === null ? null : court,
      ),
    ];
  });

/** Each citation whose value differs from the first that is stated. */
function differing(
  cited: readonly Citation[],
  code: 'year-differs' | 'court-differs',
  valueOf: (citation: Citation) => string | null,
): readonly CheckMark[] {
  const first = cited.find((each) => valueOf(each) !== null);
  if (first === undefined) return [];
  const value = valueOf(first);
  return cited
    .filter((each) => valueOf(each) !== null && valueOf(each) !== value)
    .map((each) => {
      const what = code === 'year-differs' ? 'year' : 'court';
      const message = `${called(each)} is given the ${what} ${printed(each, code)} here and ${printed(first, code)} before. Look it up.`;
      return checkMark(code, each, message, [first]);
    });
}

function printed({ year, courtText }: Citation, code: 'year-differs' | 'court-differs'): string {
  return code === 'year-differs' ? String(year) : (courtText ?? '');
}
