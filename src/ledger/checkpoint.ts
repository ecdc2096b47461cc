import { DucesError, type FaultPlace } from '../faults/index.ts';
import { verifiesEd25519, type SigningKey, type VerifierKey } from '../sealing/index.ts';
import type { TreeHash } from './merkle-tree.ts';
import {
  formatSignature,
  NOTE_ALGORITHM,
  noteKeyId,
  parseSignedNote,
  signaturesBy,
} from './signed-note.ts';

/** The state of a ledger as its signer vouches for it (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly kind: 'checkpoint';
  /** Which ledger; also the name of its key. Without spaces and plus signs. */
  readonly origin: string;
  /** The number of entries. */
  readonly size: number;
  readonly root: TreeHash;
}

/** Writes and signs a checkpoint: a C2SP signed note with one Ed25519 signature. */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const { origin, size, root } = checkpoint;
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = key.sign(Buffer.from(text));
  return `${text}\n${formatSignature(origin, checkpointKeyId(origin, key.verifier), signature)}`;
}

/**
 * Reads a checkpoint and proves its signature. Signatures by other keys (of witnesses) may stand
 * beside it and are not looked at.
 *
 * @throws DucesError `ledger-corrupt` when it is no checkpoint, or this key did not sign it.
 */
export function openCheckpoint(note: string, key: VerifierKey, place?: FaultPlace): Checkpoint {
  const broken = (why: string) => brokenCheckpoint(why, place);
  const parsed = parseSignedNote(note);
  if (parsed === null) throw broken('The checkpoint or its signature lines are malformed.');
  const { text } = parsed;
  const [origin, sizeLine, rootLine, ...rest] = text.split('\n');
  const size = Number(sizeLine);
  const root = Buffer.from(rootLine ?? '', 'base64');
  const wellFormed = origin && /^(0|[1-9]\d{0,15})$/.test(sizeLine ?? '') && rest.join() === '';
  if (!wellFormed || root.length !== 32 || root.toString('base64') !== rootLine) {
    throw broken('This is no ledger checkpoint.');
  }
  const signatures = signaturesBy(parsed, origin, checkpointKeyId(origin, key));
  const [signature] = signatures;
  if (signature === undefined) {
    throw broken(`The checkpoint bears no signature by ${key.fingerprint}.`);
  }
  if (!signatures.every((each) => verifiesEd25519(key, Buffer.from(text), each))) {
    throw broken('The checkpoint or its signature was altered.');
  }
  return { kind: 'checkpoint', origin, size, root };
}

/** The key in the form that other verifiers of signed notes take: `origin+id+key`. */
export function formatNoteKey(origin: string, key: VerifierKey): string {
  const encoded = Buffer.concat([Buffer.of(NOTE_ALGORITHM.ed25519), key.raw]).toString('base64');
  return `${origin}+${checkpointKeyId(origin, key).toString('hex')}+${encoded}`;
}

/** True for a name that a signed note can carry: no spaces, no plus sign, no control characters. */
export function isOrigin(name: string): boolean {
  return /^[!-*,-~]+$/.test(name);
}

function checkpointKeyId(origin: string, key: VerifierKey): Buffer {
  return noteKeyId(origin, NOTE_ALGORITHM.ed25519, key.raw);
}

function brokenCheckpoint(why: string, place: FaultPlace | undefined): DucesError {
  return new DucesError('ledger-corrupt', why, {
    ...(place === undefined ? {} : { place }),
    next: 'Compare with a copy of the ledger or a checkpoint held elsewhere; change nothing here.',
  });
}
