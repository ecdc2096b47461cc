import { isLetter, isSpace, isUpper } from './characters.ts';

/** A printed name found in a text, and where its print ends. */
interface NameMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** Finds the longest of many printed names that begins at a place. */
export type NameTrie<T> = (text: string, at: number) => NameMatch<T> | null;

/**
 * A trie as columns of numbers, a node a row: which letter leads to it, its first child, its next
 * sibling. Most nodes have one child, so a table a node would be mostly empty; only the first letter has
 * a table of its own.
 */
interface Trie<T> {
  readonly letters: Uint16Array;
  readonly children: Int32Array;
  readonly siblings: Int32Array;
  readonly values: readonly (T | null)[];
  /** By code: the node of a first letter; 0 where no name begins so. */
  readonly first: Int32Array;
}

/** First letters have codes below this; a letter in capitals is found by its small one. */
const CODES = 65_536;
const STOP = 46;
const APOSTROPHE = 39;
const CURLY = 0x2019;
/** Longer gaps than this between two letters are no part of a name. */
const GAP = 60;

/**
 * A trie over names that differ in print by spacing, full stops, apostrophes and capitals alone:
 * `Fed. R. Civ. P.`, `Fed.R.Civ.P.`, `FED. R. CIV. P.` A name begins with a capital and ends with
 * its word.
 */
export function nameTrie<T>(names: Iterable<readonly [string, T]>): NameTrie<T> {
  const trie = build(names);
  return (text, at) => longest(trie, text, at);
}

function build<T>(names: Iterable<readonly [string, T]>): Trie<T> {
  // Node 0 is the root; as a child or sibling it means none.
  const [letters, children, siblings, values] = [[0], [0], [0], [null as T | null]];
  const childOf = (node: number, code: number): number => {
    let child = children[node] ?? 0;
    while (child !== 0 && letters[child] !== code) child = siblings[child] ?? 0;
    if (child !== 0) return child;
    const made = letters.push(code) - 1;
    siblings.push(children[node] ?? 0);
    children.push(0);
    values.push(null);
    children[node] = made;
    return made;
  };
  for (const [name, value] of names) {
    let node = 0;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      if (!isSkipped(code)) node = childOf(node, isUpper(code) ? code + 32 : code);
    }
    values[node] ??= value;
  }
  const first = new Int32Array(CODES);
  for (let node = children[0] ?? 0; node !== 0; node = siblings[node] ?? 0) {
    first[letters[node] ?? 0] = node;
  }
  return {
    letters: Uint16Array.from(letters),
    children: Int32Array.from(children),
    siblings: Int32Array.from(siblings),
    values,
    first,
  };
}

function isSkipped(code: number): boolean {
  return code === STOP || code === APOSTROPHE || code === CURLY || isSpace(code);
}

function longest<T>(trie: Trie<T>, text: string, at: number): NameMatch<T> | null {
  const { letters, siblings, children } = trie;
  let found: NameMatch<T> | null = null;
  let node = 0;
  let place = at;
  let gap = 0;
  while (place < text.length && gap < GAP) {
    const printed = text.charCodeAt(place);
    if (isSkipped(printed)) {
      place++;
      gap++;
      continue;
    }
    gap = 0;
    const code = isUpper(printed) ? printed + 32 : printed;
    if (node === 0) node = trie.first[code] ?? 0;
    else {
      node = children[node] ?? 0;
      while (node !== 0 && letters[node] !== code) node = siblings[node] ?? 0;
    }
    if (node === 0) break;
    place++;
    const value = trie.values[node] ?? null;
    if (value === null || isLetter(text.charCodeAt(place))) continue;
    found = { value, end: text.charCodeAt(place) === STOP ? place + 1 : place };
  }
  return found;
}
