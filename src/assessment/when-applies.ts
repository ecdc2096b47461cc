import type { Condition } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';
import { conditionValue, factsAsked } from './condition-value.ts';
import { matterFact } from './matter-fact.ts';

/** Whether the facts bring a rule into play, and the facts of which that is not known. */
export interface WhenApplies {
  readonly value: Knowledge;
  readonly facts: readonly string[];
}

/**
 * Holds a rule's condition against the facts of a matter, about the request as a whole or about
 * any party to it. Unknown facts leave it unknown.
 */
export function whenApplies(matter: MatterFile, condition: Condition): WhenApplies {
  const subjects = matter.parties.map(({ id }) => id);
  const valueOf = (fact: string) => matterFact(matter, fact, subjects).value;
  return {
    value: conditionValue(condition, valueOf),
    facts: factsAsked(condition).filter((fact) => valueOf(fact) === 'unknown'),
  };
}
