import type { PageBox } from '../../../positioned-page.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** An affine map as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page as it is shown: its size, and how its own coordinates come to points from the top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly toShown: Matrix;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The frame of a page: what is cropped away and how the page is turned are taken into account. */
export function pageFrame(pdfium: PdfiumModule, page: number, room: number): PageFrame {
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  pdfium._FPDF_GetPageBoundingBox(page, room);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(
    room >> 2,
    (room >> 2) + 4,
  );
  const turns: readonly Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  return { width, height, toShown: turns[pdfium._FPDFPage_GetRotation(page) & 3] ?? IDENTITY };
}

/** First `inner`, then `outer`. */
export function joined(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

/** The upright box around a box that was mapped. */
export function mappedBox(
  [a, b, c, d, e, f]: Matrix,
  left: number,
  bottom: number,
  right: number,
  top: number,
): PageBox {
  const [x1, x2, x3, x4] = [a * left, a * right, c * bottom, c * top];
  const [y1, y2, y3, y4] = [b * left, b * right, d * bottom, d * top];
  return {
    left: Math.min(x1, x2) + Math.min(x3, x4) + e,
    top: Math.min(y1, y2) + Math.min(y3, y4) + f,
    right: Math.max(x1, x2) + Math.max(x3, x4) + e,
    bottom: Math.max(y1, y2) + Math.max(y3, y4) + f,
  };
}
