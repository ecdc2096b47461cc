import { join } from 'node:path';
import { readActs, verifyLedger, type Act } from '../../ledger/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import {
  checked,
  checkReport,
  failedCheck,
  type AgeIdentity,
  type Check,
  type CheckReport,
  type TrustedSigner,
} from '../../sealing/index.ts';
import { planHashes } from '../lifecycle/list-productions.ts';
import { checkRelease } from './check-release.ts';

/** What a closed matter is re-proved with, beside its own folder. */
export interface FsckRequest {
  /** The custodian's keys, got by another way than the matter's folder; the first signed its ledger. */
  readonly trusted: readonly [TrustedSigner, ...TrustedSigner[]];
  /** Folders of packages that were released. */
  readonly packages: readonly string[];
  /** The recipient's identity, to look inside; null where nobody but the recipient has it. */
  readonly identity: AgeIdentity | null;
}

const WHOLE = 'the matter file is whole, and every id in it is defined';

/**
 * Re-proves a matter from its files alone: the ledger; and of each release that it holds the plan,
 * the order, the mandate with what people decided, the approvals, what was recorded on the way, and
 * the package where it is given. Only reads. A broken proof is a failed check, never a throw.
 *
 * @throws DucesError `disk-failed` when a file cannot be read.
 */
export async function fsckMatter(folder: string, request: FsckRequest): Promise<CheckReport> {
  const matter = matterOf(folder);
  if ('outcome' in matter) return checkReport([matter]);
  const whole = checked('passed', 'matter', WHOLE, matter.id);
  const ledger = join(folder, 'ledger');
  const [{ key }] = request.trusted;
  const proven = await ledgerChecks(ledger, key);
  if (proven.some(({ outcome }) => outcome === 'failed')) return checkReport([whole, ...proven]);
  const acts = await readActs(ledger);
  const releases = acts.flatMap((act) => (act.kind === 'production-released' ? [act] : []));
  const checks: Check[] = [whole, ...proven, counted(releases)];
  const plans = planHashes(folder);
  for (const [index, release] of releases.entries()) {
    const found = { matter, plans, acts, release, number: index + 1 };
    // One release after the other: each reads the order and its package again.
    // oxlint-disable-next-line no-await-in-loop
    checks.push(...(await checkRelease(found, request)));
  }
  return checkReport(checks);
}

function matterOf(folder: string): Matter | Check {
  try {
    return loadMatter(folder);
  } catch (cause) {
    return failedCheck('matter', WHOLE, cause);
  }
}

async function ledgerChecks(
  dir: string,
  key: FsckRequest['trusted'][0]['key'],
): Promise<readonly Check[]> {
  try {
    return (await verifyLedger(dir, key)).checks;
  } catch (cause) {
    return [failedCheck('ledger', 'every entry stands as it was signed', cause)];
  }
}

function counted(releases: readonly Act[]): Check {
  return checked(
    'passed',
    'releases',
    'every release that the ledger holds is re-proved below',
    `${releases.length} ${releases.length === 1 ? 'release' : 'releases'}`,
  );
}
