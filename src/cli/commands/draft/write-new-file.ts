import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DucesError } from '../../../faults/index.ts';

/**
 * Writes a file that is there whole or not at all, mode 0600, and replaces nothing. Throws
 * `output-exists` when something is at the path, `disk-failed` when it cannot be written.
 */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    writeFileSync(partial, bytes, { flag: 'wx', mode: 0o600, flush: true });
    // A link, unlike a rename, fails where something already is.
    linkSync(partial, path);
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'EEXIST' ? exists(path) : failed(path, cause);
  } finally {
    rmSync(partial, { force: true });
  }
}

function exists(path: string): DucesError {
  return new DucesError('output-exists', `Something is already at ${path}.`, {
    place: { file: path },
    next: 'Choose another output path, or move away what is there: Duces overwrites nothing.',
  });
}

function failed(path: string, cause: unknown): DucesError {
  return new DucesError('disk-failed', `${path} cannot be written.`, {
    place: { file: path },
    next: 'Name a file in a folder that exists and that you may write to.',
    cause,
  });
}
