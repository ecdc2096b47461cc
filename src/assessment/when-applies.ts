import type { Condition } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';
import { conditionValue, factsAsked } from './condition-value.ts';
import { matterFact } from './matter-fact.ts';
import { requestKind } from './request-kind.ts';

/** Whether the facts bring a rule into play, and the facts of which that is not known. */
export interface WhenApplies {
  readonly value: Knowledge;
  readonly facts: readonly string[];
}

/**
 * Holds a rule's condition against the facts of a matter, about the request as a whole or about
 * some subjects: any party to it, unless told otherwise. What nobody recorded of the kind of request
 * is read from the instrument. Unknown facts leave the condition unknown.
 */
export function whenApplies(
  matter: MatterFile,
  condition: Condition,
  subjects: readonly string[] = matter.parties.map(({ id }) => id),
): WhenApplies {
  const values = new Map<string, Knowledge>();
  const valueOf = (fact: string): Knowledge => {
    const value = values.get(fact) ?? factOf(matter, fact, subjects);
    values.set(fact, value);
    return value;
  };
  return {
    value: conditionValue(condition, valueOf),
    facts: factsAsked(condition).filter((fact) => valueOf(fact) === 'unknown'),
  };
}

function factOf(matter: MatterFile, fact: string, subjects: readonly string[]): Knowledge {
  const { value, entries } = matterFact(matter, fact, subjects);
  const recorded = entries.some(({ by }) => by === 'court' || by === 'counsel');
  return recorded ? value : kindOfRequest(matter, fact);
}

// The instrument of a matter is the same for every rule and every speaker.
const kinds = new WeakMap<MatterFile, Map<string, Knowledge>>();

function kindOfRequest(matter: MatterFile, fact: string): Knowledge {
  const known = kinds.get(matter) ?? new Map<string, Knowledge>();
  kinds.set(matter, known);
  const value = known.get(fact) ?? requestKind(matter, fact);
  known.set(fact, value);
  return value;
}
