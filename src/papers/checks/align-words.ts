import type { PlainWord, QuotedWord } from './quoted-words.ts';

/** A place where quoted words and the passage part: by index, half-open; one side may be empty. */
export interface WordDifference {
  readonly quoted: { readonly from: number; readonly to: number };
  readonly held: { readonly from: number; readonly to: number };
}

export interface Alignment {
  /** Words that would have to be changed, added or taken out. */
  readonly cost: number;
  readonly differences: readonly WordDifference[];
  /** The stretch of the passage that the quotation answers to, in words. */
  readonly held: { readonly from: number; readonly to: number };
}

const BOTH = 1;
const QUOTED_ONLY = 2;
const HELD_ONLY = 3;
const SKIPPED = 4;

/**
 * Finds the stretch of a passage that a quotation is nearest to (edit distance by words, both
 * ends of the passage free), and where the two part. A gap in the quotation takes in any words of
 * the passage; so does a word of the passage that is `optional`. Takes time and memory in
 * proportion to the product of the two lengths: callers bound both.
 */
export function alignWords(
  quoted: readonly QuotedWord[],
  held: readonly PlainWord[],
  optional: (index: number) => boolean,
): Alignment {
  const width = held.length + 1;
  const steps = new Uint8Array((quoted.length + 1) * width);
  let row = new Uint16Array(width);
  for (const [at, part] of quoted.entries()) {
    const next = new Uint16Array(width);
    next[0] = part.kind === 'gap' ? (row[0] ?? 0) : (row[0] ?? 0) + 1;
    steps[(at + 1) * width] = QUOTED_ONLY;
    for (let column = 1; column < width; column += 1) {
      const word = held[column - 1];
      const free = part.kind === 'gap' || optional(column - 1);
      const both =
        part.kind === 'gap' || word === undefined
          ? Infinity
          : (row[column - 1] ?? 0) + (fits(part, word) ? 0 : 1);
      const quotedOnly = (row[column] ?? 0) + (part.kind === 'gap' ? 0 : 1);
      const heldOnly = (next[column - 1] ?? 0) + (free ? 0 : 1);
      const least = Math.min(both, quotedOnly, heldOnly);
      next[column] = least;
      steps[(at + 1) * width + column] =
        least === both ? BOTH : least === quotedOnly ? QUOTED_ONLY : free ? SKIPPED : HELD_ONLY;
    }
    row = next;
  }
  return trace(quoted, held, steps, row);
}

/** Whether a quoted word may stand for a word of the passage. */
function fits(part: QuotedWord, { word }: PlainWord): boolean {
  if (part.kind === 'word') return part.word === word;
  if (part.kind === 'gap') return true;
  return word.startsWith(part.head) && word.endsWith(part.tail);
}

function trace(
  quoted: readonly QuotedWord[],
  held: readonly PlainWord[],
  steps: Uint8Array,
  last: Uint16Array,
): Alignment {
  const width = held.length + 1;
  const cost = last.reduce((least, each) => Math.min(least, each), Infinity);
  let column = last.indexOf(cost);
  let at = quoted.length;
  const to = column;
  const differences: WordDifference[] = [];
  while (at > 0) {
    const step = steps[at * width + column];
    const part = quoted[at - 1];
    const word = held[column - 1];
    const same = step === BOTH && part !== undefined && word !== undefined && fits(part, word);
    const before = { at: step === BOTH || step === QUOTED_ONLY ? at - 1 : at, column };
    if (step !== QUOTED_ONLY) before.column = column - 1;
    const passed = step === SKIPPED || (step === QUOTED_ONLY && part?.kind === 'gap');
    if (!same && !passed) {
      add(differences, {
        quoted: { from: before.at, to: at },
        held: { from: before.column, to: column },
      });
    }
    at = before.at;
    column = before.column;
  }
  return { cost, differences: differences.toReversed(), held: { from: column, to } };
}

/** Adds a difference found from the end; joins it to the last one where the two touch. */
function add(differences: WordDifference[], found: WordDifference): void {
  const last = differences.at(-1);
  const touches = last?.quoted.from === found.quoted.to && last.held.from === found.held.to;
  if (last === undefined || !touches) differences.push(found);
  else {
    differences[differences.length - 1] = {
      quoted: { from: found.quoted.from, to: last.quoted.to },
      held: { from: found.held.from, to: last.held.to },
    };
  }
}
