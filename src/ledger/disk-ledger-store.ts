import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { diskFault, errnoOf } from '../sealing/index.ts';
import { takeLock } from './ledger-lock.ts';
import type { LedgerStore } from './ledger-store.ts';

/** A ledger in a folder: files 0600, folders 0700, each write flushed with the folders that name it. */
export function diskLedgerStore(dir: string): LedgerStore {
  const at = (name: string) => join(dir, name);
  const top = dirname(at('checkpoint'));
  return {
    kind: 'ledger-store',
    locate: at,
    list: () => guarded('read', dir, () => filesBelow(dir)),
    read: (name) => readIfThere(at(name)),
    create: (name, bytes) => guarded('write', at(name), () => createFile(top, at(name), bytes)),
    swap: (name, bytes, was) =>
      guarded('write', at(name), () => swapFile(top, at(name), bytes, was)),
    remove: (name) => guarded('write', at(name), () => removeFile(top, at(name))),
    lock: async () => {
      await guarded('write', dir, () => mkdir(dir, { recursive: true, mode: 0o700 }));
      return takeLock(at('lock'));
    },
  };
}

async function guarded<T>(act: 'read' | 'write', path: string, run: () => Promise<T>): Promise<T> {
  return run().catch((cause: unknown) => {
    throw diskFault(cause, act, path);
  });
}

async function filesBelow(dir: string): Promise<readonly string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => !each.isDirectory())
    .map((each) => relative(dir, join(each.parentPath, each.name)).replaceAll(sep, '/'));
}

async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((cause: unknown) => {
    if (errnoOf(cause) === 'ENOENT' || errnoOf(cause) === 'ENOTDIR') return null;
    throw diskFault(cause, 'read', path);
  });
}

async function createFile(top: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    if (errnoOf(cause) !== 'EEXIST') throw cause;
    throw busy(path);
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
  await syncFolders(top, dirname(path));
}

async function swapFile(
  top: string,
  path: string,
  bytes: Uint8Array,
  was: Uint8Array | null,
): Promise<void> {
  const there = await readIfThere(path);
  if (there === null ? was !== null : was === null || !there.equals(was)) throw busy(path);
  await writeFile(`${path}.new`, bytes, { flush: true, mode: 0o600 });
  await rename(`${path}.new`, path);
  await syncFolders(top, dirname(path));
}

async function removeFile(top: string, path: string): Promise<void> {
  await rm(path, { force: true });
  if (dirname(path) === top) return;
  // The folder goes with its last file; one that still holds something stays.
  await rmdir(dirname(path)).catch(() => undefined);
}

/** Has the disk hold the names of new files: a folder's entry lies in the folder above it. */
async function syncFolders(top: string, folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
  if (folder !== top) await syncFolders(top, dirname(folder));
}

function busy(path: string): DucesError {
  return new DucesError('ledger-busy', 'Another process wrote to this ledger.', {
    place: { file: path },
    next: 'Wait until it is done, then run the command again.',
  });
}
