import { parseAct, type Act } from './act.ts';
import { readLedgerFolder } from './ledger-files.ts';

/**
 * The acts of a ledger in their order, read and not proved: `verifyLedger` proves them. What its
 * checkpoint does not cover does not count. Takes no lock.
 *
 * @throws DucesError `file-not-found` when there is no folder; `data-malformed`; `disk-failed`.
 */
export async function readActs(dir: string): Promise<readonly Act[]> {
  const { entries, checkpoint } = await readLedgerFolder(dir);
  // The second line of a checkpoint is the number of entries (C2SP tlog-checkpoint).
  const size = Number(checkpoint?.split('\n')[1] ?? 0);
  return (entries ?? '').split('\n').slice(0, size).map(parseAct);
}
