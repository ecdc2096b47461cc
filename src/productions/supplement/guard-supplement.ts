import { DucesError } from '../../faults/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { ProductionPlan } from '../production-plan.ts';
import { earlierReleases } from './earlier-releases.ts';

/**
 * The guard against two plans for one recipient that went their way side by side: what the ledger holds as
 * released, now that no other process can add to it, is what the plan was made to supplement.
 *
 * @throws DucesError `approval-stale` when something was released since the plan was made.
 */
export async function guardSupplement(matter: Matter, plan: ProductionPlan): Promise<void> {
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
