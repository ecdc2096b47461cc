import type { VerifierKey } from '../sealing/index.ts';
import { examineLedger } from './examine-ledger.ts';
import { ledgerStore, readLedgerFiles, type LedgerPlace } from './ledger-files.ts';
import type { LedgerProof } from './ledger-proof.ts';
import { proveConsistency, proveInclusion, type ConsistencyProof } from './prove-ledger.ts';

/** Proofs made from a ledger's files, without opening it for writing. */
export interface LedgerProver {
  inclusion(index: number): LedgerProof;
  consistency(from: number, to?: number): ConsistencyProof;
}

/**
 * Reads and proves a ledger, then makes proofs from it; see `proveInclusion`, `proveConsistency`.
 *
 * @throws DucesError `file-not-found`; `ledger-corrupt` when the ledger itself does not prove.
 */
export async function proveFromFiles(place: LedgerPlace, key: VerifierKey): Promise<LedgerProver> {
  const files = await readLedgerFiles(ledgerStore(place));
  const { faults, lines, leaves } = examineLedger(files, key);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  const state = { lines, leaves, checkpoint: files.checkpoint?.toString('utf8') ?? '' };
  return {
    inclusion: (index) => proveInclusion(state, index),
    consistency: (from, to) => proveConsistency(state, from, to),
  };
}
