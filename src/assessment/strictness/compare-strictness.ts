import type { LawRegistry, Standard } from '../../law/index.ts';
import { covers } from './covers.ts';
import { demandsOf, type Demand } from './demands.ts';

/** One demand of a standard and the demand of the other that covers it, if any. */
export interface StrictnessPoint {
  readonly of: string;
  readonly step: string;
  readonly name: string;
  readonly proofLevel: string | null;
  readonly decides: boolean;
  /** The other standard's step that asks at least as much; null when it has none. */
  readonly coveredBy: string | null;
  readonly coveredAtLevel: string | null;
}

/** How strict one standard is against another, with every demand behind the answer. */
export interface StrictnessComparison {
  readonly left: string;
  readonly right: string;
  /** Of the left against the right. `incomparable`: each asks for something the other does not. */
  readonly relation: 'same' | 'stricter' | 'milder' | 'incomparable';
  readonly points: readonly StrictnessPoint[];
}

/** Every pair of some standards, each compared once. */
export function compareEach(
  law: LawRegistry,
  standards: readonly Standard[],
): StrictnessComparison[] {
  return standards.flatMap((left, index) =>
    standards.slice(index + 1).map((right) => compareStrictness(law, left, right)),
  );
}

// A pair of standards has one relation ever after: entries of law do not change.
const known = new WeakMap<Standard, WeakMap<Standard, StrictnessComparison>>();

/**
 * Compares two standards by their structure alone: one is at least as strict as another when each
 * demand of the other has a counterpart in it that asks as much or more. The order is partial, and
 * tests that no speaker meets both of are not on it.
 */
export function compareStrictness(
  law: LawRegistry,
  left: Standard,
  right: Standard,
): StrictnessComparison {
  const ofLeft = known.get(left) ?? new WeakMap<Standard, StrictnessComparison>();
  known.set(left, ofLeft);
  const comparison = ofLeft.get(right) ?? compareAnew(law, left, right);
  ofLeft.set(right, comparison);
  return comparison;
}

function compareAnew(law: LawRegistry, left: Standard, right: Standard): StrictnessComparison {
  const ofRight = pointsOf(law, right, left);
  const ofLeft = pointsOf(law, left, right);
  const leftCovers = meetAlike(left, right) && ofRight.every(({ coveredBy }) => coveredBy !== null);
  const rightCovers = meetAlike(left, right) && ofLeft.every(({ coveredBy }) => coveredBy !== null);
  return {
    left: left.id,
    right: right.id,
    relation: leftCovers
      ? rightCovers
        ? 'same'
        : 'stricter'
      : rightCovers
        ? 'milder'
        : 'incomparable',
    points: [...ofLeft, ...ofRight],
  };
}

/** A test for defendants and one for nonparties ask different things of different people. */
function meetAlike({ appliesTo: one }: Standard, { appliesTo: other }: Standard): boolean {
  return one === other || one === 'both' || other === 'both';
}

function pointsOf(law: LawRegistry, standard: Standard, other: Standard): StrictnessPoint[] {
  const theirs = demandsOf(other);
  return demandsOf(standard).map((demand) => {
    const cover = theirs.find((one) => covers(law, one, demand));
    return {
      of: standard.id,
      step: demand.step,
      name: demand.name,
      proofLevel: levelOf(demand),
      decides: demand.decides,
      coveredBy: cover?.step ?? null,
      coveredAtLevel: cover === undefined ? null : levelOf(cover),
    };
  });
}

function levelOf(demand: Demand): string | null {
  return demand.kind === 'requirement' ? demand.proofLevel : null;
}
