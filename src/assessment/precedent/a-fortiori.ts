import type { TestAims, TestRelation } from './comparable-tests.ts';
import type { Precedent, Situation } from './situation.ts';

/** One precedent held against a situation, factor by factor. */
export interface PrecedentComparison {
  readonly precedent: Precedent;
  readonly weight: 'binding' | 'persuasive';
  readonly tests: TestRelation;
  /** Factors on both, by the side that they favour. */
  readonly shared: { readonly requester: readonly string[]; readonly speaker: readonly string[] };
  /**
   * What distinguishes the situation from the precedent: reasons for the precedent's outcome that
   * are lacking here, and reasons against it that the precedent had not. None: it forces.
   */
  readonly distinguishedBy: {
    readonly lacking: readonly string[];
    readonly added: readonly string[];
  };
  /**
   * Unknown factors that would have to be settled: reasons for its outcome that must turn out to be
   * here, and reasons against it, which it had not, that must turn out not to be.
   */
  readonly waitsFor: { readonly present: readonly string[]; readonly absent: readonly string[] };
  /** Whether it decides the situation a fortiori. */
  readonly forces: boolean;
}

/** What precedent makes of a situation. */
export type Constraint =
  | {
      readonly kind: 'forced';
      readonly outcome: Precedent['outcome'];
      readonly weight: PrecedentComparison['weight'];
      readonly by: readonly PrecedentComparison[];
    }
  | { readonly kind: 'inconsistent'; readonly by: readonly PrecedentComparison[] }
  | { readonly kind: 'open' };

/**
 * The result model of precedential constraint (Horty; Prakken & Sartor): a decided case forces its
 * outcome where every reason for that outcome is here too, and nothing stands against it here that
 * did not stand against it there. No number is made up: one difference on the losing side, and the
 * case does not force. Precedents that force both ways decide nothing, unless only those on one
 * side bind the court.
 */
export function constraintOf(comparisons: readonly PrecedentComparison[]): Constraint {
  const forcing = comparisons.filter(({ forces }) => forces);
  if (forcing.length === 0) return { kind: 'open' };
  const binding = forcing.filter(({ weight }) => weight === 'binding');
  for (const [weight, some] of [
    ['binding', binding],
    ['persuasive', forcing],
  ] as const) {
    const [outcome, ...others] = new Set(some.map(({ precedent }) => precedent.outcome));
    if (outcome === undefined) continue;
    if (others.length > 0) return { kind: 'inconsistent', by: some };
    return { kind: 'forced', outcome, weight, by: some };
  }
  return { kind: 'open' };
}

/** How a precedent stands to the court and the test at hand. */
export interface PrecedentStanding {
  readonly weight: PrecedentComparison['weight'];
  readonly tests: TestRelation;
  readonly aims: TestAims;
  /** Every factor of the law that could weigh against the precedent's outcome. */
  readonly against: readonly string[];
}

/** Holds a precedent against a situation. */
export function compareWithPrecedent(
  situation: Situation,
  precedent: Precedent,
  { weight, tests, aims, against }: PrecedentStanding,
  factors: ComparedFactors = compareFactors(situation, precedent, against),
): PrecedentComparison {
  const { shared, distinguishedBy, waitsFor, overcome } = factors;
  return {
    precedent,
    weight,
    tests,
    shared,
    distinguishedBy,
    waitsFor,
    forces:
      overcome && sameRole(situation, precedent) && carriesOver(precedent.outcome, tests, aims),
  };
}

/** What comparing factors alone tells: it is the same under every test. */
export interface ComparedFactors extends Pick<
  PrecedentComparison,
  'shared' | 'distinguishedBy' | 'waitsFor'
> {
  /** Whether nothing distinguishes the situation, and nothing that is unknown could. */
  readonly overcome: boolean;
}

/** Holds the factors of a precedent against those of a situation. */
export function compareFactors(
  situation: Situation,
  precedent: Precedent,
  against: PrecedentStanding['against'],
): ComparedFactors {
  const [winning, losing] =
    precedent.outcome === 'disclose'
      ? (['requester', 'speaker'] as const)
      : (['speaker', 'requester'] as const);
  const missing = without(precedent[winning], situation[winning]);
  const lacking = missing.filter((factor) => !situation.unknown.has(factor));
  const added = without(situation[losing], precedent[losing]);
  const waitsFor = {
    present: missing.filter((factor) => situation.unknown.has(factor)),
    absent: against.filter(
      (factor) => situation.unknown.has(factor) && !precedent[losing].has(factor),
    ),
  };
  return {
    shared: {
      requester: both(situation.requester, precedent.requester),
      speaker: both(situation.speaker, precedent.speaker),
    },
    distinguishedBy: { lacking, added },
    waitsFor,
    overcome:
      precedent[winning].size > 0 &&
      missing.length === 0 &&
      added.length === 0 &&
      waitsFor.absent.length === 0,
  };
}

/** Defendants and nonparties meet different tests, so neither is a precedent for the other. */
function sameRole(one: Situation, other: Situation): boolean {
  return one.role !== null && one.role === other.role;
}

/**
 * What met a milder test need not meet this one, and what failed a stricter test need not fail this
 * one. The same goes, where their steps cannot be compared, for a test that serves any discovery
 * against one that guards a right of the speaker. Where the relation cannot be derived the comparison
 * says so and stands.
 */
function carriesOver(outcome: Precedent['outcome'], tests: TestRelation, aims: TestAims): boolean {
  if (tests === 'incomparable') {
    return aims !== (outcome === 'disclose' ? 'guards-less' : 'guards-more');
  }
  return outcome === 'disclose' ? tests !== 'milder' : tests !== 'stricter';
}

function without(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter((factor) => !others.has(factor)).toSorted();
}

function both(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter((factor) => others.has(factor)).toSorted();
}
