import type { Court } from '../../courts/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import {
  compareWithPrecedent,
  constraintOf,
  type Constraint,
  type PrecedentComparison,
} from './a-fortiori.ts';
import { testRelation } from './comparable-tests.ts';
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
  return (situation, precedents) => {
    const comparisons = precedents.map((precedent): PrecedentComparison =>
      compareWithPrecedent(situation, precedent, {
        weight: precedentWeight(courtOf, situation.court, precedent.court),
        tests: testRelation(law, precedent, situation),
        against: against[precedent.outcome],
      }),
    );
    const alike = comparisons.filter(({ precedent }) => precedent.role === situation.role);
    return { constraint: constraintOf(comparisons), nearest: nearestPrecedents(alike) };
  };
}
