import type { VerifierKey } from '../sealing/index.ts';
import { examineLedger } from './examine-ledger.ts';
import { readLedgerFolder } from './ledger-files.ts';
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
export async function proveFromFiles(dir: string, key: VerifierKey): Promise<LedgerProver> {
  const text = await readLedgerFolder(dir);
  const { faults, lines, leaves } = examineLedger(dir, text, key);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  const state = { lines, leaves, checkpoint: text.checkpoint ?? '' };
  return {
    inclusion: (index) => proveInclusion(state, index),
    consistency: (from, to) => proveConsistency(state, from, to),
  };
}
