import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductionFacts } from '../drafting/index.ts';
import { readActs, saltedHash } from '../ledger/index.ts';
import type { Matter } from '../matters/index.ts';
import { formatBates } from './bates.ts';
import { matterSalt } from './matter-salt.ts';
import { readPlan } from './read-plan.ts';
import { batesReservations } from './reserve-bates.ts';

/**
 * What papers about a production state of it: the plan that was named, or the one that was approved
 * last, and its release as the ledger has it. Null before any plan was approved.
 *
 * @throws DucesError what `readPlan` and `readActs` throw.
 */
export async function productionFactsOf(
  matter: Matter,
  named: string | null = null,
): Promise<ProductionFacts | null> {
  const hash = named ?? matter.approvals.at(-1)?.plan ?? null;
  if (hash === null) return null;
  const plan = readPlan(matter.folder, hash);
  return {
    plan: hash,
    recipient: plan.recipient.name,
    order: plan.order,
    clauses: plan.clauses,
    categories: plan.categories,
    accounts: plan.accounts,
    bates: batesOf(matter.folder, hash),
    released: await releaseOf(matter.folder, hash),
  };
}

/** The first and the last number reserved for a plan; null before it was carried out. */
function batesOf(folder: string, hash: string): ProductionFacts['bates'] {
  const own = batesReservations(folder).find(({ plan }) => plan === hash);
  if (own === undefined) return null;
  return [formatBates(own.prefix, own.first), formatBates(own.prefix, own.last)];
}

async function releaseOf(folder: string, hash: string): Promise<ProductionFacts['released']> {
  const ledger = join(folder, 'ledger');
  if (!existsSync(ledger) || !existsSync(join(folder, 'ledger.salt'))) return null;
  const subject = saltedHash(matterSalt(folder), 'plan', hash);
  const acts = await readActs(ledger);
  const released = acts.findLast(
    (act) => act.kind === 'production-released' && act.subject === subject,
  );
  return released?.kind === 'production-released'
    ? { at: released.at, sealed: released.package }
    : null;
}
