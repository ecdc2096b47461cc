import { DucesError } from '../faults/index.ts';
import type { Construction, Person } from '../matters/index.ts';
import { categoryById } from '../records/index.ts';
import type { Clause, Mandate } from './mandate.ts';

/**
 * The record categories that a construction finds in a clause; none when it says "nothing beyond
 * the specific clauses". Throws `approval-missing` when its author is not counsel,
 * `reference-unknown` for a category that does not exist, `content-barred` for one that is content
 * (18 U.S.C. § 2702(a)), `mandate-absent` for one that the order excludes.
 */
export function construedCategories(
  construction: Construction,
  clause: Clause,
  mandate: Mandate,
  people: readonly Person[],
): readonly string[] {
  const where = `The construction of ${clause.id} (${clause.pin})`;
  if (people.find((person) => person.id === construction.by)?.role !== 'counsel') {
    throw new DucesError(
      'approval-missing',
      `${where} is recorded by someone who is not counsel.`,
      {
        next: 'Have counsel record the construction.',
      },
    );
  }
  if (construction.reading === 'nothing-beyond-the-specific-clauses') return [];
  const { categories } = construction.reading;
  for (const id of categories) refuse(id, where, mandate);
  return [...new Set(categories)];
}

function refuse(id: string, where: string, mandate: Mandate): void {
  if (categoryById(id).legalClass === 'content') {
    throw new DucesError('content-barred', `${where} reaches ${id}, which is content.`, {
      next: 'Take the category out; content is never producible on a civil subpoena (18 U.S.C. § 2702(a)).',
    });
  }
  const excluded = mandate.exclusions.find((exclusion) => exclusion.mayCover.includes(id));
  if (excluded === undefined) return;
  throw new DucesError(
    'mandate-absent',
    `${where} reaches ${id}, which the order excludes at ${excluded.pin}: "${excluded.text}".`,
    { next: 'Take the category out of the construction.' },
  );
}
