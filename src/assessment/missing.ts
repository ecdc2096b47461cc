/** One thing that the record or the law lacks. Supplying it may change a finding. */
export type Missing =
  | {
      readonly kind: 'exhibit';
      readonly proposition: string;
      readonly statement: string | null;
      readonly proofLevel: string | null;
    }
  | { readonly kind: 'rebuttal'; readonly proposition: string; readonly statement: string }
  | { readonly kind: 'personal-knowledge'; readonly exhibit: string }
  | { readonly kind: 'evidence-kind'; readonly exhibit: string }
  | {
      readonly kind: 'finding-of-fact';
      readonly proposition: string;
      readonly statement: string | null;
    }
  | {
      readonly kind: 'degree-of-conviction';
      readonly proofLevel: string;
      readonly proposition: string;
    }
  | { readonly kind: 'tie'; readonly statement: string; readonly speaker: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly about: string | null }
  | { readonly kind: 'publication-date'; readonly statement: string }
  | { readonly kind: 'commencement-date'; readonly proceeding: string }
  | { readonly kind: 'judgment'; readonly standard: string; readonly step: string }
  | { readonly kind: 'judgments-agreed'; readonly standard: string; readonly step: string }
  | { readonly kind: 'answer'; readonly rule: string; readonly question: string }
  | { readonly kind: 'statute-answered'; readonly statute: string; readonly effect: string }
  | { readonly kind: 'governing-law'; readonly claim: string }
  | { readonly kind: 'detail'; readonly detail: string; readonly statement: string }
  | { readonly kind: 'record-complete' }
  | { readonly kind: 'claim'; readonly speaker: string }
  | { readonly kind: 'statement'; readonly claim: string; readonly speaker: string };

/** Things which, together, would be enough. */
export type MissingSet = readonly Missing[];

/**
 * The most alternatives that are kept at any level. The cross product of alternatives grows fast, and a
 * list cut too early makes larger sets look smallest: what two parts share is lost with what is cut. A
 * list as long as this may lack some.
 */
const MOST_ALTERNATIVES = 256;

/** The ways to have both: every pair of alternatives joined. Empty when either cannot be had. */
export function bothSets(
  one: readonly MissingSet[],
  other: readonly MissingSet[],
): readonly MissingSet[] {
  if (isNothing(one)) return other;
  if (isNothing(other)) return one;
  return smallest(one.flatMap((left) => unions(left, other)));
}

/** The ways to have either: the alternatives of both, smallest first. */
export function eitherSet(alternatives: readonly (readonly MissingSet[])[]): readonly MissingSet[] {
  return smallest(alternatives.flat());
}

function isNothing(sets: readonly MissingSet[]): boolean {
  return sets.length === 1 && sets[0]?.length === 0;
}

function unions(left: MissingSet, others: readonly MissingSet[]): readonly MissingSet[] {
  if (left.length === 0) return others;
  const held = new Set(left.map(keyOf));
  return others.map((right) => {
    const added = right.filter((item) => !held.has(keyOf(item)));
    return added.length === 0 ? left : [...left, ...added];
  });
}

/** Keeps the minimal sets, smallest first, up to the most that are kept. */
function smallest(sets: readonly MissingSet[]): readonly MissingSet[] {
  if (sets.length < 2) return sets;
  // What needs nothing more is the one smallest set.
  const nothing = sets.find((set) => set.length === 0);
  if (nothing !== undefined) return [nothing];
  const kept: { keys: ReadonlySet<string>; set: MissingSet }[] = [];
  for (const set of sets.toSorted((one, two) => one.length - two.length)) {
    if (kept.length === MOST_ALTERNATIVES) break;
    const keys = new Set(set.map(keyOf));
    if (!kept.some((smaller) => isSubset(smaller.keys, keys))) kept.push({ keys, set });
  }
  return kept.map(({ set }) => set);
}

function isSubset(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size > other.size) return false;
  for (const key of one) if (!other.has(key)) return false;
  return true;
}

const keys = new WeakMap<Missing, string>();

/** A key by which the same missing thing is recognised. */
export function keyOf(missing: Missing): string {
  const known = keys.get(missing);
  if (known !== undefined) return known;
  const key = Object.values(missing).join('|');
  keys.set(missing, key);
  return key;
}
