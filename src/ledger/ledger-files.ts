import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault, errnoOf } from '../sealing/index.ts';

/** The files of a ledger folder (docs/ledger-format.md). */
export const LEDGER_FILES = {
  /** One act a line, canonical JSON. */
  entries: 'entries.jsonl',
  /** The leaf hash of each entry, hexadecimal, one a line: it tells which entry was altered. */
  leaves: 'leaves',
  /** The signed checkpoint. What it does not cover does not count. */
  checkpoint: 'checkpoint',
  lock: 'lock',
} as const;

/** The text of a ledger's files; null for an absent one. Bytes are kept one to one (latin1). */
export interface LedgerText {
  readonly entries: string | null;
  readonly leaves: string | null;
  /** UTF-8: its signature lines begin with a dash that is no ASCII. */
  readonly checkpoint: string | null;
}

/** Reads the three files, the checkpoint first: entries only ever grow after it. */
export async function readLedgerText(dir: string): Promise<LedgerText> {
  const checkpoint = await readIfThere(join(dir, LEDGER_FILES.checkpoint), 'utf8');
  return {
    checkpoint,
    entries: await readIfThere(join(dir, LEDGER_FILES.entries), 'latin1'),
    leaves: await readIfThere(join(dir, LEDGER_FILES.leaves), 'latin1'),
  };
}

/**
 * The same, for a folder that must be there.
 *
 * @throws DucesError `file-not-found`, `disk-failed`.
 */
export async function readLedgerFolder(dir: string): Promise<LedgerText> {
  await stat(dir).catch((cause: unknown) => {
    throw diskFault(cause, 'read', dir);
  });
  return readLedgerText(dir);
}

/**
 * Cuts a file off at `offset` bytes, puts `text` (ASCII) there, and has the disk hold it before
 * returning.
 */
export async function writeTail(path: string, offset: number, text: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      await file.truncate(offset);
      await file.write(text, offset, 'latin1');
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw diskFault(cause, 'write', path);
  }
}

/** Replaces a file by a whole new one or not at all, and has the disk hold it. */
export async function replaceFile(dir: string, name: string, text: string): Promise<void> {
  const path = join(dir, name);
  try {
    await writeFile(`${path}.new`, text, { flush: true, mode: 0o600 });
    await rename(`${path}.new`, path);
    const folder = await open(dir, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    throw diskFault(cause, 'write', path);
  }
}

async function readIfThere(path: string, encoding: 'utf8' | 'latin1'): Promise<string | null> {
  return readFile(path, encoding).catch((cause: unknown) => {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw diskFault(cause, 'read', path);
  });
}
