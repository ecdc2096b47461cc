import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { PaperFormat, PaperSource } from './paper.ts';

/** What a paper was read from, by its bytes. */
export function paperSource(
  bytes: Uint8Array,
  name: string | null,
  format: PaperFormat,
): PaperSource {
  return {
    name: name === null ? null : basename(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format,
    bytes: bytes.byteLength,
  };
}
