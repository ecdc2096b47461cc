import type { Citation } from '../citations/index.ts';
import { authorityKey, firstPage, groupFullCitations, volumeKey } from './full-citations.ts';

/**
 * For each reported case, the next one of the same volume that the text cites, by first page.
 * Volumes are compared in their settled form.
 */
export function nextCases(citations: readonly Citation[]): (full: Citation) => Citation | null {
  const cases = groupFullCitations(citations).flatMap(([first]) =>
    first !== undefined && firstPage(first) !== null ? [first] : [],
  );
  const after = new Map<string, Citation>();
  for (const volume of Map.groupBy(cases, volumeKey).values()) {
    const inOrder = volume.toSorted((one, two) => (firstPage(one) ?? 0) - (firstPage(two) ?? 0));
    for (const [at, each] of inOrder.entries()) {
      const next = inOrder[at + 1];
      if (next !== undefined) after.set(authorityKey(each) ?? '', next);
    }
  }
  return (full) => after.get(authorityKey(full) ?? '') ?? null;
}
