import { DucesError } from '../../faults/index.ts';
import type { Act } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import { listProductions, type ListedProduction } from '../lifecycle/list-productions.ts';

/** A plan whose records are held, with the act that holds them. */
export interface FoundHeld {
  readonly production: ListedProduction;
  readonly held: Extract<Act, { kind: 'production-held' }>;
}

/**
 * The records of a plan that were held last.
 *
 * @throws DucesError `reference-unknown` for a plan that is not kept; `review-missing` when nothing of it
 * is held, or a review found it unfit since.
 */
export async function heldProduction(matter: Matter, plan: string): Promise<FoundHeld> {
  const production = (await listProductions(matter)).find(({ hash }) => hash === plan);
  if (production === undefined) {
    throw new DucesError('reference-unknown', `No plan ${plan} is kept with this matter.`, {
      next: 'Name the plan by its whole SHA-256; `duces productions list` shows them.',
    });
  }
  // A release that broke off leaves what is held as it was; a review that found it unfit does not.
  const last = production.acts.findLast(
    (act) =>
      act.kind === 'production-held' ||
      (act.kind === 'production-stopped' && act.reason === 'review-missing'),
  );
  if (last?.kind === 'production-held') return { production, held: last };
  throw new DucesError('review-missing', `Nothing of plan ${plan} is held for review.`, {
    next: 'Collect its records first: duces produce.',
  });
}
