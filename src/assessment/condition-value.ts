import type { Condition } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';

/** The value of a condition over three-valued facts, by strong Kleene logic. */
export function conditionValue(
  condition: Condition,
  factValue: (fact: string) => Knowledge,
): Knowledge {
  if ('fact' in condition) return factValue(condition.fact);
  if ('not' in condition) return negated(conditionValue(condition.not, factValue));
  if ('all' in condition) {
    return allOf(condition.all.map((part) => conditionValue(part, factValue)));
  }
  return anyOf(condition.any.map((part) => conditionValue(part, factValue)));
}

/** The facts that a condition asks about, in the order in which it names them. */
export function factsAsked(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact];
  if ('not' in condition) return factsAsked(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(factsAsked);
}

export function allOf(values: readonly Knowledge[]): Knowledge {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}

export function anyOf(values: readonly Knowledge[]): Knowledge {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}

function negated(value: Knowledge): Knowledge {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}
