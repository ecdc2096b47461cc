import { join } from 'node:path';
import { checkPackageLedger } from '../../ledger/index.ts';
import {
  checked,
  runCheck,
  type AgeIdentity,
  PACKAGE_FILES,
  sha256File,
  verifyPackage,
  type Check,
} from '../../sealing/index.ts';
import type { BatesRange } from '../bates.ts';
import { brokenNumbers } from '../numbers/read-numbers.ts';
import { checkNumbers } from '../numbers/check-numbers.ts';
import type { FoundRelease } from './check-release.ts';
import type { FsckRequest } from './fsck-matter.ts';

const WHAT = 'the package that was released is the one given, and proves';
const WHAT_DESTROYED = 'the ledger holds the destruction of the package that was released';

/**
 * The package of a release, told from those given by the sum of its sealed file: everything that
 * `duces verify` checks. Not proven where none of those given is it.
 */
export async function checkReleasedPackage(
  { acts, release }: FoundRelease,
  { packages, trusted, identity }: FsckRequest,
  id: (name: string) => string,
  reservation: () => BatesRange | null,
): Promise<readonly Check[]> {
  for (const path of packages) {
    // The sum of one file after the other.
    // oxlint-disable-next-line no-await-in-loop
    const sum = await sumOf(path);
    if (sum !== release.package) continue;
    // oxlint-disable-next-line no-await-in-loop
    const { ok, checks } = await verifyPackage(path, { trusted, ...(identity && { identity }) });
    // oxlint-disable-next-line no-await-in-loop
    const numbers = identity === null || !ok ? [] : await numberChecks(path, identity, reservation);
    // oxlint-disable-next-line no-await-in-loop
    const ledger = await checkPackageLedger(path, trusted[0].key, trusted[0]);
    return [...checks, ...numbers, ledger].map((check) => ({
      ...check,
      id: id(`package-${check.id}`),
    }));
  }
  const destroyed = acts.find(
    (act) => act.kind === 'package-destroyed' && act.package === release.package,
  );
  if (destroyed !== undefined) {
    return [checked('passed', id('package'), WHAT_DESTROYED, `destroyed ${destroyed.at}`)];
  }
  const why = packages.length === 0 ? 'No package was given.' : 'None of the packages given is it.';
  return [checked('unproven', id('package'), WHAT, why)];
}

/** What `checkNumbers` checks, and that the numbers are those that were reserved for the plan. */
async function numberChecks(
  path: string,
  identity: AgeIdentity,
  reservation: () => BatesRange | null,
): Promise<readonly Check[]> {
  const { checks, run } = await checkNumbers(path, identity);
  if (checks.some(({ outcome }) => outcome !== 'passed')) return checks;
  const own = await runCheck('numbers-reserved', 'it bears the numbers reserved for it', () => {
    const reserved = reservation();
    const same =
      run?.prefix === reserved?.prefix &&
      run?.first === reserved?.first &&
      run?.last === reserved?.last;
    if (same) return run === null ? 'no records' : `${run.last - run.first + 1} numbers`;
    throw brokenNumbers('The package bears other numbers than were reserved for it.', path);
  });
  return [...checks, own];
}

/** The sum of the sealed file of a package; null where there is none to be read. */
async function sumOf(path: string): Promise<string | null> {
  try {
    return (await sha256File(join(path, PACKAGE_FILES.sealed))).sha256;
  } catch {
    return null;
  }
}
