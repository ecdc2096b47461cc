import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';

/**
 * The column of line numbers of a page: number `n` stands on `origin + step * n`. Where a number
 * stands is told by its foot: the engine's baseline is that of the text beside it, which may be off.
 */
export interface NumberColumn {
  readonly first: number;
  readonly last: number;
  readonly origin: number;
  /** Points from one number to the next. */
  readonly step: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A digit or two, perhaps with the rule beside them. */
const NUMBER = /^(\d{1,2})[|\][!}]{0,2}$/;
/** Pleading paper has 25 to 32 lines. Fewer numbers in a row are a list. */
const FEWEST = 12;
const MOST_LINES = 40;
/** Numbers of one column end within this many points. */
const EDGE_SPREAD = 12;
/** A number stands within this part of a step of its place. */
const OFF_PLACE = 0.2;

interface Candidate {
  readonly number: number;
  readonly word: PositionedWord;
}

/** Finds the column among the numbers at the left of a page; null when there is none. */
export function fitNumberColumn(page: PositionedPage): NumberColumn | null {
  const candidates = page.words.flatMap((word) => candidateOf(word, page.width));
  let best: NumberColumn | null = null;
  let most = FEWEST - 1;
  for (const group of groupsByEdge(candidates)) {
    const line = fitLine(group);
    if (line === null || line.inliers.length <= most) continue;
    most = line.inliers.length;
    best = columnOf(line, page);
  }
  return best;
}

function candidateOf(word: PositionedWord, width: number): readonly Candidate[] {
  const number = Number(NUMBER.exec(word.text)?.[1] ?? 0);
  const fits = number > 0 && number <= MOST_LINES && word.right < width / 4;
  return fits ? [{ number, word }] : [];
}

/** Candidates that end near each other; the windows overlap by half. */
function groupsByEdge(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: (readonly Candidate[])[] = [];
  const edges = candidates.map(({ word }) => word.right);
  for (let from = Math.min(...edges); from <= Math.max(...edges); from += EDGE_SPREAD / 2) {
    const group = candidates.filter(
      ({ word }) => word.right >= from && word.right < from + EDGE_SPREAD,
    );
    if (group.length >= FEWEST) groups.push(group);
  }
  return groups;
}

interface Line {
  readonly origin: number;
  readonly step: number;
  readonly inliers: readonly Candidate[];
}

/** The line through most candidates: tried through pairs of near neighbours. */
function fitLine(group: readonly Candidate[]): Line | null {
  const ordered = group.toSorted((a, b) => a.word.bottom - b.word.bottom).slice(0, 120);
  let best: Line | null = null;
  for (const [at, from] of ordered.entries()) {
    for (const to of ordered.slice(at + 1, at + 9)) {
      if (to.number <= from.number) continue;
      const step = (to.word.bottom - from.word.bottom) / (to.number - from.number);
      if (step < 9 || step > 40) continue;
      const origin = from.word.bottom - step * from.number;
      const inliers = ordered.filter(
        ({ number, word }) => Math.abs(word.bottom - origin - step * number) < step * OFF_PLACE,
      );
      if (inliers.length > (best?.inliers.length ?? 0)) best = { origin, step, inliers };
    }
  }
  return best === null ? null : refined(best);
}

/** Least squares through the candidates on the line: a pair alone is off by a pixel or two. */
function refined({ inliers, origin, step }: Line): Line {
  const mean = (of: (candidate: Candidate) => number): number =>
    inliers.reduce((sum, candidate) => sum + of(candidate), 0) / inliers.length;
  const x = mean(({ number }) => number);
  const y = mean(({ word }) => word.bottom);
  const spread = mean(({ number }) => (number - x) ** 2);
  if (spread === 0) return { origin, step, inliers };
  const slope = mean(({ number, word }) => (number - x) * (word.bottom - y)) / spread;
  return { step: slope, origin: y - slope * x, inliers };
}

function columnOf({ origin, step, inliers }: Line, page: PositionedPage): NumberColumn {
  const read = inliers.map(({ number }) => number);
  const left = Math.min(...inliers.map(({ word }) => word.left));
  const right = Math.max(...inliers.map(({ word }) => word.right));
  const size = median(inliers.map(({ word }) => word.size));
  const isThere = (number: number): boolean => {
    const foot = origin + step * number;
    return page.words.some(
      (word) =>
        word.text.length <= 3 &&
        Math.abs(word.bottom - foot) < step * 0.3 &&
        word.right > left &&
        word.left < right + 2,
    );
  };
  let first = Math.min(...read);
  let last = Math.max(...read);
  // A column begins with 1; single digits are the ones most often lost.
  if (first <= 4 && origin + step > 0) first = 1;
  while (last < MOST_LINES && isThere(last + 1)) last += 1;
  return { first, last, origin, step, left, right, size };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
