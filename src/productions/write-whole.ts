import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { diskFault } from '../sealing/index.ts';

/**
 * Writes a small file whole or not at all, mode 0600, with its folder: after a crash either nothing
 * is at `path` or all of it. Whatever is there is replaced.
 *
 * @throws DucesError `disk-failed`.
 */
export function writeWhole(path: string, text: string): void {
  const partial = `${path}.partial-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, text, { mode: 0o600, flush: true });
    renameSync(partial, path);
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (cause) {
    rmSync(partial, { force: true });
    throw diskFault(cause, 'write', path);
  }
}
