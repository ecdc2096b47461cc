import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called, groupFullCitations } from './full-citations.ts';

/** Two full citations of one authority that give it different years or different courts. */
export const checkYearsAndCourts: Check = ({ citations }) =>
  groupFullCitations(citations).flatMap((group) => [
    ...differing(group, 'year', ({ year }) => year?.toString() ?? null),
    ...differing(group, 'court', knownCourt),
  ]);

/** The id of a court that was printed and is known; a court that is not known is not compared. */
function knownCourt({ court, courtText }: Citation): string | null {
  return courtText === null || court === courtText || court === null ? null : court;
}

/** Each value that differs from the first that is stated, where it is stated first. */
function differing(
  group: readonly Citation[],
  what: 'year' | 'court',
  valueOf: (citation: Citation) => string | null,
): readonly CheckMark[] {
  const first = group.find((each) => valueOf(each) !== null);
  if (first === undefined) return [];
  const seen = new Set([valueOf(first), null]);
  return group.flatMap((each) => {
    if (seen.has(valueOf(each))) return [];
    seen.add(valueOf(each));
    const message = `${called(each)} is given the ${what} ${printed(each, what)} here and ${printed(first, what)} before. Look it up.`;
    return [checkMark(what === 'year' ? 'year-differs' : 'court-differs', each, message, [first])];
  });
}

function printed({ year, courtText }: Citation, what: 'year' | 'court'): string {
  return what === 'year' ? String(year) : (courtText ?? '');
}
