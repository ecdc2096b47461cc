import type { Citation } from '../citations/index.ts';
import { mayHoldCitation } from './unread-citation.ts';

/**
 * Tells whether an *Id.* follows the authority that it was read as with nothing between that it may
 * stand for instead: no sign of a citation of a form that is not known, no new paragraph, no earlier
 * *Id.* of which that is true, and no bracket of its own, as cites to the record have.
 */
export function followsClosely(
  text: string,
  citations: readonly Citation[],
): (index: number) => boolean {
  const apart = new Set<number>();
  for (const [index, { kind, antecedent, extent, within }] of citations.entries()) {
    const meant = citations[antecedent ?? -1];
    if (kind !== 'id' || meant === undefined || antecedent === null) continue;
    const between = text.slice(meant.extent.end, extent.start);
    const bracketed = within === null && /[([]\s*$/.test(between);
    const parted = bracketed || /\n\s*\n/.test(between) || mayHoldCitation(between);
    if (parted || apart.has(antecedent)) apart.add(index);
  }
  return (index) => !apart.has(index);
}
