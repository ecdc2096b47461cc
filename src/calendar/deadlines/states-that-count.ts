import { courtById, type Court } from '../../courts/index.ts';
import type { CountingSet } from '../counting-rules.ts';

/** The states whose holidays count for a court under a set of rules, as the court table names them. */
export function statesThatCount(court: Court | null, set: CountingSet): readonly string[] {
  if (court === null) return [];
  const above = court.appealsTo === null ? null : courtById(court.appealsTo);
  const found = set.holidaysOf.map((whose) =>
    whose === 'court' ? court.location : (above?.location ?? null),
  );
  return [...new Set(found.filter((state) => state !== null))];
}
