import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { DucesError } from '../faults/index.ts';
import type { AgeIdentity, AgeRecipient } from './age-keys.ts';
import { diskFault, errnoOf } from './disk-fault.ts';

/**
 * Encrypts `plain` to `recipients` in the age v1 format and writes it to `path`, which must not
 * exist. Streams: memory does not grow with the file.
 *
 * @returns the size and SHA-256 of the encrypted file.
 * @throws DucesError `key-absent` without a recipient; `disk-failed`; whatever `plain` throws.
 */
export async function encryptToFile(
  plain: Readable,
  path: string,
  recipients: readonly AgeRecipient[],
): Promise<{ sha256: string; bytes: number }> {
  if (recipients.length === 0) {
    throw new DucesError('key-absent', 'No recipient was given to encrypt to.', {
      next: 'Give the age recipient ("age1…") of the person whom the order names.',
    });
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient.text);
  const sealed = await encrypter.encrypt(webStreamOf(plain));
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  try {
    await pipeline(nodeStreamOf(sealed), measure, createWriteStream(path, { flags: 'wx' }));
  } catch (cause) {
    // The library does not pass a failure on to its source, which would keep its files open.
    plain.destroy();
    throw errnoOf(cause) === null ? cause : diskFault(cause, 'write', path);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Opens an age file and gives its plain bytes as they are authenticated, chunk by chunk. A caller
 * must not act on them before the end: a cut-off file only shows there.
 *
 * @throws DucesError `decryption-failed` (also while reading) when the key does not open the file
 * or the file was altered; `file-not-found`.
 */
export async function* decryptFile(
  path: string,
  identity: AgeIdentity,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.secret.reveal());
  const file = createReadStream(path);
  try {
    const plain = await decrypter.decrypt(webStreamOf(file));
    for await (const chunk of nodeStreamOf(plain)) yield chunk as Uint8Array;
  } catch (cause) {
    if (errnoOf(cause) !== null) throw diskFault(cause, 'read', path);
    throw new DucesError('decryption-failed', 'The encrypted file does not open with this key.', {
      place: { file: path },
      next: 'Check that the key belongs to the recipient; if it does, the file was altered or cut off: get it again.',
      cause,
    });
  } finally {
    file.destroy();
  }
}

// Node types its web streams apart from the global ones that the library names; they are the same.
function webStreamOf(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

function nodeStreamOf(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as NodeWebStream<Uint8Array>);
}
