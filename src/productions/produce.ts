import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { loadMatter } from '../matters/index.ts';
import {
  ledgerProofFiles,
  openLedger,
  packageSum,
  readActs,
  saltedHash,
  type Act,
  type Ledger,
  type Salt,
} from '../ledger/index.ts';
import { parseAgeRecipient, sealPackage, type SigningKey } from '../sealing/index.ts';
import { guardApprovals, type GivenApproval } from './guard-approvals.ts';
import { guardStops } from './guard-stops.ts';
import { isReleaseAttempt, keepReleaseAttempt } from './lifecycle/release-attempts.ts';
import { settleRelease } from './lifecycle/settle-release.ts';
import { matterSalt } from './matter-salt.ts';
import { preparePlan, type PreparedProduction } from './prepare-plan.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
import { productionParts } from './production-parts.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';
import { reserveBates } from './reserve-bates.ts';
import { savePlan } from './save-plan.ts';
import { storeState } from './store-state.ts';

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
 * `store-changed` when the store is no longer the one that was planned from;
 * what `preparePlan`, `guardApprovals`, `sealPackage` and `openLedger` throw. In every case nothing
 * is at `out`, but for one: when the ledger could not record a release that had taken place, the
 * error says that the package is there.
 */
export async function produce(request: ReleaseRequest): Promise<ReleasedProduction> {
  guardStops(request.matter, null);
  refuseTaken(request);
  const prepared = await preparePlan(request, request.onProgress);
  const approvals = guardApprovals(request.matter, planHash(prepared.plan));
  savePlan(request.matter.folder, prepared.plan);
  const ledger = await openLedger(join(request.matter.folder, 'ledger'), {
    signer: request.signer,
  });
  try {
    const salt = matterSalt(request.matter.folder);
    const earlier = await settleEarlier(request, prepared.plan, ledger, salt);
    if (earlier !== null) return earlier;
    return await recordingStops(ledger, actFor(salt, prepared.plan), async () => {
      await recordApprovedPlan(ledger, salt, prepared, approvals);
      return release(request, prepared, approvals, { ledger, salt });
    });
  } finally {
    await ledger.close();
  }
}

/** A release by a run that was cut off before it could record it; the same command ends it. */
async function settleEarlier(
  { matter, out }: ReleaseRequest,
  plan: ProductionPlan,
  ledger: Ledger,
  salt: Salt,
): Promise<ReleasedProduction | null> {
  const hash = planHash(plan);
  const subject = saltedHash(salt, 'plan', hash);
  const acts = (await readActs(ledger.dir)).filter((act) => act.subject === subject);
  const found = await settleRelease({ folder: matter.folder, plan: hash, acts, ledger });
  if (found === null) return null;
  const { path, sealed } = found;
  if (path === resolve(out)) {
    return { plan, planHash: hash, rows: sealed.rows, sealed: sealed.package };
  }
  throw new DucesError(
    'already-released',
    'An earlier run released this plan and was cut off before it recorded that; it is recorded now.',
    { place: { file: path }, next: 'Use the package that is there. Nothing is released twice.' },
  );
}

/** What is in the way is told before anything is pulled, unless an earlier run of ours put it there. */
function refuseTaken({ matter, out }: ReleaseRequest): void {
  if (!existsSync(out) || isReleaseAttempt(matter.folder, out)) return;
  throw new DucesError('output-exists', `Something is already at ${out}.`, {
    place: { file: out },
    next: 'Choose another output path, or move away what is there: Duces overwrites nothing.',
  });
}

/** Does `work`, and puts into the ledger why it stopped when it throws. */
async function recordingStops<Result>(
  ledger: Ledger,
  act: () => CommonFields,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof DucesError ? error.code : 'internal';
    // The first failure is the one to tell; a ledger that cannot be written says so when opened.
    await ledger.append({ kind: 'production-stopped', ...act(), reason }).catch(() => undefined);
    throw error;
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
    await refuseChangedStore(request, prepared);
    refuseIfStopped(request);
    rows = count;
    await ledger.append({ kind: 'records-collected', ...act(), rows });
  };
  keepReleaseAttempt(request.matter.folder, planHash(plan), request.out);
  const sealed = await sealPackage({
    finalPath: request.out,
    parts: productionParts({
      request,
      prepared,
      approvals,
      bates: reserveBates(request.matter.folder, planHash(plan), plan.bates, plannedRows(plan)),
      onProgress: request.onProgress,
      onRows,
    }),
    recipients: [parseAgeRecipient(plan.recipient.key)],
    signer: request.signer,
    sealedAt: new Date(),
    attest: async (production) => {
      refuseIfStopped(request);
      // Read again: a stop may have come while the records were pulled.
      guardStops(loadMatter(request.matter.folder), plan);
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
  await ledger
    .append({ kind: 'production-released', ...act(), package: packageSum(sealed) })
    .catch((cause: unknown) => {
      throw releasedUnrecorded(request.out, cause);
    });
  request.onProgress({ stage: 'release', done: 1, total: 1 });
  return { plan, planHash: planHash(plan), rows, sealed: sealed.sha256 };
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

/** A wish to stop counts until the sealing is recorded; the store heeds it only while it pulls. */
function refuseIfStopped({ signal }: ProductionRequest): void {
  if (signal?.aborted !== true) return;
  throw new DucesError('stopped', 'The production was stopped before it was released.', {
    next: 'Nothing was released. Run the command again.',
  });
}

function releasedUnrecorded(out: string, cause: unknown): DucesError {
  return new DucesError(
    'disk-failed',
    `The package is at ${out}, whole; the ledger holds its sealing and could not record its release.`,
    {
      place: { file: out },
      next: 'Mend the disk of the matter, and note the release by hand; the package is good.',
      cause,
    },
  );
}

function plannedRows({ categories }: ProductionPlan): number {
  return categories.reduce((sum, { rows }) => sum + rows, 0);
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
