import type { StandardFinding } from './assessment.ts';
import type { Determination } from './determine.ts';

/** Whether one speaker's case turns on which standard governs. The court's words are kept apart. */
export interface ChoiceOfStandard {
  readonly kind:
    'no-standard' | 'one-standard' | 'not-needed' | 'not-needed-yet' | 'may-be-needed' | 'needed';
  readonly outcomes: readonly {
    readonly standard: string;
    readonly outcome: Determination['outcome'];
  }[];
}

/**
 * Not needed when every standard comes out alike; not needed yet when every one is open; may be
 * needed when some are open and the rest agree; needed when two differ.
 */
export function choiceOfStandard(standards: readonly StandardFinding[]): ChoiceOfStandard {
  const outcomes = standards.map(({ rule, determination }) => ({
    standard: rule,
    outcome: determination.outcome,
  }));
  return { kind: kindOf(outcomes.map(({ outcome }) => outcome)), outcomes };
}

function kindOf(outcomes: readonly Determination['outcome'][]): ChoiceOfStandard['kind'] {
  if (outcomes.length < 2) return outcomes.length === 0 ? 'no-standard' : 'one-standard';
  const decided = new Set(outcomes.filter((outcome) => outcome !== 'open'));
  if (decided.size > 1) return 'needed';
  if (decided.size === 0) return 'not-needed-yet';
  return outcomes.includes('open') ? 'may-be-needed' : 'not-needed';
}
