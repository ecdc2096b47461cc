import { PdfProblem } from './pdf-problem.ts';
import type { PdfiumModule } from './pdfium-module.ts';

const LINK = 2;
const POPUP = 16;
const FOR_DISPLAY = 0;
const FLATTENED = 1;
const BGRX = 3;
const DRAW_ANNOTATIONS = 0x01;
/** Annotations beyond this many are not looked at one by one. */
const MOST_LOOKED_AT = 500;

/**
 * Loads a page with what is filled in and stamped on it: form fields and annotations are drawn
 * into the page's own content, in memory only, so that they are read as what is printed.
 *
 * @param index counts from 0.
 * @returns PDFium's handle, to be closed by the caller.
 */
export function loadPage(pdfium: PdfiumModule, document: number, index: number): number {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new PdfProblem('page-damaged');
  if (!hasDrawnAnnotation(pdfium, page)) return page;
  appearanceOfFields(pdfium, page);
  if (pdfium._FPDFPage_Flatten(page, FOR_DISPLAY) !== FLATTENED) return page;
  pdfium._FPDF_ClosePage(page);
  const flat = pdfium._FPDF_LoadPage(document, index);
  if (flat === 0) throw new PdfProblem('page-damaged');
  return flat;
}

/** Links and closed notes, the commonest annotations, draw nothing. */
function hasDrawnAnnotation(pdfium: PdfiumModule, page: number): boolean {
  const count = pdfium._FPDFPage_GetAnnotCount(page);
  for (let at = 0; at < Math.min(count, MOST_LOOKED_AT); at += 1) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, at);
    if (annotation === 0) continue;
    const subtype = pdfium._FPDFAnnot_GetSubtype(annotation);
    pdfium._FPDFPage_CloseAnnot(annotation);
    if (subtype !== LINK && subtype !== POPUP) return true;
  }
  return count > MOST_LOOKED_AT;
}

/**
 * A form may leave the drawing of its values to the viewer (`NeedAppearances`). PDFium makes them
 * when it draws annotations, so one pixel of the page is drawn.
 */
function appearanceOfFields(pdfium: PdfiumModule, page: number): void {
  const bitmap = pdfium._FPDFBitmap_CreateEx(1, 1, BGRX, 0, 0);
  if (bitmap === 0) return;
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, DRAW_ANNOTATIONS);
  pdfium._FPDFBitmap_Destroy(bitmap);
}
