import { DucesError } from '../../faults/index.ts';
import type { Matter } from '../../matters/index.ts';
import { listProductions } from '../lifecycle/list-productions.ts';
import type { ProductionPlan } from '../production-plan.ts';

/** A plan under which records went out already. */
interface EarlierRelease {
  readonly hash: string;
  readonly plan: ProductionPlan;
}

/** What went out earlier to the same party, and which of it a new plan is to set right. */
export interface EarlierReleases {
  /** Whose records a new plan leaves out, in the order in which they were carried out. */
  readonly supplements: readonly EarlierRelease[];
  /** The plan that a new one corrects: its records go out again; null where there is none. */
  readonly corrects: string | null;
}

const OUT = new Set(['released', 'acknowledged', 'clawed-back', 'returned']);

/**
 * The releases to one party that a matter's ledger holds, under whatever copy of the order, or whatever
 * order: what that party has goes out again only in a correction, which names what it corrects. Every
 * other plan supplements what there is.
 *
 * @param corrects the hash of the plan to be corrected; null for none.
 * @throws DucesError `release-missing` when what is to be corrected was never released to this party;
 * what `listProductions` throws.
 */
export async function earlierReleases(
  matter: Matter,
  { party }: Pick<ProductionPlan['recipient'], 'party'>,
  corrects: string | null,
): Promise<EarlierReleases> {
  const released = (await listProductions(matter)).filter(
    ({ state, plan }) => OUT.has(state) && plan.recipient.party === party,
  );
  if (corrects !== null && !released.some(({ hash }) => hash === corrects)) throw never(corrects);
  const supplements = released.filter(({ hash }) => hash !== corrects);
  return { supplements: supplements.map(({ hash, plan }) => ({ hash, plan })), corrects };
}

function never(plan: string): DucesError {
  return new DucesError('release-missing', `No production of plan ${plan} went out.`, {
    next: 'Only what was released to this recipient can be corrected; `duces productions list` shows it.',
  });
}
