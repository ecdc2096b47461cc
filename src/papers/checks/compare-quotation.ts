import { scanCitations } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { alignWords, type WordDifference } from './align-words.ts';
import { type PlainWord, plainWords, type QuotedWord, quotedWords } from './quoted-words.ts';

/** A difference in words: what the quotation has, what the passage has, and where in the text. */
export interface QuotationDifference extends TextRange {
  readonly quoted: string;
  readonly held: string;
}

/** How a quotation stands to a passage that is held. */
export interface Comparison {
  /** Share of the quoted words that would have to change; 0 is word for word. */
  readonly distance: number;
  readonly differences: readonly QuotationDifference[];
  /** Words compared. */
  readonly words: number;
  /** What the passage goes on with where the quotation ends, to the end of its sentence. */
  readonly goesOn: string;
}

/** Longer quotations are compared by their first words, longer passages likewise. */
const MOST_QUOTED = 400;
const MOST_HELD = 8000;

/** A passage made ready for comparison. */
export interface ComparablePassage {
  readonly text: string;
  readonly words: readonly PlainWord[];
  readonly known: ReadonlySet<string>;
  /** All its words, each between spaces. */
  readonly joined: string;
  /** Words that stand in citations of the passage, which a quotation may say it omits. */
  readonly inCitations: (index: number) => boolean;
}

function never(): boolean {
  return false;
}

/** Makes a passage ready: its words, and which of them stand in citations. */
export function comparablePassage(text: string): ComparablePassage {
  const words = plainWords(text).slice(0, MOST_HELD);
  const cited = new Uint8Array(words.length);
  for (const { extent } of scanCitations(text)) {
    const { from, to } = startingWithin(words, extent);
    cited.fill(1, from, to);
  }
  return {
    text,
    words,
    known: new Set(words.map(({ word }) => word)),
    joined: spaced(words),
    inCitations: (index) => cited[index] === 1,
  };
}

/**
 * Compares the words in a range of a text with a passage; null where too few of them occur in it
 * for a comparison to mean anything.
 *
 * @param omits whether the quotation says that it leaves citations out.
 */
export function compareQuotation(
  text: string,
  range: TextRange,
  passage: ComparablePassage,
  omits: boolean,
): Comparison | null {
  const quoted = quotedWords(text, range).slice(0, MOST_QUOTED);
  const plain = quoted.filter((part) => part.kind === 'word');
  const known = plain.filter(({ word }) => passage.known.has(word)).length;
  if (plain.length === 0 || known * 2 < plain.length) return null;
  const exact = plain.length === quoted.length ? passage.joined.indexOf(spaced(plain)) : -1;
  if (exact !== -1) {
    const to = wordsBefore(passage.joined, exact) + plain.length;
    return { distance: 0, differences: [], words: plain.length, goesOn: restOf(passage, to) };
  }
  const found = alignWords(quoted, passage.words, omits ? passage.inCitations : never);
  const differences = found.differences.filter((each) => !sameLetters(quoted, passage, each));
  return {
    distance: differences.reduce((sum, each) => sum + sizeOf(each), 0) / plain.length,
    words: plain.length,
    differences: differences.map((each) => worded(text, range, quoted, passage, each)),
    goesOn: quoted.at(-1)?.kind === 'gap' ? '' : restOf(passage, found.held.to),
  };
}

function spaced(words: readonly PlainWord[]): string {
  return ` ${words.map(({ word }) => word).join(' ')} `;
}

function wordsBefore(joined: string, at: number): number {
  return joined.slice(0, at).match(/ /g)?.length ?? 0;
}

function sizeOf({ quoted, held }: WordDifference): number {
  return Math.max(quoted.to - quoted.from, held.to - held.from);
}

/** Whether the words that differ are one spelt apart: `non-party` and `nonparty`. */
function sameLetters(
  quoted: readonly QuotedWord[],
  { words }: ComparablePassage,
  difference: WordDifference,
): boolean {
  const own = quoted.slice(difference.quoted.from, difference.quoted.to);
  const held = words.slice(difference.held.from, difference.held.to);
  const letters = own.map((part) => (part.kind === 'word' ? part.word : '?')).join('');
  return letters !== '' && letters === held.map(({ word }) => word).join('');
}

function worded(
  text: string,
  range: TextRange,
  quoted: readonly QuotedWord[],
  passage: ComparablePassage,
  difference: WordDifference,
): QuotationDifference {
  const own = quoted.slice(difference.quoted.from, difference.quoted.to);
  const held = passage.words.slice(difference.held.from, difference.held.to);
  // Words left out are marked by those on either side of the gap.
  const before = quoted[difference.quoted.from - 1];
  const after = quoted[difference.quoted.to];
  const start = own[0]?.start ?? before?.start ?? range.start;
  const end = own.at(-1)?.end ?? after?.end ?? before?.end ?? range.end;
  return {
    quoted: own.length === 0 ? '' : text.slice(start, end),
    held: passage.text.slice(held[0]?.start ?? 0, held.at(-1)?.end ?? 0),
    start,
    end,
  };
}

/** The rest of the sentence in which a word of the passage stands. */
function restOf(passage: ComparablePassage, to: number): string {
  const from = passage.words[to - 1]?.end ?? passage.text.length;
  return /^[^.!?]{0,400}/.exec(passage.text.slice(from, from + 401))?.[0] ?? '';
}
