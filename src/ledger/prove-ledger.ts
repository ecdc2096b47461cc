import { DucesError } from '../faults/index.ts';
import { formatLedgerProof, type LedgerProof } from './ledger-proof.ts';
import { consistencyPath, inclusionPath, treeHead, type TreeHash } from './merkle-tree.ts';

/** What proofs are made from. */
export interface LedgerState {
  readonly lines: readonly string[];
  readonly leaves: readonly TreeHash[];
  /** The signed checkpoint over all of them, as text. */
  readonly checkpoint: string;
}

/** That a later state of a ledger only added to an earlier one; hashes in base64. */
export interface ConsistencyProof {
  readonly kind: 'consistency-proof';
  readonly from: { readonly size: number; readonly root: string };
  readonly to: { readonly size: number; readonly root: string };
  readonly hashes: readonly string[];
}

/**
 * Proves that entry `index` (from 0) is in the ledger.
 *
 * @throws DucesError `reference-unknown` when there is no such entry.
 */
export function proveInclusion(state: LedgerState, index: number): LedgerProof {
  const entry = state.lines[index];
  if (entry === undefined) throw unknown(`There is no entry ${index}`, state);
  const text = formatLedgerProof(index, inclusionPath(state.leaves, index), state.checkpoint);
  return { kind: 'ledger-proof', entry, index, text };
}

/**
 * Proves that the ledger of `to` entries (default: all) begins with that of `from` entries.
 *
 * @throws DucesError `reference-unknown` when it never had those sizes; an empty ledger proves
 * nothing about a later one.
 */
export function proveConsistency(
  state: LedgerState,
  from: number,
  to: number = state.leaves.length,
): ConsistencyProof {
  const known = [from, to].every((size) => Number.isInteger(size) && size > 0);
  if (!known || from > to || to > state.leaves.length) {
    throw unknown(`The ledger did not grow from ${from} to ${to} entries`, state);
  }
  const leaves = state.leaves.slice(0, to);
  return {
    kind: 'consistency-proof',
    from: { size: from, root: treeHead(leaves.slice(0, from)).toString('base64') },
    to: { size: to, root: treeHead(leaves).toString('base64') },
    hashes: consistencyPath(leaves, from).map((hash) => hash.toString('base64')),
  };
}

function unknown(why: string, { lines }: LedgerState): DucesError {
  return new DucesError('reference-unknown', `${why}: it has ${lines.length}.`, {
    next: 'Give the number of an entry, counted from 0, or sizes that the ledger had.',
  });
}
