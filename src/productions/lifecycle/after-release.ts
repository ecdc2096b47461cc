import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import { amendMatter, type ClawBack, type Matter, type Person } from '../../matters/index.ts';
import type { SigningKey } from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { listProductions, type ListedProduction } from './list-productions.ts';
import type { ProductionState } from './production-state.ts';

/** One arrow that a production takes once it is released: the act, the states that it leads from, what to do else. */
interface Arrow {
  readonly kind: 'production-acknowledged' | 'production-clawed-back' | 'production-returned';
  readonly from: readonly ProductionState[];
  readonly next: string;
}

/** What an arrow recorded: its instant (UTC) and the sum of the sealed file. */
export interface RecordedArrow {
  readonly at: string;
  readonly package: string;
}

const ACKNOWLEDGED: Arrow = {
  kind: 'production-acknowledged',
  from: ['released'],
  next: 'Only a production that is released, and not acknowledged yet, can be acknowledged.',
};
const CLAWED_BACK: Arrow = {
  kind: 'production-clawed-back',
  from: ['released', 'acknowledged'],
  next: 'Only what went out, and was not clawed back yet, can be clawed back.',
};
const RETURNED: Arrow = {
  kind: 'production-returned',
  from: ['clawed-back'],
  next: 'First claw it back: duces productions claw-back.',
};

/**
 * Records that the recipient of a released production acknowledged it. Once.
 *
 * @throws DucesError `reference-unknown` for a plan that is not kept; `release-missing` when it was not
 * released, or was acknowledged already; what `openLedger` throws.
 */
export async function acknowledge(
  matter: Matter,
  plan: string,
  signer: SigningKey,
): Promise<RecordedArrow> {
  return take(matter, plan, { ...ACKNOWLEDGED, by: null, signer });
}

/**
 * Records that a production, or a part of it, should not have gone out and is asked back. Only counsel
 * can; why stands in the matter, the letter to the recipient is `duces draft claw-back-letter`.
 *
 * @throws DucesError as `acknowledge`; `approval-missing` when the person is not counsel.
 */
export async function clawBack(
  matter: Matter,
  plan: string,
  { by, reasons, on }: { readonly by: Person } & Pick<ClawBack, 'reasons' | 'on'>,
  signer: SigningKey,
): Promise<RecordedArrow> {
  if (by.role !== 'counsel') {
    throw new DucesError('approval-missing', `"${by.id}" is not recorded as counsel.`, {
      next: 'Have counsel claw it back under her own id.',
    });
  }
  const decide = () => {
    // A run that was cut off may have recorded it in the matter alone.
    if (matter.clawBacks.some((each) => each.plan === plan)) return;
    amendMatter(matter.folder, 'clawBacks', { plan, reasons, by: by.id, on });
  };
  return take(matter, plan, { ...CLAWED_BACK, by, signer, decide });
}

/**
 * Records the recipient's word that what was clawed back was returned, sequestered or destroyed.
 *
 * @throws DucesError as `acknowledge`.
 */
export async function returned(
  matter: Matter,
  plan: string,
  by: Person,
  signer: SigningKey,
): Promise<RecordedArrow> {
  return take(matter, plan, { ...RETURNED, by, signer });
}

/** An arrow that a person takes, or the recipient where `by` is null; `decide` is done once it may be. */
interface Taken extends Arrow {
  readonly by: Person | null;
  readonly signer: SigningKey;
  readonly decide?: () => void;
}

async function take(
  matter: Matter,
  plan: string,
  { kind, from, next, by, signer, decide }: Taken,
): Promise<RecordedArrow> {
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer });
  try {
    // Read under the lock: nobody takes the same arrow meanwhile.
    const production = (await listProductions(matter)).find(({ hash }) => hash === plan);
    if (production === undefined) throw unknownPlan(matter.folder, plan);
    const released = production.acts.findLast((act) => act.kind === 'production-released');
    if (!from.includes(production.state) || released?.kind !== 'production-released') {
      throw notOut(production, next);
    }
    decide?.();
    const salt = keptSalt(matter.folder);
    const at = new Date().toISOString();
    await ledger.append({
      kind,
      at,
      matter: released.matter,
      subject: released.subject,
      package: released.package,
      by:
        by === null
          ? saltedHash(salt, 'recipient', production.plan.recipient.key)
          : saltedHash(salt, 'person', by.id),
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

function notOut({ hash, state }: ListedProduction, next: string): DucesError {
  return new DucesError('release-missing', `The production of plan ${hash} is ${state}.`, { next });
}
