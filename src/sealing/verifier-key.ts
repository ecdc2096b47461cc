import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import sshpk from 'sshpk';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import { ED25519, sshString } from './ssh-wire.ts';

/** The public half of a signer's Ed25519 key: what a verifier must have got from the signer. */
export interface VerifierKey {
  readonly kind: 'verifier-key';
  /** The 32 bytes of RFC 8032. */
  readonly raw: Uint8Array;
  /** `ssh-ed25519 AAAA…`, without a comment. */
  readonly line: string;
  /** `SHA256:…`, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** Builds the key from its 32 raw bytes. */
export function verifierKeyFromRaw(raw: Uint8Array): VerifierKey {
  const blob = encodePublicBlob(raw);
  const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return {
    kind: 'verifier-key',
    raw: Uint8Array.from(raw),
    line: `${ED25519} ${blob.toString('base64')}`,
    fingerprint: `SHA256:${digest}`,
  };
}

/**
 * Reads a public key line as in a `.pub` file: `ssh-ed25519 AAAA… [comment]`.
 *
 * @throws DucesError `key-malformed` when the line is no Ed25519 public key.
 */
export function parseVerifierKey(line: string, place?: FaultPlace): VerifierKey {
  const [type, base64] = line.trim().split(/\s+/);
  if (type !== ED25519 || base64 === undefined) throw malformed(place);
  try {
    const point = sshpk
      .parseKey(`${type} ${base64}`, 'ssh')
      .parts.find((part) => part.name === 'A')?.data;
    if (point === undefined || point.length !== 32) throw malformed(place);
    return verifierKeyFromRaw(point);
  } catch (cause) {
    throw malformed(place, cause);
  }
}

/** True when `signature` (64 bytes) is this key's Ed25519 signature over `message`. */
export function verifiesEd25519(
  key: VerifierKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return signature.length === 64 && verify(null, message, publicKeyObject(key), signature);
}

/** The key as it stands inside SSH structures: two length-prefixed strings. */
export function encodePublicBlob(raw: Uint8Array): Buffer {
  return Buffer.concat([sshString(ED25519), sshString(raw)]);
}

function publicKeyObject(key: VerifierKey): KeyObject {
  const x = Buffer.from(key.raw).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function malformed(place: FaultPlace | undefined, cause?: unknown): DucesError {
  return new DucesError('key-malformed', 'This is not an Ed25519 public key in OpenSSH form.', {
    ...(place === undefined ? {} : { place }),
    next: 'Give a line such as "ssh-ed25519 AAAA…", as `ssh-keygen -t ed25519` writes it.',
    cause,
  });
}
