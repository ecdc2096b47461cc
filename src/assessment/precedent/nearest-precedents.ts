import type { PrecedentComparison } from './a-fortiori.ts';

/** The nearest precedents on each side. */
export interface NearestPrecedents {
  readonly disclose: readonly PrecedentComparison[];
  readonly withhold: readonly PrecedentComparison[];
}

const MOST = 3;

/**
 * The precedents of each outcome that the fewest differences set apart, for speakers of the same
 * role; of those alike, the ones that share most, then those that bind, then the most recent.
 */
export function nearestPrecedents(comparisons: readonly PrecedentComparison[]): NearestPrecedents {
  const of = (outcome: 'disclose' | 'withhold') =>
    comparisons
      .filter(({ precedent, shared }) => precedent.outcome === outcome && sharedBy(shared) > 0)
      .toSorted(nearer)
      .filter(firstOfDecision)
      .slice(0, MOST);
  return { disclose: of('disclose'), withhold: of('withhold') };
}

/** Of several speakers in one decision only the nearest is named. */
function firstOfDecision(
  { precedent }: PrecedentComparison,
  index: number,
  all: readonly PrecedentComparison[],
): boolean {
  return all.findIndex((one) => one.precedent.decision === precedent.decision) === index;
}

function nearer(one: PrecedentComparison, other: PrecedentComparison): number {
  return (
    apart(one) - apart(other) ||
    one.waitsFor.present.length - other.waitsFor.present.length ||
    sharedBy(other.shared) - sharedBy(one.shared) ||
    Number(other.weight === 'binding') - Number(one.weight === 'binding') ||
    (other.precedent.decision.decided ?? '').localeCompare(one.precedent.decision.decided ?? '') ||
    one.precedent.decision.id.localeCompare(other.precedent.decision.id)
  );
}

function apart({ distinguishedBy: { lacking, added } }: PrecedentComparison): number {
  return lacking.length + added.length;
}

function sharedBy({ requester, speaker }: PrecedentComparison['shared']): number {
  return requester.length + speaker.length;
}
