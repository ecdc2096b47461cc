import { createPrivateKey, sign } from 'node:crypto';
import sshpk from 'sshpk';
import { DucesError } from '../faults/index.ts';
import { Secret } from '../secrets/index.ts';
import { readPrivateFile } from './private-file.ts';
import { verifierKeyFromRaw, type VerifierKey } from './verifier-key.ts';

/** A signer's Ed25519 key. The private half can be used and never read. */
export interface SigningKey {
  readonly kind: 'signing-key';
  readonly verifier: VerifierKey;
  /** The 64-byte Ed25519 signature over `message`. */
  sign(message: Uint8Array): Uint8Array;
}

/** A new key, with the text of its OpenSSH private key file for the one place that stores it. */
export interface NewSigningKey {
  readonly key: SigningKey;
  readonly privateFile: Secret<string>;
}

/** Makes a new Ed25519 key. `comment` stands in the private file; it is no secret. */
export function createSigningKey(comment: string): NewSigningKey {
  const generated = sshpk.generatePrivateKey('ed25519');
  generated.comment = comment;
  return {
    key: signingKeyFrom(generated),
    privateFile: new Secret(generated.toString('openssh')),
  };
}

/**
 * Reads an Ed25519 private key file as `ssh-keygen -t ed25519` or `duces keys new` writes it.
 *
 * @param passphrase needed when the file is encrypted.
 * @throws DucesError `file-not-found`; `key-exposed` when others can read it; `key-locked` without its
 * passphrase; `key-malformed` when it is no such key.
 */
export async function readSigningKey(
  path: string,
  passphrase?: Secret<string>,
): Promise<SigningKey> {
  const file = await readPrivateFile(path);
  const options = passphrase === undefined ? {} : { passphrase: passphrase.reveal() };
  try {
    return signingKeyFrom(sshpk.parsePrivateKey(file, 'auto', options));
  } catch (error) {
    if (isLocked(error)) throw locked(path, passphrase !== undefined);
    // The parser's error is dropped on purpose: it could quote key material.
    throw new DucesError('key-malformed', 'This file does not open as an Ed25519 private key.', {
      place: { file: path },
      next: 'Give a key from `ssh-keygen -t ed25519` or `duces keys new`, and its passphrase if it has one.',
    });
  }
}

/** Whether the parser asks for a passphrase, or the one given opens nothing. */
function isLocked(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'KeyEncryptedError' || /passphrase/iu.test(error.message))
  );
}

function locked(path: string, wrong: boolean): DucesError {
  const what = wrong ? 'The passphrase does not open this key.' : 'This key has a passphrase.';
  return new DucesError('key-locked', what, {
    place: { file: path },
    next: 'Run it on a terminal, which asks for the passphrase; elsewhere put it into a file of your own (mode 0600) and name that in DUCES_PASSPHRASE_FILE.',
  });
}

function signingKeyFrom(parsed: sshpk.PrivateKey): SigningKey {
  const { k, A } = Object.fromEntries(parsed.parts.map((part) => [part.name, part.data]));
  if (parsed.type !== 'ed25519' || k?.length !== 32 || A?.length !== 32) {
    throw new TypeError('not an Ed25519 key');
  }
  const jwk = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: k.toString('base64url'),
    x: A.toString('base64url'),
  };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    kind: 'signing-key',
    verifier: verifierKeyFromRaw(A),
    sign: (message) => sign(null, message, privateKey),
  };
}
