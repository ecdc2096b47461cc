import { join } from 'node:path';
import { checkPackageLedger } from '../../ledger/index.ts';
import {
  checked,
  PACKAGE_FILES,
  sha256File,
  verifyPackage,
  type Check,
} from '../../sealing/index.ts';
import type { FoundRelease } from './check-release.ts';
import type { FsckRequest } from './fsck-matter.ts';

const WHAT = 'the package that was released is the one given, and proves';

/**
 * The package of a release, told from those given by the sum of its sealed file: everything that
 * `duces verify` checks. Not proven where none of those given is it.
 */
export async function checkReleasedPackage(
  { release }: FoundRelease,
  { packages, trusted, identity }: FsckRequest,
  id: (name: string) => string,
): Promise<readonly Check[]> {
  for (const path of packages) {
    // The sum of one file after the other.
    // oxlint-disable-next-line no-await-in-loop
    const sum = await sumOf(path);
    if (sum !== release.package) continue;
    // oxlint-disable-next-line no-await-in-loop
    const { checks } = await verifyPackage(path, { trusted, ...(identity && { identity }) });
    // oxlint-disable-next-line no-await-in-loop
    const ledger = await checkPackageLedger(path, trusted[0].key);
    return [...checks, ledger].map((check) => ({ ...check, id: id(`package-${check.id}`) }));
  }
  const why = packages.length === 0 ? 'No package was given.' : 'None of the packages given is it.';
  return [checked('unproven', id('package'), WHAT, why)];
}

/** The sum of the sealed file of a package; null where there is none to be read. */
async function sumOf(path: string): Promise<string | null> {
  try {
    return (await sha256File(join(path, PACKAGE_FILES.sealed))).sha256;
  } catch {
    return null;
  }
}
