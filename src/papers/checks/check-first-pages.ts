import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called, firstPage, groupFullCitations, volumeKey } from './full-citations.ts';

/** One case, by name and year, that is cited at two first pages of one volume. */
export const checkFirstPages: Check = ({ citations }) => {
  const cases = groupFullCitations(citations).flatMap(([first]) =>
    first !== undefined && first.name !== null && firstPage(first) !== null ? [first] : [],
  );
  const sameCase = Map.groupBy(
    cases,
    (each) => `${volumeKey(each)} ${each.year ?? ''} ${lettersOf(each.name ?? '')}`,
  );
  return [...sameCase.values()].flatMap(([first, ...later]) =>
    later.flatMap((each): readonly CheckMark[] => {
      if (first === undefined) return [];
      const message = `${called(each)} is ${first.text} elsewhere. Look up on which page it begins.`;
      return [checkMark('first-page-differs', each, message, [first])];
    }),
  );
};

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
