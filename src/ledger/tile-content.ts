import { encodeBundle } from './entry-bundle.ts';
import { treeHead, type TreeHash } from './merkle-tree.ts';
import { TILE_WIDTH, type Tile } from './tile-layout.ts';

/** The hashes of every tile level: the leaves first, then the head of each full tile of the level below. */
export type HashLevels = readonly (readonly TreeHash[])[];

/** The hash levels of a tree (C2SP tlog-tiles); a partial tile is never hashed into the level above. */
export function hashLevels(leaves: readonly TreeHash[]): HashLevels {
  const levels: (readonly TreeHash[])[] = [leaves];
  let below = leaves;
  while (below.length >= TILE_WIDTH) {
    const under = below;
    below = Array.from({ length: Math.floor(under.length / TILE_WIDTH) }, (_, index) =>
      treeHead(under.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)),
    );
    levels.push(below);
  }
  return levels;
}

/** The bytes of a tile: hashes put together, or a bundle of entries. */
export function tileContent(
  { level, index, width }: Tile,
  levels: HashLevels,
  entries: readonly Uint8Array[],
): Buffer {
  const start = index * TILE_WIDTH;
  return level === 'entries'
    ? encodeBundle(entries.slice(start, start + width))
    : Buffer.concat((levels[level] ?? []).slice(start, start + width));
}
