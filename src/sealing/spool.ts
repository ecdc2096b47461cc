import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline as joined, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { diskFault, errnoOf } from './disk-fault.ts';

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
  const measure = async function* () {
    for await (const chunk of chunksOf(content)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  try {
    await pipeline(measure(), cipher, createWriteStream(path, { flags: 'wx' }));
  } catch (cause) {
    throw errnoOf(cause) === null ? cause : diskFault(cause, 'write', path);
  }
  const open = () => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(cipher.getAuthTag());
    // Ties the two together, so that a reader who gives up closes the file too; it meets the
    // failure of either at its end, the decipher.
    return joined(createReadStream(path), decipher, () => undefined);
  };
  return { bytes, sha256: hash.digest('hex'), open };
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  const source = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
