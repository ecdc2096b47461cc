import type { Condition, LawRegistry } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';
import { conditionValue, factsAsked } from './condition-value.ts';
import { matterFact } from './matter-fact.ts';
import { requestKind } from './request-kind.ts';

interface Held {
  readonly law: LawRegistry;
  readonly matter: MatterFile;
}

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
  held: Held,
  condition: Condition,
  subjects: readonly string[] = held.matter.parties.map(({ id }) => id),
): WhenApplies {
  const values = new Map<string, Knowledge>();
  const valueOf = (fact: string): Knowledge => {
    const value = values.get(fact) ?? factOf(held, fact, subjects);
    values.set(fact, value);
    return value;
  };
  return {
    value: conditionValue(condition, valueOf),
    facts: factsAsked(condition).filter((fact) => valueOf(fact) === 'unknown'),
  };
}

function factOf(held: Held, fact: string, subjects: readonly string[]): Knowledge {
  const { value, entries } = matterFact(held.matter, fact, subjects);
  const recorded = entries.some(({ by }) => by === 'court' || by === 'counsel');
  return recorded ? value : kindOfRequest(held, fact);
}

// The instrument of a matter is the same for every rule and every speaker.
const kinds = new WeakMap<MatterFile, WeakMap<LawRegistry, Map<string, Knowledge>>>();

function kindOfRequest({ law, matter }: Held, fact: string): Knowledge {
  const ofMatter = kinds.get(matter) ?? new WeakMap<LawRegistry, Map<string, Knowledge>>();
  kinds.set(matter, ofMatter);
  const known = ofMatter.get(law) ?? new Map<string, Knowledge>();
  ofMatter.set(law, known);
  const value = known.get(fact) ?? requestKind(law, matter, fact);
  known.set(fact, value);
  return value;
}
