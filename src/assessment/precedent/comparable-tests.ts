import type { LawRegistry } from '../../law/index.ts';
import { compareStrictness, type StrictnessComparison } from '../strictness/compare-strictness.ts';
import type { Situation } from './situation.ts';

/**
 * How the test of a precedent stands to the test at hand. `unknown`: one of them is not encoded, so
 * nothing can be derived.
 */
export type TestRelation = StrictnessComparison['relation'] | 'unknown';

/** Relations of encoded tests, each derived once. */
export function testRelations(
  law: LawRegistry,
): (precedent: Situation, atHand: Situation) => TestRelation {
  const known = new Map<string, TestRelation>();
  return ({ standard: left }, { standard: right }) => {
    if (left === null || right === null) return 'unknown';
    if (left === right) return 'same';
    const key = `${left} ${right}`;
    const relation = known.get(key) ?? derive(law, left, right);
    known.set(key, relation);
    return relation;
  };
}

function derive(law: LawRegistry, left: string, right: string): TestRelation {
  const [one, other] = [law.find('standard', left), law.find('standard', right)];
  if (one === null || other === null) return 'unknown';
  return compareStrictness(law, one, other).relation;
}
