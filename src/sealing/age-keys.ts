import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import { Secret } from '../secrets/index.ts';
import { readPrivateFile } from './private-file.ts';

/** The public half of an age key (`age1…`): whoever holds it can seal, not open. */
export interface AgeRecipient {
  readonly kind: 'age-recipient';
  readonly text: string;
}

/** The private half of an age key, as in `age-keygen`'s file. */
export interface AgeIdentity {
  readonly kind: 'age-identity';
  readonly secret: Secret<string>;
  readonly recipient: AgeRecipient;
}

// X25519 only: plugin and post-quantum recipients are longer, and stock `age` 1.1 opens none of them.
const X25519_RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** Makes a new X25519 identity. */
export async function createAgeIdentity(): Promise<AgeIdentity> {
  return identityFrom(await generateX25519Identity());
}

/**
 * Reads an `age1…` recipient.
 *
 * @throws DucesError `key-malformed`; a private key given by mistake is refused and not repeated.
 */
export function parseAgeRecipient(text: string, place?: FaultPlace): AgeRecipient {
  const trimmed = text.trim();
  if (!X25519_RECIPIENT.test(trimmed) || !hasValidChecksum(trimmed)) {
    throw new DucesError('key-malformed', 'This is no age recipient for an X25519 key.', {
      ...(place === undefined ? {} : { place }),
      next: 'Give the line that starts with "age1", as `age-keygen -y` prints it.',
    });
  }
  return { kind: 'age-recipient', text: trimmed };
}

/**
 * Reads an identity file as `age-keygen` or `duces keys new` writes it: comment lines and one
 * `AGE-SECRET-KEY-1…` line.
 *
 * @throws DucesError `file-not-found`; `key-exposed` when others can read it; `key-malformed` when there is not
 * exactly one such line.
 */
export async function readAgeIdentity(path: string): Promise<AgeIdentity> {
  const file = await readPrivateFile(path);
  const lines = file
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [line] = lines;
  const malformed = new DucesError('key-malformed', 'This file does not hold one age identity.', {
    place: { file: path },
    next: 'Give a file from `age-keygen` or `duces keys new`.',
  });
  if (line === undefined || lines.length !== 1) throw malformed;
  return identityFrom(line.trim()).catch(() => {
    throw malformed;
  });
}

/** The text of an identity file, for the one place that stores it. */
export function formatAgeIdentity(identity: AgeIdentity): Secret<string> {
  const { secret, recipient } = identity;
  return new Secret(`# public key: ${recipient.text}\n${secret.reveal()}\n`);
}

function hasValidChecksum(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

async function identityFrom(secret: string): Promise<AgeIdentity> {
  const text = await identityToRecipient(secret);
  return { kind: 'age-identity', secret: new Secret(secret), recipient: parseAgeRecipient(text) };
}
