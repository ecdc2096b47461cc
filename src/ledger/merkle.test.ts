import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RFC9162 } from '@transmute/rfc9162';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provesConsistency, provesInclusion } from './merkle-proof.ts';
import {
  consistencyPath,
  frontierHead,
  growFrontier,
  inclusionPath,
  leafHash,
  treeHead,
  type Frontier,
} from './merkle-tree.ts';

const entries = Array.from({ length: 40 }, (_, index) => Buffer.from(`entry ${index}`));
const leaves = entries.map(leafHash);
const vectors = join(import.meta.dirname, '../../../shared/vectors/merkle');

describe.skipIf(!existsSync(vectors))('the published vectors', () => {
  test.each(vectorsIn('inclusion'))('inclusion: $file', ({ vector }) => {
    const { leafIdx = 0, treeSize = 0, leafHash: leaf, root } = vector;
    const path = hashes(vector);
    expect(provesInclusion(bytes(leaf), leafIdx, treeSize, path, bytes(root))).toBe(
      !vector.wantErr,
    );
  });

  test.each(vectorsIn('consistency'))('consistency: $file', ({ vector }) => {
    const { size1 = 0, size2 = 0, root1, root2 } = vector;
    const path = hashes(vector);
    expect(provesConsistency(size1, size2, path, bytes(root1), bytes(root2))).toBe(!vector.wantErr);
  });
});

test('the head of an empty tree is the hash of nothing, as RFC 6962 says', () => {
  expect(treeHead([]).toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test.each(entries.map((_, index) => index + 1))(
  'a tree of %i has the head and proofs that another implementation computes',
  async (size) => {
    const some = leaves.slice(0, size);
    const raw = entries.slice(0, size).map((entry) => new Uint8Array(entry));
    const head = treeHead(some);
    expect(head.equals(Buffer.from(await RFC9162.treeHead(raw)))).toBe(true);
    const frontier = some.reduce(growFrontier, [] as Frontier);
    expect(frontierHead(frontier).equals(head)).toBe(true);
    const last = raw.at(-1) ?? new Uint8Array();
    const theirs = await RFC9162.inclusionProof(last, raw);
    const mine = inclusionPath(some, size - 1).map((hash) => hash.toString('hex'));
    expect(mine).toEqual(theirs.inclusion_path.map((hash) => Buffer.from(hash).toString('hex')));
  },
);

test('every leaf of every tree proves, at its own place only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(39), (size, at, other) => {
      const some = leaves.slice(0, size);
      const [index, wrong] = [at % size, other % size];
      const path = inclusionPath(some, index);
      const leaf = some[index] ?? Buffer.of();
      expect(provesInclusion(leaf, index, size, path, treeHead(some))).toBe(true);
      expect(provesInclusion(leaf, wrong, size, path, treeHead(some))).toBe(wrong === index);
    }),
  );
});

test('every earlier tree proves a prefix, and no other history does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (a, b) => {
      const [size, newSize] = [Math.min(a, b), Math.max(a, b)];
      const [older, newer] = [leaves.slice(0, size), leaves.slice(0, newSize)];
      const path = consistencyPath(newer, size);
      expect(provesConsistency(size, newSize, path, treeHead(older), treeHead(newer))).toBe(true);
      const forged = treeHead([leafHash(Buffer.from('forged')), ...older.slice(1)]);
      expect(provesConsistency(size, newSize, path, forged, treeHead(newer))).toBe(false);
    }),
  );
});

test('a proof with any hash changed, dropped or added fails', () => {
  const root = treeHead(leaves);
  const path = inclusionPath(leaves, 13);
  const [leaf = Buffer.of()] = leaves.slice(13);
  for (let at = 0; at < path.length; at++) {
    expect(provesInclusion(leaf, 13, 40, path.toSpliced(at, 1), root)).toBe(false);
    expect(provesInclusion(leaf, 13, 40, path.toSpliced(at, 0, root), root)).toBe(false);
    expect(provesInclusion(leaf, 13, 40, path.with(at, root), root)).toBe(false);
  }
});

interface Vector {
  readonly leafIdx?: number;
  readonly treeSize?: number;
  readonly leafHash?: string;
  readonly root?: string;
  readonly size1?: number;
  readonly size2?: number;
  readonly root1?: string;
  readonly root2?: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

function vectorsIn(folder: string): readonly { file: string; vector: Vector }[] {
  const dir = join(vectors, folder);
  if (!existsSync(dir)) {
    process.stderr.write('skipped: the Merkle vectors are not beside this repository\n');
    return [];
  }
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      vector: JSON.parse(readFileSync(join(dir, file), 'utf8')) as Vector,
    }));
}

function hashes({ proof }: Vector): readonly Buffer[] {
  return (proof ?? []).map(bytes);
}

function bytes(base64 = ''): Buffer {
  return Buffer.from(base64, 'base64');
}
