import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { diskFault } from './disk-fault.ts';

/** The SHA-256 of bytes or UTF-8 text, as 64 lower-case hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The size in bytes and the SHA-256 (lower-case hexadecimal) of a file, read as a stream. */
export async function sha256File(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: 1024 * 1024,
    }) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
  } catch (cause) {
    throw diskFault(cause, 'read', path);
  }
  return { sha256: hash.digest('hex'), bytes };
}
