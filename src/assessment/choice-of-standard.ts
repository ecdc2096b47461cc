import type { StandardFinding } from './assessment.ts';
import type { Determination } from './determine.ts';

/** Whether one speaker's case turns on which standard governs. The court's words are kept apart. */
export interface ChoiceOfStandard {
  readonly kind:
    'no-standard' | 'one-standard' | 'not-needed' | 'not-needed-yet' | 'may-be-needed' | 'needed';
  readonly outcomes: readonly {
    readonly standard: string;
    readonly outcome: Determination['outcome'];
    /** True of a standard of which it is unknown whether it is in play for the speaker. */
    readonly conditional?: true;
  }[];
}

/**
 * Not needed when every standard comes out alike; not needed yet when every one is open; may be
 * needed when some are open and the rest agree, or when only one that may not be in play differs;
 * needed when two differ.
 */
export function choiceOfStandard(standards: readonly StandardFinding[]): ChoiceOfStandard {
  const outcomes = standards.map(({ rule, determination, dependsOn, dependsOnCauses }) => ({
    standard: rule,
    outcome: determination.outcome,
    ...(dependsOn === undefined && dependsOnCauses === undefined
      ? {}
      : { conditional: true as const }),
  }));
  return { kind: kindOf(outcomes), outcomes };
}

function kindOf(outcomes: ChoiceOfStandard['outcomes']): ChoiceOfStandard['kind'] {
  if (outcomes.length < 2) return outcomes.length === 0 ? 'no-standard' : 'one-standard';
  const decided = decidedAmong(outcomes);
  if (decided.size > 1) {
    const certain = decidedAmong(outcomes.filter(({ conditional }) => conditional !== true));
    return certain.size > 1 ? 'needed' : 'may-be-needed';
  }
  if (decided.size === 0) return 'not-needed-yet';
  return outcomes.some(({ outcome }) => outcome === 'open') ? 'may-be-needed' : 'not-needed';
}

function decidedAmong(outcomes: ChoiceOfStandard['outcomes']): ReadonlySet<string> {
  return new Set(outcomes.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'open'));
}
