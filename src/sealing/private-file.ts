import { open } from 'node:fs/promises';
import { DucesError } from '../faults/index.ts';
import { diskFault } from './disk-fault.ts';

/** The bits by which others than the owner may read, write or enter. */
const OTHERS = 0o077;

/**
 * Reads a file that must be its owner's alone, as ssh does: a private key that others can read is no
 * secret, and nothing is signed or opened with it. (Windows has no such modes; there nothing is refused.)
 *
 * @throws DucesError `key-exposed`; `file-not-found`, `disk-failed`.
 */
export async function readPrivateFile(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw diskFault(cause, 'read', path);
  });
  try {
    // Of the open file: nobody can put another in its place between the look and the reading.
    const { mode } = await file.stat();
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw exposed(path, mode);
    return await file.readFile();
  } catch (cause) {
    throw diskFault(cause, 'read', path);
  } finally {
    await file.close();
  }
}

function exposed(path: string, mode: number): DucesError {
  const shown = (mode & 0o777).toString(8).padStart(4, '0');
  return new DucesError('key-exposed', `This private file can be used by others (mode ${shown}).`, {
    place: { file: path },
    next: `Run: chmod 600 ${path}. If others had access to it, make a new key: duces keys new.`,
  });
}
