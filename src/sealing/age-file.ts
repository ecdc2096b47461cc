import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { DucesError } from '../faults/index.ts';
import type { AgeIdentity, AgeRecipient } from './age-keys.ts';
import { decryptPayload, encryptPayload, PAYLOAD_NONCE } from './age-payload.ts';
import { diskFault, errnoOf } from './disk-fault.ts';
import { writeChunks } from './write-chunks.ts';

const READ_AHEAD = 1024 * 1024;
const LARGEST_HEADER = 1024 * 1024;

/**
 * Encrypts `plain` to `recipients` in the age v1 format and writes it to `path`, which must not
 * exist. Streams: memory does not grow with the file.
 *
 * @returns the size and SHA-256 of the encrypted file.
 * @throws DucesError `key-absent` without a recipient; `disk-failed`; whatever `plain` throws.
 */
export async function encryptToFile(
  plain: AsyncIterable<Uint8Array>,
  path: string,
  recipients: readonly AgeRecipient[],
): Promise<{ sha256: string; bytes: number }> {
  if (recipients.length === 0) {
    throw new DucesError('key-absent', 'No recipient was given to encrypt to.', {
      next: 'Give the age recipient ("age1…") of the person whom the order names.',
    });
  }
  const { header, fileKey } = await newHeader(recipients);
  const nonce = randomBytes(PAYLOAD_NONCE);
  const hash = createHash('sha256');
  let bytes = 0;
  const sealed = async function* () {
    yield header;
    yield nonce;
    yield* encryptPayload(plain, fileKey, nonce);
  };
  const measured = async function* () {
    for await (const chunk of sealed()) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  try {
    await writeChunks(path, measured(), { lasting: true });
  } catch (cause) {
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
  const file = createReadStream(path, { highWaterMark: READ_AHEAD });
  try {
    const bytes = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const { header, rest } = await splitHeader(bytes);
    const fileKey = await decrypter.decryptHeader(header);
    const nonce = rest.subarray(0, PAYLOAD_NONCE);
    yield* decryptPayload(prepend(rest.subarray(PAYLOAD_NONCE), bytes), fileKey, nonce);
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

/** Has the library wrap a fresh file key and authenticate the header; the key is caught beside it. */
async function newHeader(recipients: readonly AgeRecipient[]) {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient.text);
  const caught: { fileKey: Uint8Array | null } = { fileKey: null };
  encrypter.addRecipient({
    wrapFileKey: (fileKey: Uint8Array) => {
      caught.fileKey = Uint8Array.from(fileKey);
      return [];
    },
  });
  // The file of no bytes that the library makes ends in a nonce and one tag, which are dropped.
  const empty = await encrypter.encrypt(new Uint8Array());
  if (caught.fileKey === null) throw new TypeError('the library asked no recipient');
  return { header: empty.subarray(0, -PAYLOAD_NONCE - 16), fileKey: caught.fileKey };
}

/** Reads up to the end of the header's last line (`--- MAC`) and of the nonce after it. */
async function splitHeader(bytes: AsyncIterator<Buffer>) {
  let read = Buffer.alloc(0);
  for (;;) {
    const mac = read.indexOf('\n--- ');
    const end = mac === -1 ? -1 : read.indexOf('\n', mac + 1) + 1;
    if (end > 0 && read.length >= end + PAYLOAD_NONCE) {
      return { header: read.subarray(0, end), rest: read.subarray(end) };
    }
    const next = await bytes.next();
    if (next.done === true || read.length > LARGEST_HEADER) throw new Error('no header');
    read = Buffer.concat([read, next.value]);
  }
}

async function* prepend(first: Buffer, others: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await others.next(); next.done !== true; next = await others.next()) {
    yield next.value;
  }
}
