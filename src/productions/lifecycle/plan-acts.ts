import { DucesError } from '../../faults/index.ts';
import { saltedHash, type Act, type Ledger, type Salt } from '../../ledger/index.ts';
import type { GivenApproval } from '../guard-approvals.ts';
import { planHash, type ProductionPlan } from '../production-plan.ts';

/** The ledger of a matter, open for writing, and the salt with which it hashes names. */
export interface OpenMatterLedger {
  readonly ledger: Ledger;
  readonly salt: Salt;
}

type CommonFields = Pick<Act, 'at' | 'matter' | 'subject'>;

/** The fields that every act on a plan bears: now, the matter and the plan, both salted. */
export function actFor(salt: Salt, plan: ProductionPlan): () => CommonFields {
  const matter = saltedHash(salt, 'matter', plan.matter);
  const subject = saltedHash(salt, 'plan', planHash(plan));
  return () => ({ at: new Date().toISOString(), matter, subject });
}

/** Does `work`, and puts into the ledger why it stopped when it throws. */
export async function recordingStops<Result>(
  { ledger, salt }: OpenMatterLedger,
  plan: ProductionPlan,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof DucesError ? error.code : 'internal';
    const act = actFor(salt, plan);
    // The first failure is the one to tell; a ledger that cannot be written says so when opened.
    await ledger.append({ kind: 'production-stopped', ...act(), reason }).catch(() => undefined);
    throw error;
  }
}

/** Records what a production starts from: the order as it was read, the plan, its approvals. */
export async function recordApprovedPlan(
  { ledger, salt }: OpenMatterLedger,
  plan: ProductionPlan,
  approvals: readonly GivenApproval[],
): Promise<void> {
  const act = actFor(salt, plan);
  const order = saltedHash(salt, 'order', plan.order.sha256);
  const clauses = plan.clauses.length;
  await ledger.append({ kind: 'mandate-read', ...act(), subject: order, clauses, open: 0 });
  const accounts = plan.accounts.length;
  await ledger.append({ kind: 'plan-made', ...act(), clauses, accounts });
  for (const { person } of approvals) {
    const by = saltedHash(salt, 'person', person.id);
    // Each entry follows the one before.
    // oxlint-disable-next-line no-await-in-loop
    await ledger.append({ kind: 'approval-recorded', ...act(), by, role: person.role });
  }
}
