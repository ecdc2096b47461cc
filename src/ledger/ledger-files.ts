import { DucesError } from '../faults/index.ts';
import { diskLedgerStore } from './disk-ledger-store.ts';
import type { LedgerStore } from './ledger-store.ts';

/** The files of a ledger beside its tiles (docs/ledger-format.md). */
export const LEDGER_FILES = {
  /** The signed checkpoint. What it does not cover does not count. */
  checkpoint: 'checkpoint',
  /** What an append that never ended had left; the name goes on with the start of its SHA-256. */
  recovered: 'recovered-',
  /** The folder of checkpoints that witnesses co-signed. */
  witnessed: 'witnessed/',
} as const;

/** All that lies in a ledger's place. */
export interface LedgerFiles {
  readonly store: LedgerStore;
  /** The signed checkpoint; null when there is none. */
  readonly checkpoint: Buffer | null;
  /** Every other file by name, but for the lock. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A ledger by its folder, or in another store. */
export type LedgerPlace = string | LedgerStore;

/** The store of a ledger that is named by its folder. */
export function ledgerStore(place: LedgerPlace): LedgerStore {
  return typeof place === 'string' ? diskLedgerStore(place) : place;
}

/**
 * Reads a ledger, the checkpoint first: tiles are only ever added after it.
 *
 * @throws DucesError `file-not-found`, `disk-failed`; `data-malformed` for the older layout,
 * unless `alsoOlder` says that its files may lie beside the tiles.
 */
export async function readLedgerFiles(
  store: LedgerStore,
  { alsoOlder = false } = {},
): Promise<LedgerFiles> {
  const checkpoint = await store.read(LEDGER_FILES.checkpoint);
  const files = new Map<string, Buffer>();
  for (const name of await store.list()) {
    if (name === OLDER_ENTRIES && !alsoOlder) throw olderLayout(store);
    if (!/^(tile|witnessed)\/|^recovered-/.test(name)) continue;
    const bytes = await store.read(name);
    if (bytes !== null) files.set(name, bytes);
  }
  return { store, checkpoint, files };
}

/** The file that tells the older layout, in which the entries were lines. */
export const OLDER_ENTRIES = 'entries.jsonl';

function olderLayout(store: LedgerStore): DucesError {
  return new DucesError(
    'data-malformed',
    'This ledger has the older layout, with entries as lines.',
    {
      place: { file: store.locate(OLDER_ENTRIES) },
      next: 'Run `duces ledger migrate DIR --signer KEY`: nothing in it changes but the files that hold it.',
    },
  );
}
