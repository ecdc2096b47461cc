import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { groupFullCitations } from './full-citations.ts';
import { namesDiffer } from './names-differ.ts';

/** One authority cited under two names: the first name, and each later one that differs. */
export const checkNames: Check = ({ text, citations }) =>
  groupFullCitations(citations).flatMap((group) => {
    const [first, ...later] = group.filter(hasName).filter((each) => isComplete(text, each));
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

/** A name with both its parties, or of one party, that was not read from its middle on. */
function isComplete(text: string, { name, extent, signal }: Named): boolean {
  if (!/\sv\.?s?\.?\s|^(?:In re|Ex parte|(?:In the )?Matter of)\b/i.test(name)) return false;
  if (signal !== null) return true;
  const before = text.slice(Math.max(0, extent.start - 30), extent.start);
  return !/(?:[A-Z][\p{L}.’']*[,/-]|[&/])\s*$/u.test(before);
}

function markOf(first: Named, citation: Named): readonly CheckMark[] {
  if (!namesDiffer(first.name, citation.name)) return [];
  const message = `${citation.text} is named "${citation.name}" here and "${first.name}" before. Settle on the name in the report.`;
  return [checkMark('name-varies', citation, message, [first])];
}
