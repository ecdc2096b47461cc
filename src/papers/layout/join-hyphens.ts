/** Prefixes that keep their hyphen before a small letter. */
const KEEPS_HYPHEN = new Set(
  'all anti co counter cross de ex extra half high inter intra long low mid multi non off on one post pre pro quasi re self semi short single so sub third two ultra under well'.split(
    ' ',
  ),
);

/** How a word that a line end breaks at a hyphen reads: whole, or with its hyphen. */
export type HyphenJoin = 'whole' | 'hyphen';

/**
 * Decides whether a hyphen at a line's end belongs to the word. The paper itself is the
 * dictionary: the form that it uses elsewhere wins. Unknown words lose the hyphen, except after
 * a prefix that takes one; numbers, names and capitals keep it.
 *
 * @param isWord a dictionary for words that the paper has nowhere else; by default none.
 */
export function joinHyphen(
  before: string,
  after: string,
  words: ReadonlySet<string>,
  isWord: (word: string) => boolean = () => false,
): HyphenJoin {
  const left = before.toLowerCase();
  const right = after.toLowerCase();
  if (!/^\p{Ll}/u.test(after) || !/\p{L}$/u.test(before)) return 'hyphen';
  if (words.has(left + right)) return 'whole';
  if (words.has(`${left}-${right}`)) return 'hyphen';
  if (isWord(left + right)) return 'whole';
  if (KEEPS_HYPHEN.has(left)) return 'hyphen';
  if (isWord(left) && isWord(right) && left.length > 2) return 'hyphen';
  return words.has(left) && words.has(right) && left.length > 3 ? 'hyphen' : 'whole';
}

/** Where a hyphen ends a line: the hyphen, and what stands before the word's other half. */
const LINE_HYPHEN = /-[^\S\n]*\n\s*(?:\d{1,2}\s+)?/g;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const LETTER = /\p{L}/u;
const BLOCK = 1 << 16;

/** The words of a text, those broken at line ends left out, hyphenated ones as one, in small letters. */
export function wordsIn(text: string): ReadonlySet<string> {
  const small = text.toLowerCase();
  const words = new Set<string>();
  let from = 0;
  const take = (to: number): void => {
    // Block by block, at line ends: all words of a long paper at once would take much memory.
    while (from < to) {
      const cut = to - from > BLOCK ? small.indexOf('\n', from + BLOCK) : -1;
      const end = cut === -1 || cut > to ? to : cut;
      for (const word of small.slice(from, end).match(WORD) ?? []) words.add(word);
      from = end;
    }
  };
  for (const { 0: hyphen, index } of small.matchAll(LINE_HYPHEN)) {
    let before = index;
    while (before > from && LETTER.test(small.charAt(before - 1))) before -= 1;
    take(before);
    from = index + hyphen.length;
    while (from < small.length && LETTER.test(small.charAt(from))) from += 1;
  }
  take(small.length);
  return words;
}
