import { LEDGER_FILES } from './ledger-files.ts';
import type { HeldLock } from './ledger-lock.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { TreeHash } from './merkle-tree.ts';
import { hashLevels, tileContent } from './tile-content.ts';
import { tileName, tilesAddedAt, TILE_WIDTH } from './tile-layout.ts';

/**
 * Writes the last of these entries: first the bundle and tiles that it adds, then, when the store
 * holds them, the new checkpoint. Partial tiles that are now full go last.
 *
 * When a tile cannot be written, those of this entry are removed again; a failed checkpoint may have
 * reached the store, so nothing is removed then.
 *
 * @throws DucesError `ledger-busy` when another wrote; `disk-failed`.
 */
export async function appendEntry(
  store: LedgerStore,
  grown: { readonly lines: readonly string[]; readonly leaves: readonly TreeHash[] },
  lock: HeldLock,
  checkpoints: { readonly was: string; readonly next: string },
): Promise<void> {
  const added = tilesAddedAt(grown.lines.length);
  const levels = hashLevels(grown.leaves);
  const start = Math.floor((grown.lines.length - 1) / TILE_WIDTH) * TILE_WIDTH;
  const entries: Buffer[] = [];
  for (let at = start; at < grown.lines.length; at++) {
    entries[at] = Buffer.from(grown.lines[at] ?? '', 'latin1');
  }
  const made: string[] = [];
  try {
    for (const tile of added) {
      const name = tileName(tile);
      await store.create(name, tileContent(tile, levels, entries));
      made.push(name);
    }
    await lock.assertHeld();
  } catch (cause) {
    for (const name of made) await store.remove(name).catch(() => undefined);
    throw cause;
  }
  const [was, next] = [Buffer.from(checkpoints.was), Buffer.from(checkpoints.next)];
  await store.swap(LEDGER_FILES.checkpoint, next, was);
  for (const tile of added.filter(({ width }) => width === TILE_WIDTH)) {
    for (let width = 1; width < TILE_WIDTH; width++) {
      // The act is in the ledger by now; what stays is removed when the ledger is next opened.
      await store.remove(tileName({ ...tile, width })).catch(() => undefined);
    }
  }
}
