import { classifyFurniture } from './page-furniture.ts';
import type { PhysicalLine } from './physical-line.ts';
import type { NumberedRun } from './margin-numbers.ts';

const BARE = /^\s*\**(\d{1,4})\**\s*$/;
/** Lines of a footer that may stand under its page number. */
const FOOTER_LINES = 2;
/** Fewer lines than this between two bare numbers and they number no pages. */
const SHORTEST_PAGE = 8;

/**
 * Finds lines that hold a page number and nothing else: such a line stands next to a page
 * boundary, or, in a paper that shows no other boundary, in a rising sequence far apart.
 *
 * @returns indexes into `lines`.
 */
export function findBarePageNumbers(
  lines: readonly PhysicalLine[],
  runs: readonly NumberedRun[],
): ReadonlySet<number> {
  const numbered = new Set(runs.flat().map((line) => line.index));
  const starts = new Set(runs.map((run) => run[0]?.index ?? -1));
  const bare = lines
    .map((line, index) => ({ index, page: Number(BARE.exec(line.text)?.[1] ?? 0) }))
    .filter(({ index, page }) => page > 0 && !numbered.has(index));
  const parted = starts.size > 0 || lines.some((line) => line.afterFormFeed);
  const bounded = bare.filter(({ index }) => touchesBoundary(lines, index, starts, parted));
  if (bounded.length > 0) return new Set(bounded.map(({ index }) => index));
  return new Set(risingSequence(lines, bare).map(({ index }) => index));
}

function touchesBoundary(
  lines: readonly PhysicalLine[],
  index: number,
  runStarts: ReadonlySet<number>,
  parted: boolean,
): boolean {
  if (lines[index]?.afterFormFeed === true) return true;
  let below = 0;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.afterFormFeed || runStarts.has(at)) return true;
    if (line.blank) continue;
    if (classifyFurniture(line.text)?.kind === 'stamp') return true;
    below += 1;
    if (below > FOOTER_LINES) return false;
  }
  return parted;
}

interface BareNumber {
  readonly index: number;
  readonly page: number;
}

function risingSequence(
  lines: readonly PhysicalLine[],
  bare: readonly BareNumber[],
): readonly BareNumber[] {
  const sequence: BareNumber[] = [];
  let texts = 0;
  let counted = 0;
  for (const number of bare) {
    for (; counted < number.index; counted += 1) {
      if (lines[counted]?.blank === false) texts += 1;
    }
    const last = sequence.at(-1);
    const follows = last === undefined ? number.page <= 3 : number.page === last.page + 1;
    if (!follows || texts < SHORTEST_PAGE) continue;
    sequence.push(number);
    texts = 0;
    counted = number.index + 1;
  }
  return sequence.length >= 2 ? sequence : [];
}
