import { DucesError, type FaultPlace } from '../faults/index.ts';
import type { VerifierKey } from '../sealing/index.ts';
import { parseAct, type Act } from './act.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { provesInclusion } from './merkle-proof.ts';
import { leafHash, type TreeHash } from './merkle-tree.ts';

/** That an entry is in the ledger, for someone who does not have the ledger. */
export interface LedgerProof {
  readonly kind: 'ledger-proof';
  /** The entry's line, without a line break: what is hashed. */
  readonly entry: string;
  /** The number of the entry, from 0. */
  readonly index: number;
  /** The C2SP tlog-proof: index, path and signed checkpoint, as the text of a file. */
  readonly text: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/** Writes a proof in the C2SP tlog-proof format. */
export function formatLedgerProof(
  index: number,
  path: readonly TreeHash[],
  signedCheckpoint: string,
): string {
  const hashes = path.map((hash) => hash.toString('base64'));
  return [HEADER, `index ${index}`, ...hashes, '', signedCheckpoint].join('\n');
}

/**
 * Proves an entry by its C2SP tlog-proof and the ledger's key.
 *
 * @throws DucesError `ledger-corrupt` when the proof is malformed, the checkpoint is not signed by
 * the key, or the path does not lead from the entry to it.
 */
export function verifyLedgerProof(
  entry: string,
  proofText: string,
  key: VerifierKey,
  place?: FaultPlace,
): { readonly act: Act; readonly index: number; readonly checkpoint: Checkpoint } {
  const broken = (why: string) =>
    new DucesError('ledger-corrupt', why, {
      ...(place === undefined ? {} : { place }),
      next: 'Ask the custodian for a new proof of this entry, and keep this copy as evidence.',
    });
  const end = proofText.indexOf('\n\n');
  const [header, indexLine, ...hashes] = proofText.slice(0, Math.max(end, 0)).split('\n');
  const index = Number(/^index (0|[1-9]\d{0,15})$/.exec(indexLine ?? '')?.[1] ?? Number.NaN);
  if (header !== HEADER || Number.isNaN(index)) throw broken('This is no ledger proof.');
  const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
  if (path.some((hash, at) => hash.length !== 32 || hash.toString('base64') !== hashes[at])) {
    throw broken('A hash in the ledger proof is malformed.');
  }
  const checkpoint = openCheckpoint(proofText.slice(end + 2), key, place);
  const leaf = leafHash(Buffer.from(entry, 'utf8'));
  if (!provesInclusion(leaf, index, checkpoint.size, path, checkpoint.root)) {
    throw broken('The proof does not lead from this entry to the signed checkpoint.');
  }
  return { act: parseAct(entry), index, checkpoint };
}
