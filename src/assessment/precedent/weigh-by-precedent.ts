import type { Court } from '../../courts/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import {
  compareWithPrecedent,
  constraintOf,
  type Constraint,
  type PrecedentComparison,
} from './a-fortiori.ts';
import { testRelations } from './comparable-tests.ts';
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
  const relation = testRelations(law);
  return (situation, precedents) => {
    const comparisons = precedents.map((precedent): PrecedentComparison =>
      compareWithPrecedent(
        situation,
        precedent,
        precedentWeight(courtOf, situation.court, precedent.court),
        relation(precedent, situation),
      ),
    );
    const alike = comparisons.filter(({ precedent }) => precedent.role === situation.role);
    return { constraint: constraintOf(comparisons), nearest: nearestPrecedents(alike) };
  };
}
