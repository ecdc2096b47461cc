import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { MAPPING_FILE } from '../mapping/index.ts';
import type { StoreFile, StoreFingerprint } from '../store-fingerprint.ts';
import type { StoreSource } from './store-files.ts';

const HASHED_WHOLE_BYTES = 1024 * 1024;

/** Looks at each file of the store again. Throws `store-changed` when one is gone. */
export function fingerprintStore(
  folder: string,
  sources: readonly StoreSource[],
): StoreFingerprint {
  const files = [
    describeFile(folder, '', MAPPING_FILE),
    ...sources.flatMap(({ table, files: paths }) =>
      paths.map((path) => describeFile(folder, table, path)),
    ),
  ];
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  return { sha256, files };
}

function describeFile(folder: string, table: string, path: string): StoreFile {
  const full = join(folder, path);
  try {
    const { size, mtime } = statSync(full);
    const sha256 =
      size > HASHED_WHOLE_BYTES
        ? null
        : createHash('sha256').update(readFileSync(full)).digest('hex');
    return { table, path, bytes: size, modified: mtime.toISOString(), sha256 };
  } catch {
    throw new DucesError('store-changed', `${path} was in the store and is no longer readable.`, {
      place: { file: full },
      next: 'Put the file back, or plan the production anew from the store as it is.',
    });
  }
}
