import { nodeHash, type TreeHash } from './merkle-tree.ts';

/**
 * True when `proof` shows that the leaf with this hash is number `index` (from 0) in the tree of
 * `size` leaves with this root (RFC 9162 § 2.1.3.2, which checks RFC 6962 proofs).
 */
export function provesInclusion(
  leaf: TreeHash,
  index: number,
  size: number,
  proof: readonly TreeHash[],
  root: TreeHash,
): boolean {
  if (!isIndex(index) || !isIndex(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/**
 * True when `proof` shows that the tree of `size` leaves with root `oldRoot` is a prefix of the
 * tree of `newSize` leaves with root `newRoot` (RFC 9162 § 2.1.4.2). An empty old tree proves
 * nothing and gives false.
 */
export function provesConsistency(
  size: number,
  newSize: number,
  proof: readonly TreeHash[],
  oldRoot: TreeHash,
  newRoot: TreeHash,
): boolean {
  if (!isIndex(size) || !isIndex(newSize) || size === 0 || size > newSize) return false;
  if (!proof.every(isHash)) return false;
  if (size === newSize) return proof.length === 0 && oldRoot.equals(newRoot);
  const [first, ...rest] = isPowerOfTwo(size) ? [oldRoot, ...proof] : proof;
  if (first === undefined || proof.length === 0) return false;
  let [node, last] = [size - 1, newSize - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [oldHash, newHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
}

// Halving by arithmetic: JavaScript's shifts stop at 32 bits.
function half(n: number): number {
  return Math.floor(n / 2);
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function isHash(bytes: Buffer): boolean {
  return bytes.length === 32;
}

function isIndex(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  return n > 0 && Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n;
}
