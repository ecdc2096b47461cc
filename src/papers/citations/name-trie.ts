import { isLetter, isSpace, isUpper } from './characters.ts';

/** A printed name found in a text, and where its print ends. */
interface NameMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** Finds the longest of many printed names that begins at a place. */
export type NameTrie<T> = (text: string, at: number) => NameMatch<T> | null;

interface Node<T> {
  readonly next: (Node<T> | undefined)[];
  value: T | null;
}

/** Names are of letters, digits and signs; none has a code below this. */
const FIRST = 38;
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
  const root: Node<T> = { next: [], value: null };
  for (const [name, value] of names) {
    let node = root;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      if (isSkipped(code)) continue;
      node = child(node, isUpper(code) ? code + 32 : code);
    }
    node.value ??= value;
  }
  return (text, at) => longest(root, text, at);
}

function child<T>(node: Node<T>, code: number): Node<T> {
  const known = node.next[code - FIRST];
  if (known !== undefined) return known;
  const made: Node<T> = { next: [], value: null };
  node.next[code - FIRST] = made;
  return made;
}

function isSkipped(code: number): boolean {
  return code === STOP || code === APOSTROPHE || code === CURLY || isSpace(code);
}

function longest<T>(root: Node<T>, text: string, at: number): NameMatch<T> | null {
  let found: NameMatch<T> | null = null;
  let node: Node<T> | undefined = root;
  let place = at;
  let gap = 0;
  while (place < text.length && gap < GAP) {
    const code = text.charCodeAt(place);
    if (isSkipped(code)) {
      place++;
      gap++;
      continue;
    }
    gap = 0;
    node = node.next[(isUpper(code) ? code + 32 : code) - FIRST];
    if (node === undefined) break;
    place++;
    if (node.value === null || isLetter(text.charCodeAt(place))) continue;
    found = { value: node.value, end: text.charCodeAt(place) === STOP ? place + 1 : place };
  }
  return found;
}
