import { pinAt } from '../../locate.ts';
import type { Paper, PaperPin, TextRange } from '../../paper.ts';
import { RULE_45, type Rule45Letter } from './rule-45-text.ts';

/** How much of Rule 45 the paper sets out, found by comparing its words with the rule's. */
export interface Rule45Text {
  /** On 1 December 2013 protection moved from (c) to (d) and duties from (d) to (e). */
  readonly version: 'since-2013-12-01' | 'before-2013-12-01';
  readonly subdivisions: readonly Rule45Subdivision[];
}

/** One subdivision by its letter since 2013, whatever letter an older text gives it. */
interface Rule45Subdivision {
  readonly letter: Rule45Letter;
  readonly setOut: 'whole' | 'part' | 'none';
  /** The provisions that are not there, or only in part. */
  readonly missing: readonly string[];
  /** Where its text stands; null when it does not. */
  readonly at: PaperPin | null;
}

const LETTERS: readonly Rule45Letter[] = ['c', 'd', 'e', 'g'];
/** Words in a row that are compared. */
const RUN = 3;
/**
 * The share of a sentence's runs that must be found. Columns read across each other break the runs
 * at line ends, a scan a few more; a paraphrase keeps far less.
 */
const LEAST = 0.5;
const OLD =
  /\(c\)\s+PROTECTI(?:NG|ON\s+OF)\s+(?:A\s+)?PERSONS?\s+SUBJECT|\(d\)\s+DUTIES\s+IN\s+RESPONDING/i;

/** Compares a paper with the text of Rule 45(c), (d), (e) and (g). */
export function compareRule45(paper: Paper, part: TextRange): Rule45Text {
  const text = paper.text.slice(part.start, part.end);
  const runs = runsOf(text);
  return {
    version: OLD.test(text) ? 'before-2013-12-01' : 'since-2013-12-01',
    subdivisions: LETTERS.map((letter): Rule45Subdivision => {
      const compared = RULE_45[letter].map((provision) => ({
        label: provision.label,
        sentences: sentencesOf(provision.text).map((sentence) => findRuns(sentence, runs)),
      }));
      const places = compared.flatMap(({ sentences }) => sentences.filter((at) => at !== null));
      const missing = compared.filter(({ sentences }) => sentences.includes(null));
      const [first] = places;
      return {
        letter,
        setOut: first === undefined ? 'none' : missing.length === 0 ? 'whole' : 'part',
        missing: missing.map(({ label }) => label),
        at: first === undefined ? null : pinAt(paper, part.start + first),
      };
    }),
  };
}

/** Sentences, and the clauses of a list: each must be there for a provision to be whole. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;:])\s+/).filter((sentence) => sentence.split(/\s+/).length >= RUN + 2);
}

/** Where each run of words first stands. */
function runsOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = keyOf(words, at);
    if (!runs.has(run)) runs.set(run, words[at]?.start ?? 0);
  }
  return runs;
}

/** The offset at which most of a sentence's runs stand; null when too few of them do. */
function findRuns(sentence: string, runs: ReadonlyMap<string, number>): number | null {
  const words = wordsOf(sentence);
  const found: number[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const place = runs.get(keyOf(words, at));
    if (place !== undefined) found.push(place);
  }
  if (found.length < (words.length - RUN + 1) * LEAST) return null;
  return found.toSorted((a, b) => a - b)[found.length >> 1] ?? null;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\d]+/gu)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
  }));
}

function keyOf(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ text }) => text)
    .join(' ');
}
