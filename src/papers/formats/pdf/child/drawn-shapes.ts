import type { PageBox } from '../../../positioned-page.ts';
import { joined, type Matrix } from './page-frame.ts';
import { objectMatrix } from './object-properties.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** What a path draws that matters to a reader: thin rules, and filled rectangles. */
interface DrawnShapes {
  readonly rules: readonly PageBox[];
  readonly fills: readonly PageBox[];
  /** The colour of the fills; null when nothing is filled or the fill is a pattern. */
  readonly colour: readonly [number, number, number] | null;
}

/** A path with more points is a drawing, not a form. */
const MOST_POINTS = 2_000;
/** A rule is at most this thick and at least this long, in points. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 8;

type Point = readonly [number, number];

/** The rules and filled rectangles of a path object. */
export function drawnShapes(
  pdfium: PdfiumModule,
  path: number,
  toShown: Matrix,
  room: number,
): DrawnShapes {
  const nothing = { rules: [], fills: [], colour: null };
  if (pdfium._FPDFPath_GetDrawMode(path, room, room + 4) === 0) return nothing;
  const filled = (pdfium.HEAP32[room >> 2] ?? 0) !== 0;
  const stroked = (pdfium.HEAP32[(room >> 2) + 1] ?? 0) !== 0;
  if (!filled && !stroked) return nothing;
  const matrix = joined(objectMatrix(pdfium, path, room), toShown);
  const outlines = readOutlines(pdfium, path, matrix, room);
  const boxes = outlines.map(boxAround);
  const half = stroked ? strokeWidth(pdfium, path, matrix, room) / 2 : 0;
  const rules = outlines.flatMap((points, at) => {
    const box = boxes[at];
    if (box === undefined) return [];
    if (isThin(box)) return isLong(box) ? [box] : [];
    return stroked ? edges(points, half) : [];
  });
  const fills = filled ? solidRectangles(outlines, boxes) : [];
  return {
    rules,
    fills,
    colour: fills.length > 0 ? fillColour(pdfium, path, room) : null,
  };
}

/** The lines of a path, each outline as its corner points; curves count by their end points. */
function readOutlines(
  pdfium: PdfiumModule,
  path: number,
  [a, b, c, d, e, f]: Matrix,
  room: number,
): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  const count = pdfium._FPDFPath_CountSegments(path);
  if (count > MOST_POINTS) return [];
  for (let at = 0; at < count; at += 1) {
    const segment = pdfium._FPDFPath_GetPathSegment(path, at);
    pdfium._FPDFPathSegment_GetPoint(segment, room, room + 4);
    const x = pdfium.HEAPF32[room >> 2] ?? 0;
    const y = pdfium.HEAPF32[(room >> 2) + 1] ?? 0;
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    const outline = outlines.at(-1);
    const moves = pdfium._FPDFPathSegment_GetType(segment) === 2;
    if (outline === undefined || moves) outlines.push([point]);
    else outline.push(point);
    const first = outlines.at(-1)?.[0];
    const closes = pdfium._FPDFPathSegment_GetClose(segment) !== 0;
    if (closes && first !== undefined) outlines.at(-1)?.push(first);
  }
  return outlines.filter((points) => points.length > 1);
}

function boxAround(points: readonly Point[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

function isThin({ left, top, right, bottom }: PageBox): boolean {
  return Math.min(right - left, bottom - top) <= THICKEST_RULE;
}

function isLong({ left, top, right, bottom }: PageBox): boolean {
  return Math.max(right - left, bottom - top) >= SHORTEST_RULE;
}

/** The upright and level edges of a stroked outline. */
function edges(points: readonly Point[], half: number): readonly PageBox[] {
  const found: PageBox[] = [];
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (from === undefined || to === undefined) continue;
    const box = boxAround([from, to]);
    if (!isLong(box) || Math.min(box.right - box.left, box.bottom - box.top) > 0.5) continue;
    found.push({
      left: box.left - half,
      top: box.top - half,
      right: box.right + half,
      bottom: box.bottom + half,
    });
  }
  return found;
}

/**
 * Outlines that are full rectangles. An outline inside another makes a frame, which hides nothing
 * of what it surrounds, so a path with one is left out whole.
 */
function solidRectangles(
  outlines: readonly (readonly Point[])[],
  boxes: readonly PageBox[],
): readonly PageBox[] {
  const fills = boxes.filter((box, at) => {
    const points = outlines[at] ?? [];
    return points.length >= 4 && points.length <= 6 && isRectangle(points, box) && !isThin(box);
  });
  if (boxes.length > 32) return [];
  const nested = boxes.some((inner) =>
    fills.some((outer) => outer !== inner && contains(outer, inner)),
  );
  return nested ? [] : fills;
}

function isRectangle(points: readonly Point[], { left, top, right, bottom }: PageBox): boolean {
  const corners = new Set<number>();
  for (const [x, y] of points) {
    const [onLeft, onTop] = [near(x, left), near(y, top)];
    if (!(onLeft || near(x, right)) || !(onTop || near(y, bottom))) return false;
    corners.add((onLeft ? 0 : 1) + (onTop ? 0 : 2));
  }
  return corners.size === 4;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

function contains(outer: PageBox, inner: PageBox): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function strokeWidth(pdfium: PdfiumModule, path: number, matrix: Matrix, room: number): number {
  if (pdfium._FPDFPageObj_GetStrokeWidth(path, room) === 0) return 0;
  return (pdfium.HEAPF32[room >> 2] ?? 0) * Math.hypot(matrix[0], matrix[1]);
}

function fillColour(
  pdfium: PdfiumModule,
  path: number,
  room: number,
): readonly [number, number, number] | null {
  if (pdfium._FPDFPageObj_GetFillColor(path, room, room + 4, room + 8, room + 12) === 0)
    return null;
  const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.HEAPU32.subarray(
    room >> 2,
    (room >> 2) + 4,
  );
  return alpha < 250 ? null : [red, green, blue];
}
