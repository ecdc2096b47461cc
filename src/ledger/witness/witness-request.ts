import { DucesError } from '../../faults/index.ts';
import type { TreeHash } from '../merkle-tree.ts';

/**
 * What a witness is sent (C2SP tlog-witness, `add-checkpoint`): the size that it saw last, the proof
 * that the ledger grew from there, and the signed checkpoint.
 */
export interface WitnessRequest {
  /** 0 when the witness has seen nothing yet. */
  readonly old: number;
  readonly proof: readonly TreeHash[];
  /** The checkpoint with the ledger's own signature. */
  readonly checkpoint: string;
}

/** Writes a request, as the body of a POST to `<witness>/add-checkpoint`. */
export function formatWitnessRequest({ old, proof, checkpoint }: WitnessRequest): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `old ${old}\n${hashes}\n${checkpoint}`;
}

/**
 * Reads a request.
 *
 * @throws DucesError `data-malformed`.
 */
export function parseWitnessRequest(text: string): WitnessRequest {
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, end === -1 ? 0 : end).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,14})$/u.exec(first) ?? [];
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const sound = proof.every(
    (hash, at) => hash.length === 32 && hash.toString('base64') === lines[at],
  );
  if (old !== undefined && sound && proof.length < 64) {
    return { old: Number(old), proof, checkpoint: text.slice(end + 2) };
  }
  throw new DucesError('data-malformed', 'This is no request to a witness.', {
    next: 'Give what duces ledger witness request printed, unchanged.',
  });
}
