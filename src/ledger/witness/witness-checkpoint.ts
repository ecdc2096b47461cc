import { DucesError } from '../../faults/index.ts';
import type { SigningKey, VerifierKey } from '../../sealing/index.ts';
import { openCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { provesConsistency } from '../merkle-proof.ts';
import { parseSignedNote } from '../signed-note.ts';
import { cosign } from './cosignature.ts';
import type { WitnessRequest } from './witness-request.ts';

/** The largest state of a ledger that a witness has co-signed. */
export type SeenState = Pick<Checkpoint, 'origin' | 'size' | 'root'>;

/** Who witnesses, and what it has seen. */
export interface WitnessSeat {
  readonly name: string;
  readonly key: SigningKey;
  /** Seconds since 1970 (UTC). */
  readonly now: number;
  /** Null when it has seen nothing of this ledger. */
  readonly seen: SeenState | null;
}

/**
 * Acts as a witness: proves that a checkpoint is signed by the ledger's key and that the ledger grew from
 * what this witness saw last, and only then co-signs it. That is all that a co-signature says, and why
 * a custodian cannot show two histories to two people once one of them is witnessed.
 *
 * @returns the signature line, and the state to be kept before the line is given away.
 * @throws DucesError `ledger-corrupt` when the checkpoint is not the ledger's, is older than what was
 * seen, is another of the same size, or did not grow from it; `usage` when the request was made for
 * another size than was seen.
 */
export function witnessCheckpoint(
  { old, proof, checkpoint }: WitnessRequest,
  ledgerKey: VerifierKey,
  { name, key, now, seen }: WitnessSeat,
): { readonly line: string; readonly seen: SeenState } {
  const { origin, size, root } = openCheckpoint(checkpoint, ledgerKey);
  if (seen !== null && seen.origin !== origin)
    throw broken('It is a checkpoint of another ledger.');
  const from = seen?.size ?? 0;
  if (old !== from) throw otherSize(from);
  if (size < from) throw broken(`It has ${size} entries, and ${from} were seen before.`);
  if (seen !== null && from > 0 && !provesConsistency(from, size, proof, seen.root, root)) {
    throw broken(`It did not grow from the ${from} entries that were seen before.`);
  }
  const { text } = parseSignedNote(checkpoint) ?? { text: '' };
  return { line: cosign(text, name, key, now), seen: { origin, size, root } };
}

function broken(why: string): DucesError {
  return new DucesError('ledger-corrupt', `The checkpoint is not co-signed. ${why}`, {
    next: 'Ask the custodian why; keep this checkpoint and the one seen before: together they are evidence.',
  });
}

function otherSize(seen: number): DucesError {
  return new DucesError('usage', `This witness saw ${seen} entries last.`, {
    next: `Have the request made from there: duces ledger witness request --from ${seen}.`,
  });
}
