import { join } from 'node:path';
import { readActs, saltedHash } from '../ledger/index.ts';
import { formatBates } from './bates.ts';
import { keptSalt } from './matter-salt.ts';
import { batesReservations } from './reserve-bates.ts';

/** Numbers of a prefix that no release of the matter bears, though they were reserved for one. */
export interface UnusedNumbers {
  readonly first: string;
  readonly last: string;
}

/**
 * The gaps in the numbering as a production finds them: what was reserved for plans that the ledger
 * holds no release of. Such a plan may still be carried out, and no other ever gets its numbers.
 *
 * @param plan the hash of the production's own plan, whose numbers are in use.
 * @throws DucesError what `readActs` and `keptSalt` throw.
 */
export async function unusedNumbers(
  folder: string,
  plan: string,
  prefix: string,
): Promise<readonly UnusedNumbers[]> {
  const others = batesReservations(folder).filter(
    (each) => each.plan !== plan && each.prefix === prefix,
  );
  if (others.length === 0) return [];
  const salt = keptSalt(folder);
  const released = new Set(
    (await readActs(join(folder, 'ledger')))
      .filter(({ kind }) => kind === 'production-released')
      .map(({ subject }) => subject),
  );
  return others
    .filter((each) => !released.has(saltedHash(salt, 'plan', each.plan)))
    .map(({ first, last }) => ({
      first: formatBates(prefix, first),
      last: formatBates(prefix, last),
    }));
}
