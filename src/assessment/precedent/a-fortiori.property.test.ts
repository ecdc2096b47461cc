import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithPrecedent, constraintOf } from './a-fortiori.ts';
import type { TestRelation } from './comparable-tests.ts';
import type { Precedent, Situation } from './situation.ts';

const REQUESTER = ['sworn', 'harm', 'narrow', 'copying'];
const SPEAKER = ['politics', 'opinion', 'thin', 'reprisal'];
const some = (factors: readonly string[]) =>
  fc.subarray([...factors]).map((list): ReadonlySet<string> => new Set(list));

const situations = fc.record({
  court: fc.constant(null),
  role: fc.constantFrom('defendant', 'nonparty', null),
  standard: fc.constant(null),
  requester: some(REQUESTER),
  speaker: some(SPEAKER),
  unknown: fc.constant(new Set<string>()),
}) satisfies fc.Arbitrary<Situation>;

// Only the situation and the outcome of a precedent are compared.
const precedents = fc
  .tuple(situations, fc.constantFrom('disclose', 'withhold'))
  .map(([situation, outcome]) => ({ ...situation, outcome }) as unknown as Precedent);
const relations = fc.constantFrom<TestRelation>(
  'same',
  'stricter',
  'milder',
  'incomparable',
  'unknown',
);

function without(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some].filter((factor) => !others.has(factor)));
}

function compared(
  situation: Situation,
  precedent: Precedent,
  weight: 'binding' | 'persuasive',
  tests: TestRelation,
) {
  const against = precedent.outcome === 'disclose' ? SPEAKER : REQUESTER;
  return compareWithPrecedent(situation, precedent, { weight, tests, aims: 'alike', against });
}

function forces(situation: Situation, precedent: Precedent, tests: TestRelation): boolean {
  return compared(situation, precedent, 'persuasive', tests).forces;
}

describe('a case decides another a fortiori', () => {
  it('and the more so, the more speaks for its outcome and the less against it', () => {
    fc.assert(
      fc.property(
        situations,
        precedents,
        relations,
        some(REQUESTER),
        some(SPEAKER),
        (situation, precedent, tests, more, less) => {
          if (!forces(situation, precedent, tests)) return;
          const stronger =
            precedent.outcome === 'disclose'
              ? {
                  requester: new Set([...situation.requester, ...more]),
                  speaker: without(situation.speaker, less),
                }
              : {
                  requester: without(situation.requester, more),
                  speaker: new Set([...situation.speaker, ...less]),
                };
          expect(forces({ ...situation, ...stronger }, precedent, tests)).toBe(true);
        },
      ),
    );
  });

  it('never where a reason for its outcome is lacking or one against it is new', () => {
    fc.assert(
      fc.property(situations, precedents, relations, (situation, precedent, tests) => {
        const { forces: forced, distinguishedBy } = compared(
          situation,
          precedent,
          'binding',
          tests,
        );
        if (distinguishedBy.lacking.length + distinguishedBy.added.length > 0) {
          expect(forced).toBe(false);
        }
      }),
    );
  });

  it('is its own precedent, where anything spoke for it', () => {
    fc.assert(
      fc.property(precedents, (precedent) => {
        const winning = precedent.outcome === 'disclose' ? precedent.requester : precedent.speaker;
        expect(forces(precedent, precedent, 'same')).toBe(
          precedent.role !== null && winning.size > 0,
        );
      }),
    );
  });

  it('is forced one way only, however many cases there are', () => {
    fc.assert(
      fc.property(situations, fc.array(precedents, { maxLength: 12 }), (situation, cases) => {
        const held = cases.map((one) => compared(situation, one, 'persuasive', 'same'));
        const ways = new Set(held.filter((one) => one.forces).map((one) => one.precedent.outcome));
        const { kind } = constraintOf(held);
        expect(kind).toBe(['open', 'forced', 'inconsistent'][ways.size]);
      }),
    );
  });
});

describe('a factor that nobody has settled', () => {
  it('keeps a case from deciding exactly where it could distinguish it', () => {
    fc.assert(
      fc.property(
        situations,
        precedents,
        fc.constantFrom(...REQUESTER, ...SPEAKER),
        (situation, precedent, factor) => {
          const side = REQUESTER.includes(factor) ? 'requester' : 'speaker';
          const absent = { ...situation, [side]: without(situation[side], new Set([factor])) };
          const present = { ...situation, [side]: new Set([...situation[side], factor]) };
          const unsettled = { ...absent, unknown: new Set([factor]) };
          // It decides whatever the factor turns out to be, or it does not decide yet.
          expect(forces(unsettled, precedent, 'same')).toBe(
            forces(absent, precedent, 'same') && forces(present, precedent, 'same'),
          );
        },
      ),
    );
  });
});

describe('what the test of the precedent asks', () => {
  const open: Situation = {
    court: null,
    role: 'defendant',
    standard: null,
    requester: new Set(['sworn']),
    speaker: new Set(['opinion']),
    unknown: new Set(),
  };
  const decided = (outcome: 'disclose' | 'withhold') =>
    ({ ...open, outcome }) as unknown as Precedent;

  it.each([
    ['disclose', 'milder', false],
    ['disclose', 'stricter', true],
    ['withhold', 'stricter', false],
    ['withhold', 'milder', true],
    ['disclose', 'unknown', true],
  ] as const)('a case that came out %s under a %s test forces: %s', (outcome, tests, expected) => {
    expect(forces(open, decided(outcome), tests)).toBe(expected);
  });

  it('what binds the court prevails over what persuades it; two that bind leave it open', () => {
    const withheld = compared(open, decided('withhold'), 'binding', 'same');
    const disclosed = compared(open, decided('disclose'), 'persuasive', 'same');
    expect(constraintOf([withheld, disclosed])).toMatchObject({
      kind: 'forced',
      outcome: 'withhold',
      weight: 'binding',
    });
    expect(constraintOf([withheld, { ...disclosed, weight: 'binding' }]).kind).toBe('inconsistent');
  });
});
