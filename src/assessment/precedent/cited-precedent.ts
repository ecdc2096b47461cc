import type { PrecedentComparison } from './a-fortiori.ts';
import type { TestRelation } from './comparable-tests.ts';

/** A precedent as it is named in a report. `confidence` is that of its record: verify before you cite it. */
export interface CitedPrecedent {
  readonly decision: string;
  readonly cite: string;
  readonly outcome: 'disclose' | 'withhold';
  readonly confidence: 'high' | 'medium' | null;
  readonly weight: PrecedentComparison['weight'];
  readonly tests: TestRelation;
  readonly forces: boolean;
  readonly shared: PrecedentComparison['shared'];
  readonly distinguishedBy: PrecedentComparison['distinguishedBy'];
  readonly waitsFor: PrecedentComparison['waitsFor'];
}

/** A comparison without the record of the decision. */
export function citePrecedent({
  precedent: { decision, outcome },
  ...compared
}: PrecedentComparison): CitedPrecedent {
  const { id, cite, confidence } = decision;
  return { decision: id, cite, outcome, confidence, ...compared };
}
