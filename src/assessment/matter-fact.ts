import type { Fact, Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';

/** The value of a fact for some subjects, and the entries of the matter that it is taken from. */
export interface FactValue {
  readonly value: Knowledge;
  readonly entries: readonly Fact[];
}

/**
 * A fact as the matter has it, about one of some subjects or about none in particular. What only a
 * party asserts is unknown until a court finds it or counsel records it; so is what two entries
 * answer differently, and what no entry answers.
 */
export function matterFact(
  { facts }: MatterFile,
  fact: string,
  subjects: readonly string[],
): FactValue {
  const entries = facts.filter(
    (entry) => entry.fact === fact && (entry.about === undefined || subjects.includes(entry.about)),
  );
  const values = new Set(
    entries
      .filter(({ by }) => by === 'court' || by === 'counsel')
      .map(({ value }) => value)
      .filter((value) => value !== 'unknown'),
  );
  const [only] = values;
  return { value: values.size === 1 && only !== undefined ? only : 'unknown', entries };
}
