import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { readActs, saltedHash } from '../../ledger/index.ts';
import { planHash, type ProductionPlan } from '../production-plan.ts';
import type { OpenMatterLedger } from './plan-acts.ts';
import { isReleaseAttempt } from './release-attempts.ts';
import { settleRelease, type SettledRelease } from './settle-release.ts';

/**
 * What is in the way is told before anything is pulled, unless an earlier run of ours put it there.
 *
 * @throws DucesError `output-exists`.
 */
export function refuseTaken(folder: string, out: string): void {
  if (!existsSync(out) || isReleaseAttempt(folder, out)) return;
  throw new DucesError('output-exists', `Something is already at ${out}.`, {
    place: { file: out },
    next: 'Choose another output path, or move away what is there: Duces overwrites nothing.',
  });
}

/**
 * A release by a run that was cut off before it could record it; the same command ends it.
 *
 * @returns null when there was none. @throws DucesError `already-released` when it is elsewhere than
 * at `out`; what `settleRelease` throws.
 */
export async function settleEarlier(
  folder: string,
  plan: ProductionPlan,
  out: string,
  { ledger, salt }: OpenMatterLedger,
): Promise<SettledRelease['sealed'] | null> {
  const hash = planHash(plan);
  const subject = saltedHash(salt, 'plan', hash);
  const acts = (await readActs(ledger.dir)).filter((act) => act.subject === subject);
  const found = await settleRelease({ folder, plan: hash, acts, ledger });
  if (found === null) return null;
  const { path, sealed } = found;
  if (path === resolve(out)) return sealed;
  throw new DucesError(
    'already-released',
    'An earlier run released this plan and was cut off before it recorded that; it is recorded now.',
    { place: { file: path }, next: 'Use the package that is there. Nothing is released twice.' },
  );
}
