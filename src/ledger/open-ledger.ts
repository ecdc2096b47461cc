import { DucesError } from '../faults/index.ts';
import { sha256Hex, type SigningKey } from '../sealing/index.ts';
import { formatAct, type Act } from './act.ts';
import { appendEntry } from './append-entry.ts';
import { isOrigin, signCheckpoint, type Checkpoint } from './checkpoint.ts';
import { examineLedger, type LedgerExamination } from './examine-ledger.ts';
import { LEDGER_FILES, ledgerStore, readLedgerFiles, type LedgerPlace } from './ledger-files.ts';
import type { HeldLock } from './ledger-lock.ts';
import type { LedgerProof } from './ledger-proof.ts';
import type { LedgerStore } from './ledger-store.ts';
import { frontierHead, growFrontier, leafHash, treeHead, type Frontier } from './merkle-tree.ts';
import { proveConsistency, proveInclusion, type ConsistencyProof } from './prove-ledger.ts';
import { putTailAside, type LedgerRecovery } from './put-tail-aside.ts';

/** An open ledger: this process alone writes to it until `close`. */
export interface Ledger {
  readonly kind: 'ledger';
  /** The folder of the ledger, or the address of its store. */
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
 * Opens the ledger in a folder (or another store) for writing, or makes an empty one. Everything
 * that the checkpoint covers is proved first; what an interrupted append left beyond it is put aside
 * and reported.
 *
 * @throws DucesError `ledger-busy`; `ledger-corrupt` with file and entry; `usage` for an origin that
 * a checkpoint cannot carry; `data-malformed` for a ledger of the older layout; `disk-failed`.
 */
export async function openLedger(place: LedgerPlace, options: OpenLedgerOptions): Promise<Ledger> {
  const store = ledgerStore(place);
  const lock = await store.lock();
  try {
    await createIfNew(store, options);
    const files = await readLedgerFiles(store);
    const examined = examineLedger(files, options.signer.verifier);
    const [fault] = examined.faults;
    if (fault !== undefined) throw fault;
    const recovered = await putTailAside(store, examined.tail);
    for (const name of examined.outgrown) await store.remove(name);
    const note = files.checkpoint?.toString('utf8') ?? '';
    return openedLedger({ store, signer: options.signer, lock, recovered }, examined, note);
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

function notOpen(store: LedgerStore): DucesError {
  return new DucesError('disk-failed', 'This ledger is closed, or an earlier write to it failed.', {
    place: { file: store.locate('') },
    next: 'Open the ledger again: that shows what it holds.',
  });
}

async function createIfNew(
  store: LedgerStore,
  { signer, origin }: OpenLedgerOptions,
): Promise<void> {
  const { checkpoint, files } = await readLedgerFiles(store);
  // The checkpoint is written first of all, so tiles without one are no ledger in the making.
  if (checkpoint !== null || files.size > 0) return;
  const name = origin ?? `duces-ledger/${sha256Hex(signer.verifier.raw).slice(0, 16)}`;
  if (!isOrigin(name)) {
    throw new DucesError('usage', 'A ledger cannot have this name.', {
      next: 'Give a name of ASCII letters, digits and signs without spaces and "+", such as example.com/duces.',
    });
  }
  const empty = { kind: 'checkpoint', origin: name, size: 0, root: treeHead([]) } as const;
  const text = Buffer.from(signCheckpoint(empty, signer));
  await store.swap(LEDGER_FILES.checkpoint, text, null);
}

interface Opened {
  readonly store: LedgerStore;
  readonly signer: SigningKey;
  readonly lock: HeldLock;
  readonly recovered: LedgerRecovery | null;
}

function openedLedger(
  { store, signer, lock, recovered }: Opened,
  { checkpoint: start, lines: startLines, leaves: startLeaves }: LedgerExamination,
  startNote: string,
): Ledger {
  if (start === null) throw new TypeError('an examination without faults has a checkpoint');
  const lines = [...startLines];
  const leaves = [...startLeaves];
  let frontier: Frontier = leaves.reduce(growFrontier, [] as Frontier);
  let current: Checkpoint = start;
  let note = startNote;
  let open = true;

  const write = async (line: string): Promise<void> => {
    if (!open) throw notOpen(store);
    await lock.assertHeld();
    // Set back to true only at the end: a checkpoint may have reached the disk although writing it
    // failed, and a second one of the same size over another entry must never be signed.
    open = false;
    const leaf = leafHash(Buffer.from(line, 'latin1'));
    const grown = growFrontier(frontier, leaf);
    const next = { ...current, size: current.size + 1, root: frontierHead(grown) };
    const signed = signCheckpoint(next, signer);
    const entries = { lines: [...lines, line], leaves: [...leaves, leaf] };
    await appendEntry(store, entries, lock, { was: note, next: signed });
    lines.push(line);
    leaves.push(leaf);
    [frontier, current, note] = [grown, next, signed];
    open = true;
  };

  const state = () => ({ lines, leaves, checkpoint: note });
  let queue: Promise<unknown> = Promise.resolve();
  return {
    kind: 'ledger',
    dir: store.locate(''),
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
    checkpoint: () => ({ ...current, text: note }),
    proveInclusion: (index) => proveInclusion(state(), index),
    proveConsistency: (from, to) => proveConsistency(state(), from, to),
    close: async () => {
      await queue;
      open = false;
      await lock.release();
    },
  };
}
