import type { CitationDraft } from './citation.ts';

interface Range {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** Parentheticals nested deeper than any paper has are not followed. */
const DEEPEST = 24;

/** Says of each citation which other one's parenthetical it stands in, and by what word. */
export function nestCitations(text: string, drafts: readonly CitationDraft[]): void {
  const open: Range[] = [];
  drafts.forEach((draft, index) => {
    while ((open.at(-1)?.end ?? Infinity) <= draft.start) open.pop();
    const around = open.findLast(({ start }) => start <= draft.start);
    if (around !== undefined) {
      draft.within = {
        index: around.index,
        relation: relationBefore(text, around.start, draft.extent.start),
      };
    }
    if (open.length >= DEEPEST) return;
    for (const { start, end } of draft.parentheticals.toReversed())
      open.push({ start, end, index });
  });
}

const WORD = /\b(citing|quoting)\b/gi;

/** The last "citing" or "quoting" between the bracket and the citation. */
function relationBefore(text: string, from: number, to: number): 'citing' | 'quoting' | null {
  const words = [...text.slice(Math.max(from, to - 600), to).matchAll(WORD)];
  const word = words.at(-1)?.[1]?.toLowerCase();
  return word === 'citing' || word === 'quoting' ? word : null;
}
