import { DucesError } from '../faults/index.ts';
import type { LedgerStore } from './ledger-store.ts';

/** The fault of a ledger file; `entry` counts from 0, null where no entry can be named. */
export function ledgerFault(
  store: LedgerStore,
  name: string,
  entry: number | null,
  message: string,
): DucesError {
  return new DucesError('ledger-corrupt', message, {
    place: { file: store.locate(name), ...(entry === null ? {} : { entry }) },
    next: 'Change nothing; compare with a backup or with a checkpoint held elsewhere.',
  });
}
