import type { LawRegistry, Standard } from '../../law/index.ts';
import { compareStrictness, type StrictnessComparison } from '../strictness/compare-strictness.ts';
import type { Situation } from './situation.ts';

/**
 * How the test of a precedent stands to the test at hand. `unknown`: one of them is not encoded, so
 * nothing can be derived.
 */
export type TestRelation = StrictnessComparison['relation'] | 'unknown';

// A pair of standards has one relation ever after: entries of law do not change.
const known = new WeakMap<Standard, WeakMap<Standard, TestRelation>>();

/** The relation of the test of a precedent to the test at hand, derived from their structure. */
export function testRelation(
  law: LawRegistry,
  { standard: left }: Situation,
  { standard: right }: Situation,
): TestRelation {
  if (left === null || right === null) return 'unknown';
  if (left === right) return 'same';
  const [one, other] = [law.find('standard', left), law.find('standard', right)];
  if (one === null || other === null) return 'unknown';
  const ofOne = known.get(one) ?? new WeakMap<Standard, TestRelation>();
  known.set(one, ofOne);
  const relation = ofOne.get(other) ?? compareStrictness(law, one, other).relation;
  ofOne.set(other, relation);
  return relation;
}

/**
 * Whether the test of a precedent guards a right of the speaker and the test at hand serves any
 * discovery, or the other way round. `alike`: both do the one or the other, or it is not known.
 */
export type TestAims = 'alike' | 'guards-more' | 'guards-less';

/** What the test of a precedent is for, against the test at hand. */
export function testAims(
  law: LawRegistry,
  { standard: left }: Situation,
  { standard: right }: Situation,
): TestAims {
  const [one, other] = [left, right].map((id) => (id === null ? null : law.find('standard', id)));
  if (!one || !other) return 'alike';
  const [guards, otherGuards] = [one.serves !== 'discovery', other.serves !== 'discovery'];
  if (guards === otherGuards) return 'alike';
  return guards ? 'guards-more' : 'guards-less';
}
