import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { diskFault, errnoOf } from './disk-fault.ts';
import { readChunks } from './read-chunks.ts';
import { writeChunks } from './write-chunks.ts';

/** What a part may be made of. Text is UTF-8. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A part that lies on disk, unreadable to all but this process, and is to be read once more. */
export interface Spool {
  readonly bytes: number;
  readonly sha256: string;
  open(): Readable;
}

/**
 * Writes `content` to `path` under a fresh AES-256-GCM key that lives only in this process's
 * memory, so that its size and sum are known before it goes into the archive. A crash leaves bytes
 * that nobody can read: identity data never lies on disk in the clear, not even for a moment.
 *
 * @throws DucesError `disk-failed`; whatever `content` throws.
 */
export async function spoolToDisk(path: string, content: Content): Promise<Spool> {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const hash = createHash('sha256');
  let bytes = 0;
  const encrypted = async function* () {
    for await (const chunk of chunksOf(content)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield cipher.update(chunk);
    }
    cipher.final();
  };
  try {
    await writeChunks(path, encrypted(), { lasting: false });
  } catch (cause) {
    throw errnoOf(cause) === null ? cause : diskFault(cause, 'write', path);
  }
  const tag = cipher.getAuthTag();
  return {
    bytes,
    sha256: hash.digest('hex'),
    open: () => Readable.from(decrypted(path, { key, iv, tag }), { objectMode: false }),
  };
}

interface SpoolKey {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly tag: Buffer;
}

/** Authenticated at its end: a reader that meets no failure has read what was written. */
async function* decrypted(path: string, { key, iv, tag }: SpoolKey): AsyncGenerator<Buffer> {
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  for await (const block of readChunks(path)) yield decipher.update(block);
  decipher.final();
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  const source = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
