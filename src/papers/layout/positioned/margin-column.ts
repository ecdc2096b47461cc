import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { evenRun } from './even-run.ts';

/** A column of margin numbers. */
export interface MarginColumn {
  /** From the top of the page down. */
  readonly numbers: readonly MarginNumber[];
  readonly words: ReadonlySet<PositionedWord>;
  readonly left: number;
  readonly right: number;
  /** How far one number stands below the last. */
  readonly pitch: number;
}

/** One margin number and where it stands. */
interface MarginNumber {
  readonly number: number;
  readonly baseline: number;
}

/** A column with this many numbers is a margin by itself. */
const FULL = 20;
/** Fewer make one if they begin at the first line and stand outside all text … */
const FEW = 8;
/** … and still fewer in a paper of which other pages have full columns. */
const FEWEST = 3;
const HIGHEST_NUMBER = 60;
/** Numbers of one column end, or begin, within this many points of each other. */
const ALIGNED = 2.5;

/**
 * Finds the margin numbers of a page by their column, on the left, on the right or on both sides:
 * numbers that count up evenly and end (or begin) at one x, with no text outside them.
 *
 * @param known other pages of the paper have such columns, so that a short one is believed.
 */
export function marginColumns(
  words: readonly PositionedWord[],
  page: Pick<PositionedPage, 'width' | 'height'>,
  known: boolean,
): readonly MarginColumn[] {
  const numbers = words.filter(
    ({ text }) => /^[1-9]\d?$/.test(text) && Number(text) <= HIGHEST_NUMBER,
  );
  if (numbers.length < FEWEST) return [];
  const left = numbers.filter(({ right }) => right < page.width * 0.4);
  const right = numbers.filter((word) => word.left > page.width * 0.6);
  return [left, right].flatMap((side) => {
    const clusters = [
      ...clustered(side, (word) => word.right),
      ...clustered(side, (word) => word.left),
    ];
    const columns = clusters
      .map((cluster) => columnOf(cluster))
      .filter((column) => column !== null)
      .filter((column) => isMargin(column, words, page, known, side === left));
    const best = columns.toSorted((a, b) => b.numbers.length - a.numbers.length)[0];
    return best === undefined ? [] : [best];
  });
}

/** The number nearest to a baseline; half-way between two, the upper. Null without a column. */
export function numberAt(columns: readonly MarginColumn[], baseline: number): number | null {
  const [column] = columns;
  if (column === undefined) return null;
  const even = column.pitch * 0.1;
  let best: MarginNumber | null = null;
  let least = Infinity;
  for (const number of column.numbers) {
    const far = Math.abs(number.baseline - baseline);
    if (far >= least - even && best !== null) continue;
    best = number;
    least = far;
  }
  return best?.number ?? null;
}

function clustered(
  numbers: readonly PositionedWord[],
  edge: (word: PositionedWord) => number,
): readonly (readonly PositionedWord[])[] {
  const clusters: PositionedWord[][] = [];
  let last = -Infinity;
  for (const word of numbers.toSorted((a, b) => edge(a) - edge(b))) {
    const open = clusters.at(-1);
    if (open === undefined || edge(word) - last > ALIGNED) clusters.push([word]);
    else open.push(word);
    last = edge(word);
  }
  return clusters.filter((cluster) => cluster.length >= FEWEST);
}

function columnOf(cluster: readonly PositionedWord[]): MarginColumn | null {
  const run = evenRun(cluster);
  if (run === null || run.words.length < FEWEST) return null;
  return {
    numbers: run.words.map(({ text, baseline }) => ({ number: Number(text), baseline })),
    words: new Set(run.words),
    left: Math.min(...run.words.map(({ left }) => left)),
    right: Math.max(...run.words.map(({ right }) => right)),
    pitch: run.pitch,
  };
}

function isMargin(
  column: MarginColumn,
  words: readonly PositionedWord[],
  page: Pick<PositionedPage, 'width' | 'height'>,
  known: boolean,
  onLeft: boolean,
): boolean {
  const count = column.numbers.length;
  const first = column.numbers[0];
  const last = column.numbers.at(-1);
  if (first === undefined || last === undefined) return false;
  const enough = count >= FULL || known || (count >= FEW && first.number <= 2);
  if (!enough) return false;
  const sure = count >= FULL || known;
  const [from, to] = sure
    ? [first.baseline - column.pitch / 2, last.baseline + column.pitch / 2]
    : [page.height * 0.09, page.height * 0.9];
  // The numbers of a list or table stand flush with other text; margin numbers stand outside it.
  const [left, right] = sure ? [column.left - 1, column.right + 1] : [column.right, column.left];
  const outside = words.filter(
    (word) =>
      !column.words.has(word) &&
      word.baseline >= from &&
      word.baseline <= to &&
      (onLeft ? word.left < left : word.right > right),
  );
  return outside.length <= (sure ? count / 10 : 0);
}
