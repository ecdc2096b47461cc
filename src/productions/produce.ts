import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import {
  ledgerProofFiles,
  openLedger,
  packageSum,
  saltedHash,
  type Act,
  type Ledger,
  type Salt,
} from '../ledger/index.ts';
import { parseAgeRecipient, sealPackage, type SigningKey } from '../sealing/index.ts';
import { guardApprovals, type GivenApproval } from './guard-approvals.ts';
import { matterSalt } from './matter-salt.ts';
import { preparePlan, type PreparedProduction } from './prepare-plan.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
import { productionParts } from './production-parts.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';

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
 * its reason. Approvals count only for the plan as it is now.
 *
 * @throws DucesError what `preparePlan`, `guardApprovals`, `sealPackage` and `openLedger` throw; in
 * every case nothing is at `out`.
 */
export async function produce(request: ReleaseRequest): Promise<ReleasedProduction> {
  const prepared = await preparePlan(request, request.onProgress);
  const approvals = guardApprovals(request.matter, planHash(prepared.plan));
  const ledger = await openLedger(join(request.matter.folder, 'ledger'), {
    signer: request.signer,
  });
  const salt = matterSalt(request.matter.folder);
  try {
    await recordApprovedPlan(ledger, salt, prepared, approvals);
    return await release(request, prepared, approvals, { ledger, salt });
  } catch (error) {
    const reason = error instanceof DucesError ? error.code : 'internal';
    await ledger
      .append({ kind: 'production-stopped', ...actFor(salt, prepared.plan)(), reason })
      .catch(() => undefined);
    throw error;
  } finally {
    await ledger.close();
  }
}

async function release(
  request: ReleaseRequest,
  prepared: PreparedProduction,
  approvals: readonly GivenApproval[],
  { ledger, salt }: { readonly ledger: Ledger; readonly salt: Salt },
): Promise<ReleasedProduction> {
  const { plan } = prepared;
  const act = actFor(salt, plan);
  let rows = 0;
  const onRows = async (count: number) => {
    rows = count;
    await ledger.append({ kind: 'records-collected', ...act(), rows });
  };
  const sealed = await sealPackage({
    finalPath: request.out,
    parts: productionParts({
      request,
      prepared,
      approvals,
      onProgress: request.onProgress,
      onRows,
    }),
    recipients: [parseAgeRecipient(plan.recipient.key)],
    signer: request.signer,
    sealedAt: new Date(),
    attest: async (production) => {
      const recipient = saltedHash(salt, 'recipient', plan.recipient.key);
      const proof = await ledger.append({
        kind: 'production-sealed',
        ...act(),
        rows,
        package: packageSum(production),
        recipient,
      });
      return ledgerProofFiles(proof);
    },
  });
  await ledger.append({ kind: 'production-released', ...act(), package: packageSum(sealed) });
  request.onProgress({ stage: 'release', done: 1, total: 1 });
  return { plan, planHash: planHash(plan), rows, sealed: sealed.sha256 };
}

type CommonFields = Pick<Act, 'at' | 'matter' | 'subject'>;

/** The fields that every act on a plan bears: now, the matter and the plan, both salted. */
function actFor(salt: Salt, plan: ProductionPlan): () => CommonFields {
  const matter = saltedHash(salt, 'matter', plan.matter);
  const subject = saltedHash(salt, 'plan', planHash(plan));
  return () => ({ at: new Date().toISOString(), matter, subject });
}

async function recordApprovedPlan(
  ledger: Ledger,
  salt: Salt,
  { plan }: PreparedProduction,
  approvals: readonly GivenApproval[],
): Promise<void> {
  const act = actFor(salt, plan);
  const order = saltedHash(salt, 'order', plan.order.sha256);
  await ledger.append({
    kind: 'mandate-read',
    ...act(),
    subject: order,
    clauses: plan.clauses.length,
    open: 0,
  });
  await ledger.append({
    kind: 'plan-made',
    ...act(),
    clauses: plan.clauses.length,
    accounts: plan.accounts.length,
  });
  for (const { person } of approvals) {
    const by = saltedHash(salt, 'person', person.id);
    await ledger.append({ kind: 'approval-recorded', ...act(), by, role: person.role });
  }
}
