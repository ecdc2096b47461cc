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
  const xs = [
    a * left + c * bottom,
    a * left + c * top,
    a * right + c * bottom,
    a * right + c * top,
  ];
  const ys = [
    b * left + d * bottom,
    b * left + d * top,
    b * right + d * bottom,
    b * right + d * top,
  ];
  return {
    left: Math.min(...xs) + e,
    top: Math.min(...ys) + f,
    right: Math.max(...xs) + e,
    bottom: Math.max(...ys) + f,
  };
}
