import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import type { Act, Ledger } from '../../ledger/index.ts';
import { PACKAGE_FILES, partialsOf, sha256File } from '../../sealing/index.ts';
import { releaseAttempts } from './release-attempts.ts';

type Sealed = Extract<Act, { kind: 'production-sealed' }>;

/** A plan whose earlier runs are to be settled, under the open ledger of its matter. */
export interface UnsettledPlan {
  readonly folder: string;
  readonly plan: string;
  /** The acts on the plan, oldest first. */
  readonly acts: readonly Act[];
  readonly ledger: Ledger;
}

/** A release that took place and was not recorded: it is now. */
export interface SettledRelease {
  readonly path: string;
  readonly sealed: Sealed;
}

/**
 * Settles what an earlier run of a plan may have left, before anything is released under it: a run
 * that died between publishing a package and recording it has released, and the package is found by the
 * sum of its sealed file and recorded now; one that died before has left its hidden folder, and has not.
 *
 * @returns the release that was found; null when none took place.
 * @throws DucesError `already-released` for a plan whose release the ledger holds; `release-unknown`
 * when a package was sealed and neither it nor what comes before it is where it was to appear.
 */
export async function settleRelease(plan: UnsettledPlan): Promise<SettledRelease | null> {
  const { acts, ledger, folder } = plan;
  if (acts.some(({ kind }) => kind === 'production-released')) throw alreadyReleased(plan);
  const sealed = openSealing(acts);
  if (sealed === null) return null;
  const outs = releaseAttempts(folder, plan.plan);
  const path = await packageOf(outs, sealed);
  const { at: _at, ...subject } = subjectOf(sealed);
  const now = { ...subject, at: new Date().toISOString() };
  if (path !== null) {
    await ledger.append({ kind: 'production-released', ...now, package: sealed.package });
    return { path, sealed };
  }
  if (!(await diedBefore(outs))) throw unknownRelease(outs);
  await ledger.append({ kind: 'production-stopped', ...now, reason: 'stopped' });
  return null;
}

/** The sealing after which the ledger tells neither of a release nor of a stop; null when it always does. */
export function openSealing(acts: readonly Act[]): Sealed | null {
  const last = acts.findLast(
    ({ kind }) => kind === 'production-sealed' || kind === 'production-stopped',
  );
  return last?.kind === 'production-sealed' ? last : null;
}

function subjectOf({ at, matter, subject }: Sealed) {
  return { at, matter, subject };
}

/** The path at which the sealed file lies whole; null where it lies at none. */
async function packageOf(outs: readonly string[], sealed: Sealed): Promise<string | null> {
  for (const out of outs) {
    const file = join(out, PACKAGE_FILES.sealed);
    if (!existsSync(file)) continue;
    // One file after the other.
    // oxlint-disable-next-line no-await-in-loop
    if ((await sha256File(file)).sha256 === sealed.package) return out;
  }
  return null;
}

/**
 * Whether the hidden folder that becomes the package when it is published is still there. It stays
 * until the stop is recorded: looked at again after another crash, it must tell the same.
 */
async function diedBefore(outs: readonly string[]): Promise<boolean> {
  const last = outs.at(-1);
  return last !== undefined && existsSync(dirname(last)) && (await partialsOf(last)).length > 0;
}

function alreadyReleased({ folder, plan }: UnsettledPlan): DucesError {
  const [out] = releaseAttempts(folder, plan).slice(-1);
  return new DucesError('already-released', 'A production of this plan was released already.', {
    ...(out !== undefined && { place: { file: out } }),
    next: 'Nothing is released twice. `duces productions show` tells when; for records that were held back, plan again.',
  });
}

function unknownRelease(outs: readonly string[]): DucesError {
  const [out] = outs.slice(-1);
  return new DucesError(
    'release-unknown',
    'An earlier run sealed a package and was cut off; it is not where it was to appear.',
    {
      ...(out !== undefined && { place: { file: out } }),
      next: 'Look for the package. If it is found: duces productions resume DIR --plan SHA256 --package PATH. If it never went out: the same with --never-released --by PERSON.',
    },
  );
}
