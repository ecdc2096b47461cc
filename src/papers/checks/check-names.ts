import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { groupFullCitations } from './full-citations.ts';
import { nameDifference } from './name-difference.ts';

/** One authority cited under two names: the first name, and each later one that differs. */
export const checkNames: Check = ({ citations }) =>
  groupFullCitations(citations).flatMap((group) => {
    const named = group.flatMap((index) => citations[index] ?? []).filter(hasName);
    const [first, ...later] = named;
    if (first === undefined) return [];
    const seen = new Set([first.name]);
    return later.flatMap((citation) => {
      if (seen.has(citation.name) || seen.size > MOST_NAMES) return [];
      seen.add(citation.name);
      return markOf(first, citation);
    });
  });

/** A paper that gives one authority more names than this has been misread. */
const MOST_NAMES = 8;

type Named = Citation & { readonly name: string };

function hasName(citation: Citation): citation is Named {
  return citation.name !== null;
}

function markOf(first: Named, citation: Named): readonly CheckMark[] {
  if (nameDifference(first.name, citation.name) === null) return [];
  const message = `${citation.text} is named "${citation.name}" here and "${first.name}" before. Settle on the name in the report.`;
  return [checkMark('name-varies', citation, message, [first])];
}
