import type { PrintedLine } from './printed-line.ts';

/** How the text of a page, or of a part of it, is set. */
export interface TextMeasure {
  /** Where full lines begin and end. */
  readonly left: number;
  readonly right: number;
  /** Points from one baseline to the next in most of the text; null where too few lines tell. */
  readonly pitch: number | null;
  /** The size of type of most lines. */
  readonly size: number;
}

/** Edges within this many points are one edge. */
const SAME_EDGE = 4;
/** A left edge needs this share of the lines, lest a stray word move it. */
const EDGE_SHARE = 0.12;
const FURTHEST = 3.4;
/** Type that is larger or smaller than the text by this share is set by itself. */
const OTHER_TYPE = 0.25;

/** Measures lines of text; null of none. */
export function measureText(lines: readonly PrintedLine[]): TextMeasure | null {
  const first = lines[0];
  if (first === undefined) return null;
  const size = commonest(lines.map((line) => Math.round(line.size * 2) / 2)) ?? first.size;
  return {
    left: leftEdge(lines.map(({ left }) => left)),
    right: rightEdge(lines, size) ?? first.right,
    pitch: commonest(gaps(lines).filter((gap) => gap < size * FURTHEST)),
    size,
  };
}

/** Where the longest line ends; one in another type, such as a firm's foot, tells nothing of the text. */
function rightEdge(lines: readonly PrintedLine[], size: number): number | null {
  let edge: number | null = null;
  for (const line of lines)
    if (Math.abs(line.size - size) <= size * OTHER_TYPE)
      edge = Math.max(edge ?? line.right, line.right);
  return edge;
}

/** The leftmost edge at which several lines begin. */
function leftEdge(lefts: readonly number[]): number {
  const ordered = lefts.toSorted((a, b) => a - b);
  const enough = Math.max(2, Math.ceil(lefts.length * EDGE_SHARE));
  for (const [at, left] of ordered.entries()) {
    const last = ordered[at + enough - 1];
    if (last !== undefined && last - left <= SAME_EDGE) return left;
  }
  return ordered[0] ?? 0;
}

function gaps(lines: readonly PrintedLine[]): readonly number[] {
  return lines.slice(1).map((line, at) => {
    const above = lines[at];
    return above === undefined ? 0 : Math.round((line.baseline - above.baseline) * 2) / 2;
  });
}

/** The commonest value, half a point more or less counted with it. */
function commonest(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values)
    if (value > 0)
      for (const near of [value - 0.5, value, value + 0.5])
        counts.set(near, (counts.get(near) ?? 0) + (near === value ? 1.1 : 1));
  let best: number | null = null;
  for (const [value, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
