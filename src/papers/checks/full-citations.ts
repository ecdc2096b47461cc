import type { Citation } from '../citations/index.ts';

const FULL: ReadonlySet<string> = new Set(['case', 'neutral', 'journal']);

/** Volume, reporter and first page in their settled form; null for what is no full citation. */
export function authorityKey({ kind, volume, edition, page }: Citation): string | null {
  if (!FULL.has(kind) || page === null || page === '___') return null;
  return `${volume ?? ''} ${edition ?? ''} ${page}`;
}

/** The indexes of all full citations of one authority, in order. */
export type CitedAuthority = readonly number[];

/** The full citations of a text, grouped by the authority they cite. */
export function groupFullCitations(citations: readonly Citation[]): readonly CitedAuthority[] {
  const groups = new Map<string, number[]>();
  for (const [index, citation] of citations.entries()) {
    const key = authorityKey(citation);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** The full citation behind any form: itself, or the one that a short form or Id. ends at. */
export function fullOf(citations: readonly Citation[], citation: Citation): Citation {
  const full = citation.resolvesTo === null ? undefined : citations[citation.resolvesTo];
  return full ?? citation;
}

/** How a citation is named in messages: its name, when it has one, and its place in print. */
export function called({ name, text }: Citation): string {
  return name === null ? text : `${name}, ${text}`;
}
