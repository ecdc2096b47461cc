import { type MarginCandidate, marginCandidates, type NumberPrint } from './margin-candidate.ts';
import type { PhysicalLine } from './physical-line.ts';

/** A page's margin numbers: the physical lines that bear them, in order. */
export type NumberedRun = readonly NumberedLine[];

export interface NumberedLine extends MarginCandidate {
  /** Index of the physical line. */
  readonly index: number;
}

interface Node extends NumberedLine {
  /** How many lines with text stand above. */
  readonly rank: number;
}

interface Link {
  readonly node: Node;
  readonly score: number;
  readonly previous: Link | null;
  readonly restarts: boolean;
}

const HIGHEST_NUMBER = 60;
const UNNUMBERED_COST = 0.2;
/** Pages with fewer lines than this end early only on the last page, so a restart is doubtful. */
const FULL_PAGE = 20;
/** A number is in this much doubt when the words after it make it a volume or a count. */
const READS_ON = 0.8;

/**
 * Finds the margin numbers of a paper, page by page. A number counts only as a member of a
 * sequence that rises by one down the page and begins again on the next: whether `28` is a margin
 * number or the title in `28 U.S.C.` is decided by its neighbours, never by its own line.
 */
export function findMarginNumbers(lines: readonly PhysicalLine[]): readonly NumberedRun[] {
  const runs = strongRuns(bestRuns(lines, 'apart'), lines);
  if (runs.length === 0) return dottedRuns(lines);
  const texts = runs.flat().filter((line) => !line.bare);
  const glued = texts.filter((line) => line.glue !== 'none').length;
  return glued * 2 > texts.length ? strongRuns(bestRuns(lines, 'glued'), lines) : runs;
}

/** Numbers with a full stop number lines only where they fill a page: a list may look like them. */
function dottedRuns(lines: readonly PhysicalLine[]): readonly NumberedRun[] {
  const runs = strongRuns(bestRuns(lines, 'dotted'), lines);
  return runs.some((run) => numbersFullPage(run, lines)) ? runs : [];
}

function nodesOf(lines: readonly PhysicalLine[], print: NumberPrint): readonly (readonly Node[])[] {
  let rank = 0;
  return lines.map((line, index) => {
    if (line.blank) return [];
    rank += 1;
    return marginCandidates(line.text, print)
      .filter((candidate) => candidate.number <= HIGHEST_NUMBER)
      .map((candidate) => Object.assign({ index, rank }, candidate));
  });
}

/** The best chain of candidates, by dynamic programming over the last number taken. */
function bestRuns(lines: readonly PhysicalLine[], print: NumberPrint): readonly NumberedRun[] {
  const rising: (Link | null)[] = Array.from({ length: HIGHEST_NUMBER + 1 }, () => null);
  const ending: (Link | null)[] = Array.from({ length: HIGHEST_NUMBER + 1 }, () => null);
  let best: Link | null = null;
  for (const choices of nodesOf(lines, print)) {
    const links = choices.map((node) => bestLink(node, rising, ending));
    for (const link of links) {
      const at = link.node.number;
      if (worth(link) > worth(rising[at])) rising[at] = link;
      if (link.score > (ending[at]?.score ?? -Infinity)) ending[at] = link;
      if (best === null || link.score > best.score) best = link;
    }
  }
  return runsOf(best);
}

/** A link's score with the cost of the distance to come taken out, so that links compare. */
function worth(link: Link | null | undefined): number {
  return link ? link.score + UNNUMBERED_COST * link.node.rank : -Infinity;
}

function bestLink(
  node: Node,
  rising: readonly (Link | null)[],
  ending: readonly (Link | null)[],
): Link {
  const gain = 1 - node.doubt - (node.bare ? 0.05 : 0);
  let best: Link = { node, score: gain - 0.3 * (node.number - 1), previous: null, restarts: true };
  const consider = (previous: Link | null | undefined, score: number, restarts: boolean): void => {
    if (previous && score > best.score) best = { node, score, previous, restarts };
  };
  const nearest = node.glue === 'text' ? node.number - 1 : 1;
  for (let number = Math.max(1, nearest); number < node.number; number += 1) {
    const gap = node.number - number - 1;
    const distance = UNNUMBERED_COST * (node.rank - 1);
    const step = gap === 0 ? 1 : -0.5 * gap;
    consider(rising[number], worth(rising[number]) - distance + gain + step, false);
  }
  if (node.glue === 'text' && node.number !== 1) return best;
  for (let number = node.number; number <= HIGHEST_NUMBER; number += 1) {
    const early = number < FULL_PAGE ? 4 : 0;
    const previous = ending[number];
    const score = (previous?.score ?? -Infinity) + gain - early - 0.5 * (node.number - 1);
    consider(previous, score, true);
  }
  return best;
}

function runsOf(last: Link | null): readonly NumberedRun[] {
  const runs: NumberedLine[][] = [];
  let run: NumberedLine[] = [];
  for (let link = last; link !== null; link = link.previous) {
    run.push(link.node);
    if (!link.restarts) continue;
    runs.push(run.toReversed());
    run = [];
  }
  return runs.toReversed();
}

/** Keeps the runs that number a page, and the short ones beside them. */
function strongRuns(
  found: readonly NumberedRun[],
  lines: readonly PhysicalLine[],
): readonly NumberedRun[] {
  const runs = found.filter((run) => !isListOfVolumes(run));
  const all = lines.filter((line) => !line.blank).length;
  const short = runs.filter((run) => run.length >= 5 && coverage(run, lines) >= 0.8);
  const shortCover = short.reduce((sum, run) => sum + run.length, 0) / all;
  const strong = new Set([
    ...runs.filter((run) => numbersFullPage(run, lines)),
    ...(shortCover >= 0.7 ? short : []),
  ]);
  if (strong.size === 0) return [];
  return runs.filter((run, at) => {
    if (strong.has(run)) return true;
    const last = at === runs.length - 1;
    const covered = coverage(run, lines, last ? lines.length - 1 : undefined);
    const texts = run.some((line) => !line.bare);
    return texts && (run[0]?.number ?? 99) <= 3 && covered >= 0.5 && (last || run.length >= 4);
  });
}

/** Half of the lines read on from their number, as a list of citations does: `3 U.S. 3`. */
function isListOfVolumes(run: NumberedRun): boolean {
  return run.filter((line) => line.doubt >= READS_ON).length * 2 > run.length;
}

function numbersFullPage(run: NumberedRun, lines: readonly PhysicalLine[]): boolean {
  const highest = run.at(-1)?.number ?? 0;
  return highest >= FULL_PAGE && run.length >= 12 && coverage(run, lines) >= 0.5;
}

/** The share of lines with text, from the run's first to its last or to `end`, that it numbers. */
function coverage(run: NumberedRun, lines: readonly PhysicalLine[], end?: number): number {
  const from = run[0]?.index ?? 0;
  const to = end ?? run.at(-1)?.index ?? from;
  return run.length / lines.slice(from, to + 1).filter((line) => !line.blank).length;
}
