import type { Citation } from '../citations/index.ts';

const FULL: ReadonlySet<string> = new Set(['case', 'neutral', 'journal']);

/** Volume, reporter and first page in their settled form; null for what is no full citation. */
export function authorityKey({ kind, volume, edition, page }: Citation): string | null {
  if (!FULL.has(kind) || page === null || page === '___') return null;
  return `${volume ?? ''} ${edition ?? ''} ${page}`;
}

/** Volume and reporter, which one short form shares with every case of that volume. */
export function volumeKey({ volume, edition }: Citation): string {
  return `${volume ?? ''} ${edition ?? ''}`;
}

/** The first page of a reported case; null for what has none. */
export function firstPage({ kind, page }: Citation): number | null {
  const first = Number((page ?? '').replaceAll(',', ''));
  return kind === 'case' && first > 0 ? first : null;
}

/**
 * The full citations of a text, grouped by the authority they cite, each group in order. One
 * without a year is no full citation but a running head or a pin (`supra, 345 Conn. 809`).
 */
export function groupFullCitations(
  citations: readonly Citation[],
): readonly (readonly Citation[])[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = authorityKey(citation);
    if (key === null || citation.year === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [citation]);
    else group.push(citation);
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
