import { type VerifierKey } from '../sealing/index.ts';
import { openCheckpoint } from './checkpoint.ts';
import { diskLedgerStore } from './disk-ledger-store.ts';
import { examineLedger } from './examine-ledger.ts';
import { ledgerFault } from './ledger-fault.ts';
import { LEDGER_FILES, OLDER_ENTRIES, readLedgerFiles } from './ledger-files.ts';
import type { LedgerStore } from './ledger-store.ts';
import { leafHash, treeHead, type TreeHash } from './merkle-tree.ts';
import { putTailAside, type LedgerRecovery } from './put-tail-aside.ts';
import { hashLevels, tileContent } from './tile-content.ts';
import { tileName, tilesOf } from './tile-layout.ts';

/** What became of a ledger of the older layout. */
export interface LedgerMigration {
  readonly kind: 'ledger-migration';
  readonly entries: number;
  readonly recovered: LedgerRecovery | null;
}

const OLDER_LEAVES = 'leaves';

/**
 * Brings a ledger of the older layout (entries as lines of one file) into tiles; null when it has
 * the tiled layout already. Entries, tree and signed checkpoint stay what they were, so every proof
 * given earlier still holds, and no private key is needed.
 *
 * The old files are proved first against the signed checkpoint, then the new ones; only then are the
 * old ones removed. Interrupted, it is run again.
 *
 * @throws DucesError `ledger-corrupt` when the old ledger does not prove: nothing is changed then;
 * `ledger-busy`, `file-not-found`, `disk-failed`.
 */
export async function migrateLedger(
  dir: string,
  key: VerifierKey,
): Promise<LedgerMigration | null> {
  const store = diskLedgerStore(dir);
  if (!(await store.list()).includes(OLDER_ENTRIES)) return null;
  const lock = await store.lock();
  try {
    const { lines, leaves, tail } = await readOlder(store, key);
    const recovered = await putTailAside(store, tail);
    await writeTiles(store, lines, leaves);
    await proveTiles(store, key);
    // The lines go last: they alone tell that there is something to migrate.
    await store.remove(OLDER_LEAVES);
    await store.remove(OLDER_ENTRIES);
    return { kind: 'ledger-migration', entries: lines.length, recovered };
  } finally {
    await lock.release();
  }
}

interface OlderLedger {
  readonly lines: readonly Buffer[];
  readonly leaves: readonly TreeHash[];
  readonly tail: ReadonlyMap<string, Buffer>;
}

async function readOlder(store: LedgerStore, key: VerifierKey): Promise<OlderLedger> {
  const name = LEDGER_FILES.checkpoint;
  const note = (await store.read(name))?.toString('utf8') ?? '';
  const { size, root } = openCheckpoint(note, key, { file: store.locate(name) });
  const text = ((await store.read(OLDER_ENTRIES)) ?? Buffer.of()).toString('latin1');
  const all = text.split('\n');
  const lines = all
    .slice(0, -1)
    .slice(0, size)
    .map((line) => Buffer.from(line, 'latin1'));
  const leaves = lines.map(leafHash);
  if (lines.length < size || !treeHead(leaves).equals(root)) {
    const stored = ((await store.read(OLDER_LEAVES)) ?? Buffer.of()).toString('latin1').split('\n');
    const at = leaves.findIndex((leaf, index) => leaf.toString('hex') !== stored[index]);
    const why = 'The older ledger does not give the tree that was signed.';
    throw ledgerFault(store, OLDER_ENTRIES, at === -1 ? null : at, why);
  }
  const rest = all.slice(size).join('\n');
  const tail = rest === '' ? [] : [['unsigned lines', Buffer.from(rest, 'latin1')] as const];
  return { lines, leaves, tail: new Map(tail) };
}

/** Writes every tile anew: what an interrupted migration left is not proved by anything. */
async function writeTiles(
  store: LedgerStore,
  lines: readonly Buffer[],
  leaves: readonly TreeHash[],
): Promise<void> {
  for (const name of await store.list()) if (name.startsWith('tile/')) await store.remove(name);
  const levels = hashLevels(leaves);
  for (const tile of tilesOf(lines.length)) {
    await store.create(tileName(tile), tileContent(tile, levels, lines));
  }
}

async function proveTiles(store: LedgerStore, key: VerifierKey): Promise<void> {
  const tiled = await readLedgerFiles(store, { alsoOlder: true });
  const [fault] = examineLedger(tiled, key).faults;
  if (fault !== undefined) throw fault;
}
