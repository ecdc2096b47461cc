import type { MarginColumn } from './margin-column.ts';
import type { PrintedLine } from './printed-line.ts';

/** A page as its edges are looked at. */
export interface EdgedPage {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  readonly columns: readonly MarginColumn[];
  /** Whether the page is a picture whose words recognition read. */
  readonly recognised: boolean;
}

/** Running heads and feet stand in this share of the page at its top and bottom. */
export const EDGE = 0.18;
const MOST_LINES = 5;
/** On a small page set on a large sheet, the outermost lines may stand further in. */
const OUTERMOST = 2;
/** A running line stands at the same height on each page, within this many points. */
const SAME_HEIGHT = 12;
const TELEPHONE = 7;
/** Heads of left and right pages take turns. */
const NEAR_PAGES = 2;

/** Remembers what stands at the edges of the pages of a paper. */
export class EdgeLines {
  /** By words and then by page, the baselines. */
  readonly #seen = new Map<string, Map<number, number>>();
  /** By page, the lines that recognition read, which may have read each of them otherwise. */
  readonly #recognised = new Map<number, readonly ReadLine[]>();

  /** Takes note of one page. */
  add(page: EdgedPage): void {
    const lines = edgeLines(page);
    if (page.recognised) this.#recognised.set(page.page, lines.map(readLine));
    for (const line of lines) {
      const key = wordsOf(line);
      if (key === null) continue;
      const seen = this.#seen.get(key);
      if (seen === undefined) this.#seen.set(key, new Map([[page.page, line.baseline]]));
      else seen.set(page.page, line.baseline);
    }
  }

  /** Whether a line at the edge of a page stands there on pages beside it too. */
  isRunning(line: PrintedLine, page: number): boolean {
    const key = wordsOf(line);
    const seen = key === null ? undefined : this.#seen.get(key);
    if (seen === undefined) return this.#resemblesOther(line, page);
    for (let other = page - NEAR_PAGES; other <= page + NEAR_PAGES; other += 1) {
      const baseline = other === page ? undefined : seen.get(other);
      if (baseline !== undefined && Math.abs(baseline - line.baseline) <= SAME_HEIGHT) return true;
    }
    return this.#resemblesOther(line, page);
  }

  /** On recognised pages, a line of mostly the same words at the same height is the same line. */
  #resemblesOther(line: PrintedLine, page: number): boolean {
    if (!this.#recognised.has(page)) return false;
    const own = readLine(line);
    if (own.words.size < FEWEST_WORDS) return false;
    for (let other = page - NEAR_PAGES; other <= page + NEAR_PAGES; other += 1)
      if (other !== page && this.#recognised.get(other)?.some((each) => resembles(own, each)))
        return true;
    return false;
  }
}

/** A line as recognition read it. */
interface ReadLine {
  readonly baseline: number;
  /** Its longer words, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** A line without so many longer words is too easily had again. */
const FEWEST_WORDS = 2;
const LIKENESS = 0.6;

function readLine({ baseline, text }: PrintedLine): ReadLine {
  return { baseline, words: new Set(text.toLowerCase().match(/\p{L}{4,40}/gu)) };
}

function resembles(one: ReadLine, two: ReadLine): boolean {
  if (Math.abs(one.baseline - two.baseline) > SAME_HEIGHT) return false;
  const shared = [...one.words].filter((word) => two.words.has(word)).length;
  return shared >= FEWEST_WORDS && shared >= Math.max(one.words.size, two.words.size) * LIKENESS;
}

/**
 * The lines near the top and bottom of a page. Above the first margin number is the top; a foot
 * may stand as high as the last but one.
 */
export function edgeLines(page: EdgedPage): readonly PrintedLine[] {
  const { lines, height, columns } = page;
  const [column] = columns;
  const { first, last } = numberedRange(page);
  const pitch = column?.pitch ?? 0;
  const top = Math.min(height * EDGE, first - pitch * 0.6);
  const bottom = Math.max(height * (1 - EDGE), last - pitch * 1.3);
  const outermost = column === undefined ? OUTERMOST : 0;
  const end = lines.length - 1;
  return lines.filter(
    ({ baseline }, at) =>
      at < outermost ||
      at > end - outermost ||
      (at < MOST_LINES && baseline < top) ||
      (at > end - MOST_LINES && baseline > bottom),
  );
}

/** The baselines of the first and last margin number; without numbers, of no line. */
export function numberedRange({ columns }: EdgedPage): {
  readonly first: number;
  readonly last: number;
} {
  const numbers = columns[0]?.numbers ?? [];
  return {
    first: numbers[0]?.baseline ?? Infinity,
    last: numbers.at(-1)?.baseline ?? -Infinity,
  };
}

/** The words of a line with its numbers left open; without words a telephone number, else null. */
function wordsOf(line: PrintedLine): string | null {
  const text = line.text;
  if (/\p{L}{2}/u.test(text)) return text.replace(/\d+/g, '#');
  return text.replace(/\D/g, '').length >= TELEPHONE ? text : null;
}
