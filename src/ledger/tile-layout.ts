/** How many hashes a full tile holds, and how many entries a full bundle. */
export const TILE_WIDTH = 256;

/** A tile of hashes at a level (leaf hashes at 0), or a bundle of entries (C2SP tlog-tiles). */
export interface Tile {
  readonly level: number | 'entries';
  /** The place of the tile in its level, from 0. */
  readonly index: number;
  /** How many hashes or entries it holds: 1 to 256; less than 256 makes it partial. */
  readonly width: number;
}

/** The name of a tile below the ledger's folder, such as `tile/0/x001/234` or `tile/entries/000.p/3`. */
export function tileName({ level, index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Reads the name of a tile; null when it names none, also when it is not the canonical name. */
export function parseTileName(name: string): Tile | null {
  const [, level, path, width] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(name) ?? [];
  if (level === undefined || path === undefined) return null;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(path.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  if (tile.level !== 'entries' && tile.level > 63) return null;
  return tileName(tile) === name && tile.width > 0 ? tile : null;
}

/**
 * The tiles of a ledger of `size` entries whose every size was signed: all full ones, and of the
 * last of each level each partial one up to its width.
 */
export function tilesOf(size: number): readonly Tile[] {
  return [...tilesOfLevel('entries', size), ...levels(size).flatMap((n, l) => tilesOfLevel(l, n))];
}

/** The tiles that the entry which makes the ledger `size` long adds: the last of each level it fills. */
export function tilesAddedAt(size: number): readonly Tile[] {
  const grown = levels(size).flatMap((count, level) =>
    size % TILE_WIDTH ** level === 0 ? [lastTile(level, count)] : [],
  );
  return [lastTile('entries', size), ...grown];
}

/** How many hashes each level holds, from the leaves up (C2SP tlog-tiles: floor(s / 256**l)). */
function levels(size: number): readonly number[] {
  const counts: number[] = [];
  for (let count = size; count > 0; count = Math.floor(count / TILE_WIDTH)) counts.push(count);
  return counts;
}

function tilesOfLevel(level: Tile['level'], count: number): readonly Tile[] {
  const full = Math.floor(count / TILE_WIDTH);
  return [
    ...Array.from({ length: full }, (_, index) => ({ level, index, width: TILE_WIDTH })),
    ...Array.from({ length: count % TILE_WIDTH }, (_, at) => ({
      level,
      index: full,
      width: at + 1,
    })),
  ];
}

function lastTile(level: Tile['level'], count: number): Tile {
  const index = Math.ceil(count / TILE_WIDTH) - 1;
  return { level, index, width: count - index * TILE_WIDTH };
}
