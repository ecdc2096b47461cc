import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { openLedger } from '../ledger/index.ts';
import type { SigningKey } from '../sealing/index.ts';
import { collectedParts } from './collected-parts.ts';
import { guardApprovals } from './guard-approvals.ts';
import { guardStops } from './guard-stops.ts';
import { refuseTaken, settleEarlier } from './lifecycle/before-release.ts';
import { recordApprovedPlan, recordingStops } from './lifecycle/plan-acts.ts';
import { sealAndRelease } from './lifecycle/seal-and-release.ts';
import { matterSalt } from './matter-salt.ts';
import { preparePlan } from './prepare-plan.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';
import { savePlan } from './save-plan.ts';
import { guardSupplement } from './supplement/guard-supplement.ts';

/** Where a production goes, and who signs it. */
export interface ReleaseRequest extends ProductionRequest {
  readonly signer: SigningKey;
  /** The package's final path; nothing may be there. */
  readonly out: string;
  readonly onProgress: OnProgress;
}

/** What was released. Counts and sums only. */
export interface ReleasedProduction {
  readonly plan: ProductionPlan;
  readonly planHash: string;
  readonly rows: number;
  /** SHA-256 of the encrypted file. */
  readonly sealed: string;
}

/**
 * Carries out a production: plan, approvals, collection, sealing, release. The package appears at
 * `out` whole or not at all; the ledger records each act before the next begins, and a stop with
 * its reason. Approvals count only for the plan as it is now, which is kept beside the matter.
 *
 * @throws DucesError `production-stopped` while a stop stands, also one that came during the pull;
 * `already-released` or `release-unknown` for a plan whose earlier run released, or may have;
 * `store-changed` when the store is no longer the one that was planned from; `review-missing` for a plan
 * whose records a person is to look at first (`holdForReview`);
 * what `preparePlan`, `guardApprovals`, `sealPackage` and `openLedger` throw. In every case nothing
 * is at `out`, but for one: when the ledger could not record a release that had taken place, the
 * error says that the package is there.
 */
export async function produce(request: ReleaseRequest): Promise<ReleasedProduction> {
  const { matter, out } = request;
  guardStops(matter, null);
  refuseTaken(matter.folder, out);
  const prepared = await preparePlan(request, request.onProgress);
  const { plan } = prepared;
  if (plan.review === true) throw unreviewed();
  const approvals = guardApprovals(matter, planHash(plan));
  savePlan(matter.folder, plan);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer: request.signer });
  try {
    const open = { ledger, salt: matterSalt(matter.folder) };
    const earlier = await settleEarlier(matter.folder, plan, out, open);
    if (earlier !== null) return released(plan, earlier.rows, earlier.package);
    await guardSupplement(matter, plan, ledger);
    return await recordingStops(open, plan, async () => {
      await recordApprovedPlan(open, plan, approvals);
      let rows = 0;
      const onRows = (count: number) => {
        rows = count;
      };
      const parts = collectedParts({ request, prepared, approvals, onRows }, open);
      const sealed = await sealAndRelease({ ...request, plan, parts, rows: () => rows }, open);
      return released(plan, rows, sealed.sha256);
    });
  } finally {
    await ledger.close();
  }
}

function released(plan: ProductionPlan, rows: number, sealed: string): ReleasedProduction {
  return { plan, planHash: planHash(plan), rows, sealed };
}

function unreviewed(): DucesError {
  return new DucesError(
    'review-missing',
    'The matter has a person look at the records before they go out.',
    {
      next: 'Collect them for review first, then have them reviewed and released: docs/productions.md.',
    },
  );
}
