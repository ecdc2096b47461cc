import type { DucesError } from '../faults/index.ts';
import { decodeBundle } from './entry-bundle.ts';
import { ledgerFault } from './ledger-fault.ts';
import type { LedgerStore } from './ledger-store.ts';
import { leafHash, type TreeHash } from './merkle-tree.ts';
import type { HashLevels } from './tile-content.ts';
import { tileName, TILE_WIDTH, type Tile } from './tile-layout.ts';

/** Compares one tile or bundle with the proven leaves; at most one fault, at the first difference. */
export function examineTile(
  store: LedgerStore,
  tile: Tile,
  bytes: Buffer | undefined,
  levels: HashLevels,
): readonly DucesError[] {
  const name = tileName(tile);
  if (bytes === undefined)
    return [ledgerFault(store, name, null, 'This file of the ledger is lost.')];
  const start = tile.index * TILE_WIDTH;
  const hashes = (levels[tile.level === 'entries' ? 0 : tile.level] ?? []).slice(
    start,
    start + tile.width,
  );
  const [found, rest] = tile.level === 'entries' ? entryHashes(bytes) : storedHashes(bytes);
  const at = hashes.findIndex((hash, index) => found[index]?.equals(hash) !== true);
  if (at !== -1) {
    const { entry, why } = describe(tile.level, start + at);
    return [ledgerFault(store, name, entry, why)];
  }
  if (found.length === hashes.length && rest === 0) return [];
  return [ledgerFault(store, name, null, 'Something follows the last entry of this file.')];
}

function entryHashes(bytes: Buffer): [readonly TreeHash[], number] {
  const { entries, rest } = decodeBundle(bytes);
  return [entries.map(leafHash), rest.length];
}

function storedHashes(bytes: Buffer): [readonly TreeHash[], number] {
  const count = Math.floor(bytes.length / 32);
  const hashes = Array.from({ length: count }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
  return [hashes, bytes.length % 32];
}

function describe(level: Tile['level'], hash: number): { entry: number; why: string } {
  if (level === 'entries') {
    return {
      entry: hash,
      why: `Entry ${hash} was altered, removed, repeated, moved or cut off.`,
    };
  }
  const span = TILE_WIDTH ** level;
  const entry = hash * span;
  const what = level === 0 ? `entry ${entry}` : `the entries ${entry} to ${entry + span - 1}`;
  return { entry, why: `The stored hash of ${what} was altered or is lost.` };
}
