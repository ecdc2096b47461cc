import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { SigningKey } from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { listProductions } from './list-productions.ts';

/**
 * Records that the recipient of a released production acknowledged it: the arrow from released to
 * acknowledged. Once; the ledger holds the sum of the sealed file and a salted hash of the recipient.
 *
 * @throws DucesError `reference-unknown` for a plan that is not kept; `release-missing` when it was not
 * released, or was acknowledged already; what `openLedger` throws.
 */
export async function acknowledge(
  matter: Matter,
  plan: string,
  signer: SigningKey,
): Promise<{ readonly at: string; readonly package: string }> {
  const production = (await listProductions(matter)).find(({ hash }) => hash === plan);
  if (production === undefined) throw unknownPlan(matter.folder, plan);
  const released = production.acts.findLast((act) => act.kind === 'production-released');
  if (production.state !== 'released' || released?.kind !== 'production-released') {
    throw notReleased(plan, production.state);
  }
  const salt = keptSalt(matter.folder);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer });
  try {
    const at = new Date().toISOString();
    await ledger.append({
      kind: 'production-acknowledged',
      at,
      matter: saltedHash(salt, 'matter', production.plan.matter),
      subject: released.subject,
      package: released.package,
      by: saltedHash(salt, 'recipient', production.plan.recipient.key),
    });
    return { at, package: released.package };
  } finally {
    await ledger.close();
  }
}

function unknownPlan(folder: string, plan: string): DucesError {
  return new DucesError('reference-unknown', `No plan ${plan} is kept with this matter.`, {
    place: { file: join(folder, 'plans') },
    next: 'Name the plan by its whole SHA-256; `duces productions list` shows them.',
  });
}

function notReleased(plan: string, state: string): DucesError {
  return new DucesError('release-missing', `The production of plan ${plan} is ${state}.`, {
    next: 'Only a production that is released, and not acknowledged yet, can be acknowledged.',
  });
}
