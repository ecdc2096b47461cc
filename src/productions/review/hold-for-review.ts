import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { ledgerProofFiles, openLedger, packageSum, saltedHash } from '../../ledger/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { parseAgeRecipient, sealPackage, type SigningKey } from '../../sealing/index.ts';
import { collectedParts } from '../collected-parts.ts';
import { guardApprovals } from '../guard-approvals.ts';
import { guardRecipient } from '../guard-recipient.ts';
import { guardStops } from '../guard-stops.ts';
import { settleEarlier } from '../lifecycle/before-release.ts';
import { actFor, recordApprovedPlan, recordingStops } from '../lifecycle/plan-acts.ts';
import { refuseIfStopped } from '../lifecycle/refuse-if-stopped.ts';
import { matterSalt } from '../matter-salt.ts';
import { preparePlan } from '../prepare-plan.ts';
import { planHash } from '../production-plan.ts';
import type { OnProgress } from '../production-progress.ts';
import type { ProductionRequest } from '../production-request.ts';
import { savePlan } from '../save-plan.ts';
import { guardSupplement } from '../supplement/guard-supplement.ts';

/** What is collected for review, and for whom to open. */
export interface HoldRequest extends ProductionRequest {
  /** An age public key of the respondent itself, recorded in the matter. */
  readonly custodyKey: string;
  readonly signer: SigningKey;
  /** Where the held package is to appear; nothing may be there. */
  readonly out: string;
  readonly onProgress: OnProgress;
}

/** What is held. Counts and sums only. */
export interface HeldProduction {
  readonly planHash: string;
  readonly rows: number;
  /** SHA-256 of the encrypted file: what a review names. */
  readonly held: string;
}

/**
 * Collects the records of an approved plan and holds them, sealed to a key of the respondent, until a
 * person has looked at them: the arrows from approved to collected and held. The recipient cannot open
 * what is held. Collected again, the later held package is the one that counts.
 *
 * @throws DucesError as `produce`, but for release; `recipient-mismatch` for a key that is not the
 * respondent's; `usage` for a plan that asks for no review.
 */
export async function holdForReview(request: HoldRequest): Promise<HeldProduction> {
  const { matter, out, signer } = request;
  guardStops(matter, null);
  if (existsSync(out)) throw taken(out);
  const custodian = guardRecipient(matter, request.custodyKey, matter.instrument.issuedTo);
  const prepared = await preparePlan(request, request.onProgress);
  const { plan } = prepared;
  if (plan.review !== true) throw noReview();
  const approvals = guardApprovals(matter, planHash(plan));
  savePlan(matter.folder, plan);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer });
  try {
    const open = { ledger, salt: matterSalt(matter.folder) };
    if ((await settleEarlier(matter.folder, plan, out, open)) !== null) throw taken(out);
    await guardSupplement(matter, plan, ledger);
    return await recordingStops(open, plan, async () => {
      await recordApprovedPlan(open, plan, approvals);
      let rows = 0;
      const onRows = (count: number) => {
        rows = count;
      };
      const sealed = await sealPackage({
        finalPath: out,
        parts: collectedParts({ request, prepared, approvals, onRows }, open),
        recipients: [parseAgeRecipient(custodian.key)],
        signer,
        sealedAt: new Date(),
        attest: async (production) => {
          refuseIfStopped(request.signal);
          guardStops(loadMatter(matter.folder), plan);
          const proof = await ledger.append({
            kind: 'production-held',
            ...actFor(open.salt, plan)(),
            rows,
            package: packageSum(production),
            recipient: saltedHash(open.salt, 'recipient', custodian.key),
          });
          return ledgerProofFiles(proof);
        },
      });
      return { planHash: planHash(plan), rows, held: sealed.sha256 };
    });
  } finally {
    await ledger.close();
  }
}

function taken(out: string): DucesError {
  return new DucesError('output-exists', `Something is already at ${out}.`, {
    place: { file: out },
    next: 'Choose another output path, or move away what is there: Duces overwrites nothing.',
  });
}

function noReview(): DucesError {
  return new DucesError('usage', 'The matter asks for no review before release.', {
    next: 'Carry the plan out with duces produce, or set reviewBeforeRelease: true in matter.yaml and plan again.',
  });
}
