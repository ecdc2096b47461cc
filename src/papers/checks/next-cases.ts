import type { Citation } from '../citations/index.ts';
import { authorityKey } from './full-citations.ts';

/**
 * For each reported case, the next one of the same volume that the text cites, by first page.
 * Volumes are compared in their settled form.
 */
export function nextCases(citations: readonly Citation[]): (full: Citation) => Citation | null {
  const volumes = new Map<string, Map<number, Citation>>();
  for (const citation of citations) {
    const page = Number(citation.page ?? '');
    if (citation.kind !== 'case' || !(page > 0)) continue;
    const key = volumeKey(citation);
    const volume = volumes.get(key) ?? new Map<number, Citation>();
    if (!volume.has(page)) volume.set(page, citation);
    volumes.set(key, volume);
  }
  const after = new Map<string, Citation>();
  for (const volume of volumes.values()) {
    const inOrder = [...volume].toSorted(([one], [two]) => one - two).map(([, each]) => each);
    for (const [at, each] of inOrder.entries()) {
      const next = inOrder[at + 1];
      if (next !== undefined) after.set(authorityKey(each) ?? '', next);
    }
  }
  return (full) => after.get(authorityKey(full) ?? '') ?? null;
}

function volumeKey({ volume, edition }: Citation): string {
  return `${volume ?? ''} ${edition ?? ''}`;
}
