import { createHash } from 'node:crypto';

/** A SHA-256 hash in an RFC 6962 tree: 32 bytes. */
export type TreeHash = Buffer;

/** The hash of a leaf: SHA-256 of a zero byte and the entry (RFC 6962 § 2.1). */
export function leafHash(entry: Uint8Array): TreeHash {
  return createHash('sha256').update(Buffer.of(0)).update(entry).digest();
}

/** The hash of an inner node: SHA-256 of a one byte and both children (RFC 6962 § 2.1). */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** The tree head over leaf hashes (RFC 6962 § 2.1, MTH); of none, the SHA-256 of nothing. */
export function treeHead(leaves: readonly TreeHash[]): TreeHash {
  return leaves.length === 0 ? createHash('sha256').digest() : head(leaves, 0, leaves.length);
}

/**
 * The inclusion proof of leaf `index` in the tree over `leaves`, from the leaf's sibling upwards
 * (RFC 6962 § 2.1.1, PATH). `index` must be below the number of leaves.
 */
export function inclusionPath(leaves: readonly TreeHash[], index: number): readonly TreeHash[] {
  return path(leaves, index, 0, leaves.length);
}

/**
 * The proof that the tree over the first `size` leaves is a prefix of the tree over all of them
 * (RFC 6962 § 2.1.2, PROOF). `size` must be from 1 to the number of leaves.
 */
export function consistencyPath(leaves: readonly TreeHash[], size: number): readonly TreeHash[] {
  return subproof(leaves, size, 0, leaves.length, true);
}

/** The heads of the whole subtrees, left to right, that a growing tree falls into. */
export type Frontier = readonly { readonly size: number; readonly hash: TreeHash }[];

/** Adds a leaf; takes time that grows with the logarithm of the tree, not with the tree. */
export function growFrontier(frontier: Frontier, leaf: TreeHash): Frontier {
  return merged(frontier, { size: 1, hash: leaf });
}

/** The tree head over all leaves that went into the frontier. */
export function frontierHead(frontier: Frontier): TreeHash {
  const [last, ...others] = frontier.toReversed();
  if (last === undefined) return treeHead([]);
  return others.reduce((right, left) => nodeHash(left.hash, right), last.hash);
}

function merged(frontier: Frontier, right: Frontier[number]): Frontier {
  const left = frontier.at(-1);
  if (left?.size !== right.size) return [...frontier, right];
  const whole = { size: left.size * 2, hash: nodeHash(left.hash, right.hash) };
  return merged(frontier.slice(0, -1), whole);
}

// A range [start, end) of leaves; the split falls at the largest power of two below its width.
function head(leaves: readonly TreeHash[], start: number, end: number): TreeHash {
  const [first] = leaves.slice(start, start + 1);
  if (first === undefined) throw new RangeError('no leaf at this place');
  if (end - start === 1) return first;
  const middle = start + splitPoint(end - start);
  return nodeHash(head(leaves, start, middle), head(leaves, middle, end));
}

function path(leaves: readonly TreeHash[], index: number, start: number, end: number): TreeHash[] {
  if (end - start <= 1) return [];
  const middle = start + splitPoint(end - start);
  return index < middle
    ? [...path(leaves, index, start, middle), head(leaves, middle, end)]
    : [...path(leaves, index, middle, end), head(leaves, start, middle)];
}

function subproof(
  leaves: readonly TreeHash[],
  size: number,
  start: number,
  end: number,
  whole: boolean,
): TreeHash[] {
  if (size === end) return whole ? [] : [head(leaves, start, end)];
  const middle = start + splitPoint(end - start);
  return size <= middle
    ? [...subproof(leaves, size, start, middle, whole), head(leaves, middle, end)]
    : [...subproof(leaves, size, middle, end, false), head(leaves, start, middle)];
}

function splitPoint(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}
