import type { PositionedWord } from '../../positioned-page.ts';

/** The words of a page without its raised marks. */
export interface RaisedMarks {
  readonly kept: readonly PositionedWord[];
  /** Marks with nothing to their left, by the word that follows them. */
  readonly heads: ReadonlyMap<PositionedWord, string>;
}

const MARK = /^\[?(?:\d{1,3}(?:,\d{1,3})*|[*†‡§¶#]{1,4})\]?$/;
const ORDINAL = /^(?:st|nd|rd|th|d)[.,;:)]?$/i;
/** How far above the baseline of its line a mark stands, in ems of the line. */
const LOWEST = 0.12;
const HIGHEST = 0.75;
/** A mark is smaller than its line, or it stands higher. */
const SMALLER = 0.86;
const PLAINLY_RAISED = 0.27;
/** How near to its word a mark stands, in ems of the line. */
const AFTER_WORD = 0.5;
const BEFORE_WORD = 1;

/**
 * Takes the raised footnote calls out of the words of a page, and the raised numbers that open
 * footnotes; a raised ending such as `th` becomes part of its number again.
 */
export function raisedMarks(words: readonly PositionedWord[]): RaisedMarks {
  const heads = new Map<PositionedWord, string>();
  const gone = new Set<PositionedWord>();
  const longer = new Map<PositionedWord, PositionedWord>();
  let shelves: Shelves | null = null;
  for (const word of words) {
    const isMark = MARK.test(word.text);
    if (!isMark && !ORDINAL.test(word.text)) continue;
    shelves ??= shelve(words);
    const before = nearest(shelves, word, (other) => gapBefore(other, word));
    if (!isMark) {
      if (before !== null && /\d$/.test(before.text)) {
        gone.add(word);
        longer.set(before, joined(before, word));
      }
      continue;
    }
    const after = before === null ? nearest(shelves, word, (other) => gapAfter(other, word)) : null;
    if (before === null && after === null) continue;
    gone.add(word);
    if (after !== null) heads.set(after, word.text.replace(/[[\]]/g, ''));
  }
  if (gone.size === 0) return { kept: words, heads };
  return {
    kept: words.filter((word) => !gone.has(word)).map((word) => longer.get(word) ?? word),
    heads: new Map([...heads].map(([word, mark]) => [longer.get(word) ?? word, mark])),
  };
}

/** Words by height on the page and, at one height, from left to right. */
type Shelves = ReadonlyMap<number, readonly PositionedWord[]>;

const SHELF = 4;
/** A line's baseline is looked for this many points under its mark; no type is larger. */
const LOWEST_LINE = 40;

function shelve(words: readonly PositionedWord[]): Shelves {
  const shelves = Map.groupBy(words, ({ baseline }) => Math.floor(baseline / SHELF));
  for (const shelf of shelves.values()) shelf.sort((a, b) => a.left - b.left);
  return shelves;
}

/** The words next to a mark, to its left and right, on the lines over which it may stand. */
function* beside(shelves: Shelves, mark: PositionedWord): Generator<PositionedWord> {
  const first = Math.floor(mark.baseline / SHELF);
  const last = Math.floor((mark.baseline + LOWEST_LINE) / SHELF);
  for (let at = first; at <= last; at += 1) {
    const shelf = shelves.get(at);
    if (shelf === undefined) continue;
    const place = firstRightOf(shelf, mark.left);
    for (const word of shelf.slice(Math.max(0, place - 2), place + 2)) yield word;
  }
}

function firstRightOf(shelf: readonly PositionedWord[], left: number): number {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shelf[middle]?.left ?? Infinity) > left) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearest(
  shelves: Shelves,
  mark: PositionedWord,
  gapOf: (other: PositionedWord) => number | null,
): PositionedWord | null {
  let best: PositionedWord | null = null;
  let least = Infinity;
  for (const other of beside(shelves, mark)) {
    if (other === mark || !stands(other, mark)) continue;
    const gap = gapOf(other);
    if (gap === null || gap >= least) continue;
    best = other;
    least = gap;
  }
  return best;
}

/** Whether `mark` is raised over the line of `word`. */
function stands(word: PositionedWord, mark: PositionedWord): boolean {
  const raised = (word.baseline - mark.baseline) / word.size;
  if (raised < LOWEST || raised > HIGHEST) return false;
  return mark.size <= word.size * SMALLER || raised >= PLAINLY_RAISED;
}

function gapBefore(word: PositionedWord, mark: PositionedWord): number | null {
  const gap = (mark.left - word.right) / word.size;
  return gap > -0.3 && gap <= AFTER_WORD ? Math.abs(gap) : null;
}

function gapAfter(word: PositionedWord, mark: PositionedWord): number | null {
  const gap = (word.left - mark.right) / word.size;
  return gap > -0.3 && gap <= BEFORE_WORD ? Math.abs(gap) : null;
}

function joined(word: PositionedWord, ending: PositionedWord): PositionedWord {
  return {
    ...word,
    text: word.text + ending.text,
    top: Math.min(word.top, ending.top),
    right: Math.max(word.right, ending.right),
  };
}
