import type { PageBox } from '../../../positioned-page.ts';
import { IDENTITY, mappedBox, type Matrix } from './page-frame.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** A clip path with more points than this is taken as clipping nothing: a rectangle has five. */
const MOST_CLIP_POINTS = 64;
const MOST_CLIP_PATHS = 16;
const MOST_MARKS = 8;

/** The object's own matrix. */
export function objectMatrix(pdfium: PdfiumModule, object: number, room: number): Matrix {
  if (pdfium._FPDFPageObj_GetMatrix(object, room) === 0) return IDENTITY;
  return matrixAt(pdfium, room);
}

/** Six floats of PDFium's memory as a matrix. */
export function matrixAt(pdfium: PdfiumModule, pointer: number): Matrix {
  const at = pointer >> 2;
  const { HEAPF32: values } = pdfium;
  return [
    values[at] ?? 1,
    values[at + 1] ?? 0,
    values[at + 2] ?? 0,
    values[at + 3] ?? 1,
    values[at + 4] ?? 0,
    values[at + 5] ?? 0,
  ];
}

/** The object's box as shown; null when PDFium knows none. */
export function objectBox(
  pdfium: PdfiumModule,
  object: number,
  toShown: Matrix,
  room: number,
): PageBox | null {
  if (pdfium._FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12) === 0) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(
    room >> 2,
    (room >> 2) + 4,
  );
  return mappedBox(toShown, left, bottom, right, top);
}

/** The upright box that the object's clip paths leave; null when it has none. */
export function objectClip(
  pdfium: PdfiumModule,
  object: number,
  toShown: Matrix,
  room: number,
): PageBox | null {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  if (clip === 0) return null;
  const paths = Math.min(pdfium._FPDFClipPath_CountPaths(clip), MOST_CLIP_PATHS);
  let [left, bottom, right, top] = [-Infinity, -Infinity, Infinity, Infinity];
  for (let path = 0; path < paths; path += 1) {
    const segments = pdfium._FPDFClipPath_CountPathSegments(clip, path);
    if (segments < 3 || segments > MOST_CLIP_POINTS) continue;
    let [l, b, r, t] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < segments; at += 1) {
      const segment = pdfium._FPDFClipPath_GetPathSegment(clip, path, at);
      pdfium._FPDFPathSegment_GetPoint(segment, room, room + 4);
      const x = pdfium.HEAPF32[room >> 2] ?? 0;
      const y = pdfium.HEAPF32[(room >> 2) + 1] ?? 0;
      [l, b, r, t] = [Math.min(l, x), Math.min(b, y), Math.max(r, x), Math.max(t, y)];
    }
    [left, bottom] = [Math.max(left, l), Math.max(bottom, b)];
    [right, top] = [Math.min(right, r), Math.min(top, t)];
  }
  if (left === -Infinity) return null;
  return mappedBox(toShown, left, bottom, Math.max(left, right), Math.max(bottom, top));
}

/** Whether the object is marked as content of an optional layer (`/OC`). */
export function hasLayerMark(pdfium: PdfiumModule, object: number, room: number): boolean {
  const marks = Math.min(pdfium._FPDFPageObj_CountMarks(object), MOST_MARKS);
  for (let at = 0; at < marks; at += 1) {
    const mark = pdfium._FPDFPageObj_GetMark(object, at);
    if (pdfium._FPDFPageObjMark_GetName(mark, room + 4, 32, room) === 0) continue;
    // UTF-16LE `OC` and its end: six bytes.
    if ((pdfium.HEAPU32[room >> 2] ?? 0) !== 6) continue;
    if (pdfium.HEAPU8[room + 4] === 0x4f && pdfium.HEAPU8[room + 6] === 0x43) return true;
  }
  return false;
}
