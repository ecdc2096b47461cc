import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { readActs, type Act, type SaltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';

/** A sealed file that the ledger knows: which act sealed it, to whom, and whether it was destroyed. */
export interface KeptPackage {
  readonly package: string;
  readonly act: Extract<Act, { kind: (typeof SEALING)[number] }>;
  readonly recipient: SaltedHash;
  /** The instant of its destruction (UTC); null while nobody recorded one. */
  readonly destroyed: string | null;
}

const SEALING = ['records-preserved', 'production-held', 'production-sealed'] as const;

/**
 * Every sealed file that the ledger of a matter knows, oldest first.
 *
 * @throws DucesError what `readActs` throws.
 */
export async function keptPackages({
  folder,
}: Pick<Matter, 'folder'>): Promise<readonly KeptPackage[]> {
  const ledger = join(folder, 'ledger');
  const acts = existsSync(ledger) ? await readActs(ledger) : [];
  const destroyed = new Map(
    acts.flatMap((act) => (act.kind === 'package-destroyed' ? [[act.package, act.at]] : [])),
  );
  return acts.flatMap((act): KeptPackage[] =>
    act.kind === 'records-preserved' ||
    act.kind === 'production-held' ||
    act.kind === 'production-sealed'
      ? [
          {
            package: act.package,
            act,
            recipient: act.recipient,
            destroyed: destroyed.get(act.package) ?? null,
          },
        ]
      : [],
  );
}

/**
 * The sealed file of that sum.
 *
 * @throws DucesError `reference-unknown`.
 */
export async function keptPackage(matter: Matter, sum: string): Promise<KeptPackage> {
  const found = (await keptPackages(matter)).find((each) => each.package === sum);
  if (found !== undefined) return found;
  throw new DucesError('reference-unknown', `The ledger knows no sealed file ${sum}.`, {
    next: 'Name it by the SHA-256 of its sealed file; duces productions kept lists them.',
  });
}
