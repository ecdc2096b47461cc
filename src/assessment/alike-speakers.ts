import type { Speaker } from '../matters/index.ts';
import type { ApplicableStandard } from './applicable-standards.ts';
import type { AssessmentContext } from './assessment-context.ts';

/**
 * Groups speakers of whom the record says the same in everything that an evaluation reads, so that
 * one is evaluated for all: the role, the claims, the statements that may be theirs, the judgments
 * and factors recorded for them, and the standards in play. Whoever is named by an exhibit or a
 * fact, or is known to have made a statement, is alike to nobody.
 */
export function alikeSpeakers(
  { matter, records, found: { named } }: AssessmentContext,
  standards: readonly ApplicableStandard[],
): readonly (readonly [Speaker, ...Speaker[]])[] {
  const groups = new Map<string, [Speaker, ...Speaker[]]>();
  const numbersOf = numbering();
  const told = new Set(matter.facts.map(({ about }) => about));
  for (const speaker of matter.speakers) {
    const { id, role } = speaker;
    const { claims = [], statements = [], judgments = [], factors = [] } = records.get(id) ?? {};
    const alone = named.has(id) || told.has(id) || statements.some((one) => one.speaker === id);
    const key = alone
      ? `alone ${id}`
      : [
          role,
          ...[claims, statements, judgments, factors].map(numbersOf),
          ...standards.map(({ bySpeaker }) => {
            const bases = bySpeaker.get(id);
            return typeof bases === 'object' ? numbersOf(bases) : bases;
          }),
        ].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [speaker]);
    else group.push(speaker);
  }
  return [...groups.values()];
}

/** Writes a list of objects as text that is the same for the same objects alone. */
function numbering(): (items: readonly object[]) => string {
  const numbers = new Map<object, number>();
  return (items) =>
    items
      .map((item) => {
        const number = numbers.get(item) ?? numbers.size;
        numbers.set(item, number);
        return number;
      })
      .join(',');
}
