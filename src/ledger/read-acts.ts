import { parseAct, type Act } from './act.ts';
import { collectEntries } from './collect-entries.ts';
import { ledgerFault } from './ledger-fault.ts';
import { ledgerStore, readLedgerFiles, type LedgerPlace } from './ledger-files.ts';

/**
 * The acts of a ledger in their order, read and not proved: `verifyLedger` proves them. What its
 * checkpoint does not cover does not count. Takes no lock.
 *
 * @throws DucesError `file-not-found` when there is no folder; `ledger-corrupt` when an entry is
 * lost; `data-malformed`; `disk-failed`.
 */
export async function readActs(place: LedgerPlace): Promise<readonly Act[]> {
  const store = ledgerStore(place);
  const { checkpoint, files } = await readLedgerFiles(store);
  // The second line of a checkpoint is the number of entries (C2SP tlog-checkpoint).
  const size = Number(checkpoint?.toString('utf8').split('\n')[1] ?? 0);
  const { entries, bundleOf } = collectEntries(files, size);
  return entries.map((entry, index) => {
    if (entry !== undefined) return parseAct(entry.bytes.toString('latin1'));
    throw ledgerFault(store, bundleOf(index), index, `Entry ${index} is missing or cut off.`);
  });
}
