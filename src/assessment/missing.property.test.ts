import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
  weighing,
} from '../../test/synthetic/synthetic-law.ts';
import {
  document,
  judgment,
  speaker,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { assess, type StandardFinding } from './index.ts';

// The oracle knows nothing of how needs are joined: it tries every set of what is missing by
// assessing the whole matter with it.
const FACTS = ['p', 'q', 'r', 's', 't', 'u'];
const people = [{ id: 'cy', name: 'Cy', role: 'counsel' }];

interface Case {
  /** Steps of the test; each is met by one of its routes, and a route by every fact of it. */
  readonly steps: readonly (readonly (readonly string[])[])[];
  readonly held: readonly string[];
}

const caseOf: fc.Arbitrary<Case> = fc.record({
  steps: fc.array(
    fc.array(fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  held: fc.subarray(FACTS, { maxLength: 3 }),
});

type Tried = (held: readonly string[]) => StandardFinding;

function trying({ steps }: Case): Tried {
  const law = syntheticLaw({
    proposition: FACTS.map((id) => proposition(id, { about: 'request' })),
    standard: [
      standard('test', [
        ...steps.map((routes, step) =>
          showing(`step-${step}`, [
            propositionsRequired(
              `asks-${step}`,
              'request',
              routes.map((facts) => route(...facts)),
            ),
          ]),
        ),
        weighing('balance', { reachedAfter: ['step-0'] }),
      ]),
    ],
  });
  return (held) => {
    const matter = syntheticMatter({
      people,
      claims: [],
      speakers: [speaker('ann')],
      exhibits: held.filter((id) => id !== 'judgment').map((id) => document(`e-${id}`, {}, id)),
      judgments: held.includes('judgment') ? [judgment('balance', 'disclose')] : [],
    });
    const found = assess({ matter, law, standards: ['test'] }).speakers[0]?.standards[0];
    if (found === undefined) throw new Error('the test is not in view');
    return found;
  };
}

function subsets(of: readonly string[]): string[][] {
  const all = of.reduce<string[][]>(
    (sets, one) => sets.concat(sets.map((set) => [...set, one])),
    [[]],
  );
  return all.toSorted((one, two) => one.length - two.length);
}

function smallestByTrial(held: readonly string[], tried: Tried): string[] {
  const lacking = [...FACTS, 'judgment'].filter((id) => !held.includes(id));
  const enough: string[][] = [];
  for (const set of subsets(lacking)) {
    if (enough.some((smaller) => smaller.every((id) => set.includes(id)))) continue;
    if (tried([...held, ...set]).determination.outcome === 'disclose') enough.push(set);
  }
  return enough.map((set) => set.toSorted().join('+')).toSorted();
}

function printed({ determination }: StandardFinding): string[] {
  return determination.needs
    .map((set) =>
      set
        .map((one) => (one.kind === 'exhibit' ? one.proposition : one.kind))
        .toSorted()
        .join('+'),
    )
    .toSorted();
}

it('the sets that would be enough are all the smallest ones, and only those', () => {
  fc.assert(
    fc.property(caseOf, (made) => {
      const tried = trying(made);
      expect(printed(tried(made.held))).toEqual(smallestByTrial(made.held, tried));
    }),
    { numRuns: 40 },
  );
}, 20_000);

it('a decision hangs on each exhibit without which it changes, and on no other', () => {
  fc.assert(
    fc.property(caseOf, (made) => {
      const tried = trying(made);
      const all = [...FACTS, 'judgment'];
      for (const held of [all, ...FACTS.map((gone) => all.filter((id) => id !== gone))]) {
        const { outcome, hangsOn } = tried(held).determination;
        if (outcome === 'open') continue;
        const critical = FACTS.filter((id) => held.includes(id)).filter(
          (id) => tried(held.filter((one) => one !== id)).determination.outcome !== outcome,
        );
        expect(hangsOn.toSorted()).toEqual(critical.map((id) => `e-${id}`));
      }
    }),
    { numRuns: 20 },
  );
}, 20_000);
