import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import type { Matter, Person } from '../../matters/index.ts';
import { PACKAGE_FILES, type SigningKey } from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { keepReleaseAttempt } from './release-attempts.ts';
import { listProductions } from './list-productions.ts';
import { openSealing, settleRelease, type UnsettledPlan } from './settle-release.ts';

/** What a person found out about a run that was cut off; nothing where Duces is to look by itself. */
export type FoundOut =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'package'; readonly path: string }
  | { readonly kind: 'never-released'; readonly by: Person };

/** How a production stands once its earlier runs are settled. */
export interface ResumedRelease {
  readonly outcome: 'released' | 'not-released';
  /** Where the package lies; null where none went out. */
  readonly path: string | null;
}

/**
 * Settles a production whose run was cut off, without reading the store: records the release of a
 * package that went out, or that none did, after which the plan can be carried out again.
 *
 * @throws DucesError `reference-unknown` for a plan that is not kept; `already-released`;
 * `release-unknown` while neither the package nor a person tells; what `openLedger` throws.
 */
export async function resumeRelease(
  matter: Matter,
  plan: string,
  found: FoundOut,
  signer: SigningKey,
): Promise<ResumedRelease> {
  if (!(await isKept(matter, plan))) throw unknownPlan(matter.folder, plan);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer });
  try {
    if (found.kind === 'package') {
      refuseNoPackage(found.path);
      keepReleaseAttempt(matter.folder, plan, found.path);
    }
    // Read under the lock: nothing is added to them meanwhile.
    const acts = (await listProductions(matter)).find(({ hash }) => hash === plan)?.acts ?? [];
    return await settled({ folder: matter.folder, plan, acts, ledger }, found);
  } finally {
    await ledger.close();
  }
}

async function settled(plan: UnsettledPlan, found: FoundOut): Promise<ResumedRelease> {
  try {
    const release = await settleRelease(plan);
    return release === null
      ? { outcome: 'not-released', path: null }
      : { outcome: 'released', path: release.path };
  } catch (error) {
    // What Duces finds itself goes before what a person says.
    const unknown = error instanceof DucesError && error.code === 'release-unknown';
    if (!unknown || found.kind !== 'never-released') throw error;
    await recordNeverReleased(plan, found.by);
    return { outcome: 'not-released', path: null };
  }
}

async function recordNeverReleased(
  { folder, acts, ledger }: UnsettledPlan,
  person: Person,
): Promise<void> {
  const sealed = openSealing(acts);
  if (sealed === null) return;
  const act = {
    at: new Date().toISOString(),
    matter: sealed.matter,
    subject: sealed.subject,
  };
  const by = saltedHash(keptSalt(folder), 'person', person.id);
  await ledger.append({ kind: 'decision-recorded', ...act, decision: 'never-released', by });
  await ledger.append({ kind: 'production-stopped', ...act, reason: 'stopped' });
}

async function isKept(matter: Matter, plan: string): Promise<boolean> {
  return (await listProductions(matter)).some(({ hash }) => hash === plan);
}

function refuseNoPackage(path: string): void {
  if (existsSync(join(path, PACKAGE_FILES.sealed))) return;
  throw new DucesError('file-not-found', `There is no package at ${path}.`, {
    place: { file: path },
    next: `Give the folder that holds ${PACKAGE_FILES.sealed}.`,
  });
}

function unknownPlan(folder: string, plan: string): DucesError {
  return new DucesError('reference-unknown', `No plan ${plan} is kept with this matter.`, {
    place: { file: join(folder, 'plans') },
    next: 'Name the plan by its whole SHA-256; `duces productions list` shows them.',
  });
}
