import { createHash } from 'node:crypto';

/** A text and the signatures under it (C2SP signed-note). */
export interface SignedNote {
  /** With its final line feed: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  /** The name of the key. */
  readonly name: string;
  /** Four bytes that tell the name's key and algorithm apart from others. */
  readonly keyId: Buffer;
  readonly bytes: Buffer;
}

/** The algorithms of signed notes that Duces knows. */
export const NOTE_ALGORITHM = { ed25519: 1, cosignature: 4 } as const;

/** Reads a note; null when it is malformed. The text ends at the last empty line. */
export function parseSignedNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n') + 1;
  // oxlint-disable-next-line no-control-regex
  if (end === 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const signatures = note
    .slice(end + 1, -1)
    .split('\n')
    .map(parseSignature);
  const sound = signatures.filter((signature) => signature !== null);
  return sound.length < signatures.length ? null : { text: note.slice(0, end), signatures: sound };
}

/** The signatures of a note that claim to be by this key. */
export function signaturesBy(note: SignedNote, name: string, keyId: Buffer): readonly Buffer[] {
  return note.signatures
    .filter((signature) => signature.name === name && signature.keyId.equals(keyId))
    .map(({ bytes }) => bytes);
}

/** The first four bytes of SHA-256(name, line feed, algorithm, public key). */
export function noteKeyId(name: string, algorithm: number, key: Uint8Array): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(Buffer.of(algorithm));
  return hash.update(key).digest().subarray(0, 4);
}

/** One line under a note. */
export function formatSignature(name: string, keyId: Buffer, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, base64] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (name === undefined || bytes.length < 5 || bytes.toString('base64') !== base64) return null;
  return { name, keyId: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}
