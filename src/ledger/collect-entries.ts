import { decodeBundle } from './entry-bundle.ts';
import { leafHash, type TreeHash } from './merkle-tree.ts';
import { tileName, TILE_WIDTH } from './tile-layout.ts';

/** The entries of a ledger and the leaf hashes stored beside them; undefined where one is lost. */
export interface CollectedEntries {
  readonly entries: readonly ({ readonly bytes: Buffer; readonly leaf: TreeHash } | undefined)[];
  readonly stored: readonly (TreeHash | undefined)[];
  /** The name of the bundle from which an entry was, or should have been, read. */
  bundleOf(index: number): string;
}

/** Gathers the first `size` entries and leaf hashes from the widest bundle and tile of each index. */
export function collectEntries(files: ReadonlyMap<string, Buffer>, size: number): CollectedEntries {
  const bundles = Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, index) => {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
    const { entries } = decodeBundle(widest(files, 'entries', index, width));
    const tile = widest(files, 0, index, width);
    return Array.from({ length: width }, (_, at) => {
      const bytes = entries[at];
      const hash = tile.subarray(at * 32, at * 32 + 32);
      return {
        entry: bytes === undefined ? undefined : { bytes, leaf: leafHash(bytes) },
        stored: hash.length === 32 ? hash : undefined,
      };
    });
  }).flat();
  return {
    entries: bundles.map(({ entry }) => entry),
    stored: bundles.map(({ stored }) => stored),
    bundleOf: (entry) => {
      const index = Math.floor(entry / TILE_WIDTH);
      const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
      return tileName({ level: 'entries', index, width });
    },
  };
}

/** The partial tile, or the full one if the ledger has grown since its checkpoint was read. */
function widest(
  files: ReadonlyMap<string, Buffer>,
  level: 'entries' | 0,
  index: number,
  width: number,
): Buffer {
  return (
    files.get(tileName({ level, index, width })) ??
    files.get(tileName({ level, index, width: TILE_WIDTH })) ??
    Buffer.of()
  );
}
