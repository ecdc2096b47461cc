import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafHash } from './merkle-tree.ts';
import { hashLevels, tileContent } from './tile-content.ts';
import { parseTileName, tileName, tilesAddedAt, tilesOf } from './tile-layout.ts';

// Names, widths and counts from the C2SP tlog-tiles specification.
test.each([
  [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 1, index: 0, width: 17 }, 'tile/1/000.p/17'],
  [{ level: 'entries', index: 273, width: 112 }, 'tile/entries/273.p/112'],
  [{ level: 0, index: 1000, width: 1 }, 'tile/0/x001/000.p/1'],
  [{ level: 63, index: 999, width: 255 }, 'tile/63/999.p/255'],
] as const)('%o is %s', (tile, name) => {
  expect(tileName(tile)).toBe(name);
  expect(parseTileName(name)).toEqual(tile);
});

test.each([
  'tile/00/000',
  'tile/64/000',
  'tile/0/x000/000',
  'tile/0/0000',
  'tile/0/1',
  'tile/0/001/000',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/data/000',
])('%s names no tile', (name) => {
  expect(parseTileName(name)).toBeNull();
});

test('a ledger of 70,000 has the tiles that the specification counts', () => {
  const tiles = tilesOf(70_000);
  const full = (level: number) => tiles.filter((t) => t.level === level && t.width === 256).length;
  const widest = (level: number) =>
    Math.max(0, ...tiles.filter((t) => t.level === level && t.width < 256).map((t) => t.width));
  expect([full(0), widest(0), full(1), widest(1), full(2), widest(2)]).toEqual([
    273, 112, 1, 17, 0, 1,
  ]);
});

test('the 256th entry fills its tile and begins the level above', () => {
  expect(tilesAddedAt(255).map(tileName)).toEqual(['tile/entries/000.p/255', 'tile/0/000.p/255']);
  expect(tilesAddedAt(256).map(tileName)).toEqual([
    'tile/entries/000',
    'tile/0/000',
    'tile/1/000.p/1',
  ]);
  expect(tilesAddedAt(257).map(tileName)).toEqual(['tile/entries/001.p/1', 'tile/0/001.p/1']);
  expect(tilesAddedAt(65_536).map(tileName)).toEqual([
    'tile/entries/255',
    'tile/0/255',
    'tile/1/000',
    'tile/2/000.p/1',
  ]);
});

test('each hash of each tile of more than 65,536 entries is the head of the entries that it spans', () => {
  const entries = Array.from({ length: 66_000 }, (_, index) => Buffer.from(String(index)));
  const levels = hashLevels(entries.map(leafHash));
  const tile = fc
    .constantFrom(0, 1, 2)
    .chain((level) => fc.tuple(fc.constant(level), fc.nat(Math.floor(66_000 / 256 ** level) - 1)));
  fc.assert(
    fc.property(tile, ([level, hash]) => {
      const at = { level, index: Math.floor(hash / 256), width: (hash % 256) + 1 };
      const span = 256 ** level;
      const bytes = tileContent(at, levels, entries);
      expect(bytes.length).toBe(32 * at.width);
      expect(
        bytes.subarray(-32).equals(naiveHead(entries.slice(hash * span, (hash + 1) * span))),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const sha = (...parts: readonly Buffer[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

/** The tree head of a power of two of entries, level by level, as RFC 6962 defines it. */
function naiveHead(entries: readonly Buffer[]): Buffer {
  let row = entries.map((entry) => sha(Buffer.of(0), entry));
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: below.length / 2 }, (_, at) =>
      sha(Buffer.of(1), below[2 * at] ?? Buffer.of(), below[2 * at + 1] ?? Buffer.of()),
    );
  }
  return row[0] ?? Buffer.of();
}
