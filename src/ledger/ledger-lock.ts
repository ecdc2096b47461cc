import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { diskFault, errnoOf, isRunning } from '../sealing/index.ts';

/** A lock that this process holds. */
export interface HeldLock {
  /** @throws DucesError `ledger-busy` when the lock is no longer this process's. */
  assertHeld(): Promise<void>;
  /** Gives the lock back. */
  release(): Promise<void>;
}

/**
 * Takes a lock file for this process alone. A lock whose process has died is broken; one whose
 * process runs (or is this one) is respected. Works between the processes of one machine.
 *
 * @throws DucesError `ledger-busy` when another holds it; `disk-failed`.
 */
export async function takeLock(path: string): Promise<HeldLock> {
  const mine = `${await describeProcess(process.pid)} ${randomBytes(8).toString('hex')}\n`;
  try {
    if (!(await claim(path, mine))) {
      await breakIfStale(path);
      if (!(await claim(path, mine))) throw busy(path);
    }
  } catch (cause) {
    throw diskFault(cause, 'write', path);
  }
  const isMine = async () => (await readFile(path, 'utf8').catch(() => '')) === mine;
  return {
    assertHeld: async () => {
      if (!(await isMine())) throw busy(path);
    },
    release: async () => {
      if (await isMine()) await rm(path, { force: true });
    },
  };
}

/** Creates the lock with its content in one step, so that nobody ever sees it half written. */
async function claim(path: string, content: string): Promise<boolean> {
  const own = join(dirname(path), `.lock-${process.pid}-${randomBytes(6).toString('hex')}`);
  await writeFile(own, content, { flag: 'wx', mode: 0o600 });
  try {
    await link(own, path);
    return true;
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Removes a lock whose process has died. One at a time: a breaker that acts on what it read before
 * another's turn would remove the lock that was taken since, and two would write. Breaking is itself
 * under a lock, and what was read is read again under it.
 */
async function breakIfStale(path: string): Promise<void> {
  if (!(await isStale(path))) return;
  const breaking = await takeLock(`${path}.breaking`);
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await breaking.release();
  }
}

/** @throws DucesError `ledger-busy` when the process that holds the lock runs. */
async function isStale(path: string): Promise<boolean> {
  const found = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw cause;
  });
  if (found === null) return false;
  const [pid = '', started = ''] = found.split(' ');
  if (/^\d+$/.test(pid) && (await describeProcess(Number(pid))) === `${pid} ${started}`) {
    throw busy(path, pid);
  }
  return true;
}

/** The process id and, where the system tells it, the start time: ids come round again. */
async function describeProcess(pid: number): Promise<string> {
  if (!isRunning(pid)) return `${pid} dead`;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Field 22, counted after the command name, which stands in parentheses and may hold spaces.
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return `${pid} ${started ?? 'running'}`;
}

function busy(path: string, pid?: string): DucesError {
  const holder = pid === undefined ? 'Another process' : `Process ${pid}`;
  return new DucesError('ledger-busy', `${holder} is writing to this ledger.`, {
    place: { file: path },
    next: 'Wait until it is done, then run the command again.',
  });
}
