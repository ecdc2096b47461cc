import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { diskFault, sha256Hex, type SigningKey } from '../sealing/index.ts';
import { formatAct, type Act } from './act.ts';
import { isOrigin, signCheckpoint, type Checkpoint } from './checkpoint.ts';
import { examineLedger, type LedgerExamination } from './examine-ledger.ts';
import { LEDGER_FILES, readLedgerText, replaceFile, writeTail } from './ledger-files.ts';
import { takeLock, type HeldLock } from './ledger-lock.ts';
import type { LedgerProof } from './ledger-proof.ts';
import { frontierHead, growFrontier, leafHash, treeHead, type Frontier } from './merkle-tree.ts';
import { proveConsistency, proveInclusion, type ConsistencyProof } from './prove-ledger.ts';

/** What an append that never ended had left, and where it was put. */
export interface LedgerRecovery {
  readonly bytes: number;
  /** The file, inside the ledger's folder, that now holds those bytes. */
  readonly keptIn: string;
}

/** An open ledger: this process alone writes to it until `close`. */
export interface Ledger {
  readonly kind: 'ledger';
  readonly dir: string;
  readonly origin: string;
  readonly recovered: LedgerRecovery | null;
  /**
   * Adds an act. When the promise resolves, entry and checkpoint are on disk. After a failed write
   * the ledger takes no more acts until it is opened again, which shows what came through. Calls
   * are served one after another.
   *
   * @throws DucesError `data-malformed` for what is no act; `disk-failed`.
   */
  append(act: Act): Promise<LedgerProof>;
  /** The newest checkpoint and its signed text. */
  checkpoint(): Checkpoint & { readonly text: string };
  /** @throws DucesError `reference-unknown` when there is no such entry. */
  proveInclusion(index: number): LedgerProof;
  /** @throws DucesError `reference-unknown` when the sizes are no states of this ledger. */
  proveConsistency(from: number, to?: number): ConsistencyProof;
  close(): Promise<void>;
}

export interface OpenLedgerOptions {
  readonly signer: SigningKey;
  /** The name of a new ledger, such as `example.com/duces`; an existing one keeps its own. */
  readonly origin?: string;
}

/**
 * Opens the ledger in `dir` for writing, or makes an empty one. Everything that the checkpoint
 * covers is proved first; what an interrupted append left beyond it is put aside and reported.
 *
 * @throws DucesError `ledger-busy`; `ledger-corrupt` with file and line; `usage` for an origin that
 * a checkpoint cannot carry; `disk-failed`.
 */
export async function openLedger(dir: string, options: OpenLedgerOptions): Promise<Ledger> {
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw diskFault(cause, 'write', dir);
  });
  const lock = await takeLock(join(dir, LEDGER_FILES.lock));
  try {
    await createIfNew(dir, options);
    const examined = examineLedger(dir, await readLedgerText(dir), options.signer.verifier);
    const [fault] = examined.faults;
    if (fault !== undefined) throw fault;
    const recovered = await putTailAside(dir, examined);
    return openedLedger(dir, options.signer, examined, recovered, lock);
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

function notOpen(dir: string): DucesError {
  return new DucesError('disk-failed', 'This ledger is closed, or an earlier write to it failed.', {
    place: { file: dir },
    next: 'Open the ledger again: that shows what it holds.',
  });
}

async function createIfNew(dir: string, { signer, origin }: OpenLedgerOptions): Promise<void> {
  const text = await readLedgerText(dir);
  // The checkpoint is written last, so a ledger whose making was interrupted is made again.
  if (text.checkpoint !== null || text.entries || text.leaves) return;
  const name = origin ?? `duces-ledger/${sha256Hex(signer.verifier.raw).slice(0, 16)}`;
  if (!isOrigin(name)) {
    throw new DucesError('usage', 'A ledger cannot have this name.', {
      next: 'Give a name of ASCII letters, digits and signs without spaces and "+", such as example.com/duces.',
    });
  }
  for (const file of [LEDGER_FILES.entries, LEDGER_FILES.leaves]) {
    await writeFile(join(dir, file), '', { flush: true, mode: 0o600 }).catch((cause: unknown) => {
      throw diskFault(cause, 'write', join(dir, file));
    });
  }
  const empty = { kind: 'checkpoint', origin: name, size: 0, root: treeHead([]) } as const;
  await replaceFile(dir, LEDGER_FILES.checkpoint, signCheckpoint(empty, signer));
}

/**
 * Keeps an unfinished append for a person to look at, and never signs it: whoever can write to the
 * folder could have put it there.
 */
async function putTailAside(
  dir: string,
  { tail, lines }: LedgerExamination,
): Promise<LedgerRecovery | null> {
  if (tail.entries === '' && tail.leaves === '') return null;
  const both = `${tail.entries}\n---\n${tail.leaves}\n`;
  const keptIn = `recovered-${sha256Hex(both).slice(0, 16)}`;
  await replaceFile(dir, keptIn, both);
  await writeTail(join(dir, LEDGER_FILES.entries), bytesOf(lines), '');
  await writeTail(join(dir, LEDGER_FILES.leaves), 65 * lines.length, '');
  return { bytes: tail.entries.length + tail.leaves.length, keptIn };
}

function bytesOf(lines: readonly string[]): number {
  return lines.reduce((bytes, line) => bytes + line.length + 1, 0);
}

function openedLedger(
  dir: string,
  signer: SigningKey,
  { checkpoint: start, lines: startLines, leaves: startLeaves }: LedgerExamination,
  recovered: LedgerRecovery | null,
  lock: HeldLock,
): Ledger {
  if (start === null) throw new TypeError('an examination without faults has a checkpoint');
  const lines = [...startLines];
  const leaves = [...startLeaves];
  let frontier: Frontier = leaves.reduce(growFrontier, [] as Frontier);
  let current: Checkpoint = start;
  let entryBytes = bytesOf(lines);
  let open = true;

  const write = async (line: string): Promise<void> => {
    if (!open) throw notOpen(dir);
    await lock.assertHeld();
    // Set back to true only at the end: a checkpoint may have reached the disk although writing it
    // failed, and a second one of the same size over another entry must never be signed.
    open = false;
    const leaf = leafHash(Buffer.from(line, 'latin1'));
    await writeTail(join(dir, LEDGER_FILES.entries), entryBytes, `${line}\n`);
    await writeTail(
      join(dir, LEDGER_FILES.leaves),
      65 * leaves.length,
      `${leaf.toString('hex')}\n`,
    );
    const grown = growFrontier(frontier, leaf);
    const next = { ...current, size: current.size + 1, root: frontierHead(grown) };
    await replaceFile(dir, LEDGER_FILES.checkpoint, signCheckpoint(next, signer));
    lines.push(line);
    leaves.push(leaf);
    [frontier, current, entryBytes] = [grown, next, entryBytes + line.length + 1];
    open = true;
  };

  const state = () => ({ lines, leaves, checkpoint: signCheckpoint(current, signer) });
  let queue: Promise<unknown> = Promise.resolve();
  return {
    kind: 'ledger',
    dir,
    origin: start.origin,
    recovered,
    append: async (act) => {
      const line = formatAct(act);
      const turn = queue.then(async () => {
        await write(line);
        return proveInclusion(state(), leaves.length - 1);
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    checkpoint: () => ({ ...current, text: signCheckpoint(current, signer) }),
    proveInclusion: (index) => proveInclusion(state(), index),
    proveConsistency: (from, to) => proveConsistency(state(), from, to),
    close: async () => {
      await queue;
      open = false;
      await lock.release();
    },
  };
}
