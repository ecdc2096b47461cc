import { DucesError } from '../faults/index.ts';
import type { ProductionPart } from '../sealing/index.ts';
import type { GivenApproval } from './guard-approvals.ts';
import { actFor, type OpenMatterLedger } from './lifecycle/plan-acts.ts';
import { refuseIfStopped } from './lifecycle/refuse-if-stopped.ts';
import type { PreparedProduction } from './prepare-plan.ts';
import { productionParts } from './production-parts.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';
import { reserveBates } from './reserve-bates.ts';
import { storeState } from './store-state.ts';

/** What is collected, under which approvals; `onRows` is told how many records there were. */
export interface CollectionOrder {
  readonly request: ProductionRequest & { readonly onProgress: OnProgress };
  readonly prepared: PreparedProduction;
  readonly approvals: readonly GivenApproval[];
  readonly onRows: (rows: number) => void;
}

/**
 * Collects the records of an approved plan as the parts of a package: the arrow to collected, which the
 * ledger holds once all records are read and the store is still the one that people approved.
 *
 * The parts throw `store-changed`, `stopped`, `overproduction` and what the store throws.
 */
export function collectedParts(
  { request, prepared, approvals, onRows }: CollectionOrder,
  { ledger, salt }: OpenMatterLedger,
): AsyncGenerator<ProductionPart, void> {
  const { plan } = prepared;
  const { folder } = request.matter;
  const act = actFor(salt, plan);
  return productionParts({
    request,
    prepared,
    approvals,
    bates: reserveBates(folder, planHash(plan), plan.bates, plannedRows(plan)),
    onProgress: request.onProgress,
    onRows: async (rows) => {
      await refuseChangedStore(request, prepared);
      refuseIfStopped(request.signal);
      onRows(rows);
      await ledger.append({ kind: 'records-collected', ...act(), rows });
      // All is read; what follows takes the longest and needs no store.
      request.store.rest();
    },
  });
}

/** Whatever changed since the plan was made, people approved another store than this. */
async function refuseChangedStore(
  { store }: ProductionRequest,
  { plan, categories, accounts }: PreparedProduction,
) {
  const { sha256: fingerprint } = await store.fingerprint();
  const sha256 = await storeState(store, fingerprint, categories, accounts);
  if (sha256 === plan.store.sha256) return;
  throw new DucesError('store-changed', 'The store changed between the plan and the pull.', {
    next: 'Nothing was released. Plan again from a store that nothing writes to, and have that approved.',
  });
}

function plannedRows({ categories }: ProductionPlan): number {
  return categories.reduce((sum, { rows }) => sum + rows, 0);
}
