import { DucesError } from '../../faults/index.ts';
import {
  verifiesEd25519,
  verifierKeyFromRaw,
  type SigningKey,
  type VerifierKey,
} from '../../sealing/index.ts';
import { isOrigin } from '../checkpoint.ts';
import { formatSignature, NOTE_ALGORITHM, noteKeyId, type SignedNote } from '../signed-note.ts';

/** A witness as a verifier knows it: its name and its Ed25519 key. */
export interface Witness {
  readonly name: string;
  readonly key: VerifierKey;
}

/** One co-signature that verifies. */
export interface Cosignature {
  readonly witness: Witness;
  /** When the witness signed, by its own clock: seconds since 1970 (UTC). */
  readonly time: number;
}

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/**
 * Co-signs the text of a checkpoint (C2SP tlog-cosignature, Ed25519): the statement that at `time` this
 * was the largest state of the ledger that the witness had seen, and that it grew from every earlier one.
 * Whoever calls must have made sure of that.
 *
 * @param time seconds since 1970 (UTC).
 * @returns one signature line of a signed note.
 */
export function cosign(text: string, name: string, key: SigningKey, time: number): string {
  const signature = key.sign(message(text, String(time)));
  const stamp = Buffer.alloc(TIME_BYTES);
  stamp.writeBigUInt64BE(BigInt(time));
  return formatSignature(
    name,
    keyId({ name, key: key.verifier }),
    Buffer.concat([stamp, signature]),
  );
}

/**
 * The newest co-signature by a witness under a checkpoint; null when it bears none.
 *
 * @throws DucesError `signature-invalid` when one claims to be by the witness and does not verify.
 */
export function openCosignature(note: SignedNote, witness: Witness): Cosignature | null {
  const id = keyId(witness);
  const times = note.signatures
    .filter((each) => each.name === witness.name && each.keyId.equals(id))
    .map(({ bytes }) => timeOf(note.text, bytes, witness));
  return times.length === 0 ? null : { witness, time: Math.max(...times) };
}

/** A witness's key as others name it, `name+id+key` (C2SP signed-note, verifier key, type 4). */
export function formatWitnessKey(witness: Witness): string {
  const encoded = Buffer.concat([Buffer.of(NOTE_ALGORITHM.cosignature), witness.key.raw]);
  return `${witness.name}+${keyId(witness).toString('hex')}+${encoded.toString('base64')}`;
}

/**
 * Reads such a key.
 *
 * @throws DucesError `key-malformed` for another form or algorithm, or an id that is not the key's.
 */
export function parseWitnessKey(text: string): Witness {
  const [, name = '', id = '', base64 = ''] =
    /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const sound =
    isOrigin(name) &&
    bytes.length === 33 &&
    bytes[0] === NOTE_ALGORITHM.cosignature &&
    bytes.toString('base64') === base64;
  const witness = sound ? { name, key: verifierKeyFromRaw(bytes.subarray(1)) } : null;
  if (witness !== null && keyId(witness).toString('hex') === id) return witness;
  throw new DucesError('key-malformed', 'This is no Ed25519 key of a witness.', {
    next: 'Give it as the witness publishes it: NAME+ID+KEY, of the type for co-signatures (4).',
  });
}

function timeOf(text: string, bytes: Buffer, { name, key }: Witness): number {
  const time = bytes.length === TIME_BYTES + SIGNATURE_BYTES ? bytes.readBigUInt64BE(0) : null;
  const sound =
    time !== null &&
    time <= BigInt(Number.MAX_SAFE_INTEGER) &&
    verifiesEd25519(key, message(text, String(time)), bytes.subarray(TIME_BYTES));
  if (sound) return Number(time);
  throw new DucesError('signature-invalid', `The co-signature of ${name} does not verify.`, {
    next: 'Ask the witness for it again; if it stays so, treat checkpoint or co-signature as altered.',
  });
}

function message(text: string, time: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function keyId({ name, key }: Witness): Buffer {
  return noteKeyId(name, NOTE_ALGORITHM.cosignature, key.raw);
}
