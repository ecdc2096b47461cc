import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const CHUNK = 64 * 1024;
const TAG = 16;
const CIPHER = 'chacha20-poly1305';

/** The length of the nonce that stands between an age header and its payload. */
export const PAYLOAD_NONCE = 16;

/**
 * The payload of an age v1 file (C2SP age, "Payload"): 64 KiB chunks under ChaCha20-Poly1305, the
 * key derived from file key and nonce. The primitives are OpenSSL's, which is several times as
 * fast as the library that keeps the header.
 */
export async function* encryptPayload(
  plain: AsyncIterable<Uint8Array>,
  fileKey: Uint8Array,
  nonce: Uint8Array,
): AsyncGenerator<Buffer> {
  const key = payloadKey(fileKey, nonce);
  for await (const { bytes, index, last } of chunked(plain, CHUNK)) {
    const cipher = createCipheriv(CIPHER, key, chunkNonce(index, last), { authTagLength: TAG });
    const body = cipher.update(bytes);
    cipher.final();
    yield body;
    yield cipher.getAuthTag();
  }
}

/**
 * Gives the plain bytes chunk by chunk, each authenticated before it is given.
 *
 * @throws Error when a chunk was altered, moved or cut off.
 */
export async function* decryptPayload(
  sealed: AsyncIterable<Uint8Array>,
  fileKey: Uint8Array,
  nonce: Uint8Array,
): AsyncGenerator<Buffer> {
  const key = payloadKey(fileKey, nonce);
  for await (const { bytes, index, last } of chunked(sealed, CHUNK + TAG)) {
    // Only the payload of an empty file ends in an empty chunk.
    if (bytes.length < TAG || (bytes.length === TAG && index > 0)) throw new Error('cut off');
    const iv = chunkNonce(index, last);
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(-TAG));
    const body = decipher.update(bytes.subarray(0, -TAG));
    decipher.final();
    yield body;
  }
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

/** An 11-byte big-endian counter and a byte that marks the last chunk. */
function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

interface Chunk {
  readonly bytes: Buffer;
  readonly index: number;
  readonly last: boolean;
}

/**
 * Cuts a stream into chunks of `size`; the last may be shorter, and is empty for no bytes at all. A chunk
 * is valid only until the next is asked for: where it can it is a view of what the source gave.
 */
async function* chunked(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  const buffer = Buffer.allocUnsafe(size);
  let used = 0;
  let index = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      // A full chunk waits for a further byte: only then is it known not to be the last.
      if (used === size) {
        yield { bytes: buffer, index, last: false };
        [used, index] = [0, index + 1];
      }
      const left = piece.length - at;
      if (used === 0 && left > size) {
        yield { bytes: Buffer.from(piece.buffer, piece.byteOffset + at, size), index, last: false };
        index += 1;
        at += size;
        continue;
      }
      const taken = Math.min(size - used, left);
      buffer.set(piece.subarray(at, at + taken), used);
      used += taken;
      at += taken;
    }
  }
  yield { bytes: buffer.subarray(0, used), index, last: true };
}
