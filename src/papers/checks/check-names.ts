import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { groupFullCitations } from './full-citations.ts';
import { hasFullName } from './has-full-name.ts';
import { insideQuotation } from './inside-quotation.ts';
import { namesDiffer } from './names-differ.ts';

/** One authority cited under two names: the first name, and each later one that differs. */
export const checkNames: Check = ({ text, citations, quotations }) => {
  const isQuoted = insideQuotation(quotations);
  return groupFullCitations(citations).flatMap((group) => {
    const named = group.filter((each): each is Named => hasFullName(text, each));
    const [first, ...later] = named.filter(({ start }) => !isQuoted(start));
    if (first === undefined) return [];
    const seen = new Set([first.name]);
    return later.flatMap((citation) => {
      if (seen.has(citation.name) || seen.size > MOST_NAMES) return [];
      seen.add(citation.name);
      return markOf(first, citation);
    });
  });
};

/** A paper that gives one authority more names than this has been misread. */
const MOST_NAMES = 8;

type Named = Citation & { readonly name: string };

function markOf(first: Named, citation: Named): readonly CheckMark[] {
  if (!namesDiffer(first.name, citation.name)) return [];
  const message = `${citation.text} is named "${citation.name}" here and "${first.name}" before. Settle on the name in the report.`;
  return [checkMark('name-varies', citation, message, [first])];
}
