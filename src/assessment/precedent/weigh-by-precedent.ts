import type { Court } from '../../courts/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import {
  compareFactors,
  compareWithPrecedent,
  constraintOf,
  type ComparedFactors,
  type Constraint,
  type PrecedentComparison,
} from './a-fortiori.ts';
import { testAims, testRelation } from './comparable-tests.ts';
import { nearestPrecedents, type NearestPrecedents } from './nearest-precedents.ts';
import { precedentWeight } from './precedent-weight.ts';
import type { Precedent, Situation } from './situation.ts';

/** What precedent says of a situation, and the nearest cases on both sides. */
export interface PrecedentWeighing {
  readonly constraint: Constraint;
  readonly nearest: NearestPrecedents;
}

/** Weighs situations by precedents, with the law from which the relation of tests is derived. */
export function precedentWeigher(
  law: LawRegistry,
  courtOf: (id: string) => Court | null,
): (situation: Situation, precedents: readonly Precedent[]) => PrecedentWeighing {
  const favouring = (side: 'requester' | 'speaker') =>
    law
      .all('factor')
      .filter((factor) => factor.side === side)
      .map(({ id }) => id);
  const against = { disclose: favouring('speaker'), withhold: favouring('requester') };
  const factorsWith = factorComparer(against);
  return (situation, precedents) => {
    const compared = factorsWith(situation);
    const comparisons = precedents.map((precedent): PrecedentComparison =>
      compareWithPrecedent(
        situation,
        precedent,
        {
          weight: precedentWeight(courtOf, situation.court, precedent.court),
          tests: testRelation(law, precedent, situation),
          aims: testAims(law, precedent, situation),
          against: against[precedent.outcome],
        },
        compared(precedent),
      ),
    );
    const alike = comparisons.filter(({ precedent }) => precedent.role === situation.role);
    return { constraint: constraintOf(comparisons), nearest: nearestPrecedents(alike) };
  };
}

type FactorsWith = (precedent: Precedent) => ComparedFactors;

/** Compares factors once for a situation: they are the same sets under every test. */
function factorComparer(
  against: Readonly<Record<Precedent['outcome'], readonly string[]>>,
): (situation: Situation) => FactorsWith {
  let last: { readonly situation: Situation; readonly compared: FactorsWith } | null = null;
  return (situation) => {
    if (last !== null && haveSameFactors(last.situation, situation)) return last.compared;
    const known = new Map<Precedent, ComparedFactors>();
    const compared: FactorsWith = (precedent) => {
      const found =
        known.get(precedent) ?? compareFactors(situation, precedent, against[precedent.outcome]);
      known.set(precedent, found);
      return found;
    };
    last = { situation, compared };
    return compared;
  };
}

function haveSameFactors(one: Situation, other: Situation): boolean {
  return (
    one.requester === other.requester &&
    one.speaker === other.speaker &&
    one.unknown === other.unknown
  );
}
