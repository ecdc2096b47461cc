import { DucesError } from '../../faults/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import { listProductions } from '../lifecycle/list-productions.ts';
import { openSealing, settleRelease } from '../lifecycle/settle-release.ts';
import { planHash, type ProductionPlan } from '../production-plan.ts';
import { earlierReleases } from './earlier-releases.ts';

/**
 * The guard against two plans for one recipient that went their way side by side: what the ledger holds as
 * released, now that no other process can add to it, is what the plan was made to supplement. Runs of other
 * plans that were cut off are settled first: what one of them published went out too.
 *
 * @throws DucesError `approval-stale` when something was released since the plan was made;
 * `release-unknown` while nobody knows whether it was.
 */
export async function guardSupplement(
  matter: Matter,
  plan: ProductionPlan,
  ledger: Ledger,
): Promise<void> {
  await settleOthers(matter, plan, ledger);
  const { supplements } = await earlierReleases(matter, plan.recipient, plan.corrects ?? null);
  const now = supplements.map(({ hash }) => hash);
  const then = plan.supplements ?? [];
  if (now.length === then.length && now.every((hash) => then.includes(hash))) return;
  throw new DucesError(
    'approval-stale',
    'Records were released to this recipient under another plan since this one was made.',
    { next: 'Nothing was released now. Plan again: what went out already is then left out.' },
  );
}

async function settleOthers(matter: Matter, plan: ProductionPlan, ledger: Ledger): Promise<void> {
  const { folder } = matter;
  const own = planHash(plan);
  for (const { hash, acts, plan: other } of await listProductions(matter)) {
    if (hash === own || other.recipient.party !== plan.recipient.party) continue;
    const released = acts.some(({ kind }) => kind === 'production-released');
    if (released || openSealing(acts) === null) continue;
    await settleRelease({ folder, plan: hash, acts, ledger });
  }
}
