import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { diskFault, errnoOf } from './disk-fault.ts';

/**
 * Publishes a folder all at once or not at all. `write` fills a hidden folder beside `finalPath`
 * (same disk, mode 0700); its files are then flushed to disk and the folder is renamed. If anything
 * fails, the hidden folder is removed; after a crash or kill -9 nothing is at `finalPath`, and the
 * next call for the same path removes what the dead process left.
 *
 * @throws DucesError `output-exists` when anything is at `finalPath`; `disk-failed`; whatever
 * `write` throws.
 */
export async function publishAtomically<T>(
  finalPath: string,
  write: (dir: string) => Promise<T>,
): Promise<T> {
  const target = resolve(finalPath);
  await refuseTaken(target);
  await removeStalePartials(target);
  const partial = join(dirname(target), partialName(target));
  try {
    await mkdir(partial, { mode: 0o700 });
    const result = await write(partial);
    await flushTree(partial);
    await refuseTaken(target);
    await rename(partial, target);
    await flush(dirname(target));
    return result;
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errnoOf(cause) ?? '')) throw taken(target);
    throw errnoOf(cause) === null ? cause : diskFault(cause, 'write', target);
  }
}

/**
 * Removes the hidden folders that dead processes left beside `finalPath` and gives their paths.
 * Those of running processes stay.
 */
export async function removeStalePartials(finalPath: string): Promise<readonly string[]> {
  const prefix = partialPrefix(resolve(finalPath));
  const stale = (await partialsOf(finalPath)).filter(
    (path) => !isRunning(pidIn(basename(path).slice(prefix.length))),
  );
  for (const path of stale) {
    await rm(path, { recursive: true, force: true }).catch((cause: unknown) => {
      throw diskFault(cause, 'write', path);
    });
  }
  return stale;
}

/**
 * The hidden folders beside `finalPath` that became no package yet: a run that published has none left.
 * @throws DucesError `file-not-found` when the folder of `finalPath` is not there; `disk-failed`.
 */
export async function partialsOf(finalPath: string): Promise<readonly string[]> {
  const target = resolve(finalPath);
  const siblings = await readdir(dirname(target)).catch((cause: unknown) => {
    throw diskFault(cause, 'read', dirname(target));
  });
  return siblings
    .filter((name) => name.startsWith(partialPrefix(target)))
    .map((name) => join(dirname(target), name));
}

/** True when a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errnoOf(cause) === 'EPERM';
  }
}

function partialPrefix(target: string): string {
  return `.${basename(target)}.partial-`;
}

function partialName(target: string): string {
  return `${partialPrefix(target)}${process.pid}-${randomBytes(6).toString('hex')}`;
}

function pidIn(suffix: string): number {
  const pid = Number(/^(\d+)-[0-9a-f]{12}$/.exec(suffix)?.[1]);
  // Not a name of ours: our own id counts as running, so that the folder is left alone.
  return Number.isSafeInteger(pid) && pid > 0 ? pid : process.pid;
}

async function refuseTaken(target: string): Promise<void> {
  const found = await lstat(target).catch((cause: unknown) => {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw diskFault(cause, 'write', target);
  });
  if (found !== null) throw taken(target);
}

function taken(target: string): DucesError {
  return new DucesError('output-exists', `Something is already at ${target}.`, {
    place: { file: target },
    next: 'Choose another output path, or move away what is there: Duces overwrites nothing.',
  });
}

async function flushTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? flushTree(path) : flush(path));
  }
  await flush(folder);
}

/** Has the disk hold what was written to a file, or a folder's list of names. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
