import type { PdfNote } from '../pdf-reader.ts';
import { PdfProblem } from './pdf-problem.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** A file that PDFium has opened; `bytes` must stay in its memory. */
export interface OpenDocument {
  readonly handle: number;
  readonly pageCount: number;
  readonly notes: readonly PdfNote[];
}

const WRONG_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;
/** Bit 5 of the permissions: copy text and pictures (ISO 32000-2, table 22). */
const MAY_COPY = 1 << 4;
const XFA_FORMS = new Set([2, 3]);
/** How far from its end a whole file may still say `%%EOF`. */
const TAIL = 4096;

/** What names what may be run; written plainly in most files that have it. */
const NAMES: readonly (readonly [PdfNote, readonly string[]])[] = [
  ['scripts', ['/JavaScript', '/JS']],
  ['actions', ['/Launch', '/SubmitForm', '/ImportData', '/GoToE']],
  ['embedded-files', ['/EmbeddedFile', '/RichMedia']],
  ['xfa-form', ['/XFA']],
];

/**
 * Opens the bytes at `data` in PDFium's memory.
 * @throws PdfProblem `encrypted`, `truncated`, `damaged`, `no-pages`, `too-many-pages`.
 */
export function openDocument(
  pdfium: PdfiumModule,
  data: number,
  size: number,
  mostPages: number,
): OpenDocument {
  const handle = pdfium._FPDF_LoadMemDocument(data, size, 0);
  const bytes = Buffer.from(pdfium.HEAPU8.buffer, data, size);
  const whole = bytes.subarray(-TAIL).includes('%%EOF');
  if (handle === 0) {
    const error = pdfium._FPDF_GetLastError();
    if (error === WRONG_PASSWORD || error === UNKNOWN_SECURITY) throw new PdfProblem('encrypted');
    throw new PdfProblem(whole ? 'damaged' : 'truncated');
  }
  const rebuilt = pdfium._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0;
  if (rebuilt && !whole) throw new PdfProblem('truncated');
  const pageCount = pdfium._FPDF_GetPageCount(handle);
  if (pageCount <= 0) throw new PdfProblem('no-pages');
  if (pageCount > mostPages) throw new PdfProblem('too-many-pages');
  return { handle, pageCount, notes: notesOf(pdfium, handle, bytes, rebuilt) };
}

function notesOf(
  pdfium: PdfiumModule,
  handle: number,
  bytes: Buffer,
  rebuilt: boolean,
): readonly PdfNote[] {
  const notes = new Set<PdfNote>();
  if ((pdfium._FPDF_GetDocPermissions(handle) & MAY_COPY) === 0) notes.add('copying-restricted');
  if (pdfium._FPDFDoc_GetJavaScriptActionCount(handle) > 0) notes.add('scripts');
  if (pdfium._FPDFDoc_GetAttachmentCount(handle) > 0) notes.add('embedded-files');
  if (XFA_FORMS.has(pdfium._FPDF_GetFormType(handle))) notes.add('xfa-form');
  for (const [note, names] of NAMES) {
    if (names.some((name) => hasName(bytes, name))) notes.add(note);
  }
  if (rebuilt) notes.add('rebuilt');
  return [...notes];
}

/** Whether the bytes hold a PDF name, not only the beginning of a longer one. */
function hasName(bytes: Buffer, name: string): boolean {
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + name.length)) {
    const after = bytes[at + name.length] ?? 0x20;
    if (!/[A-Za-z0-9_]/.test(String.fromCharCode(after))) return true;
  }
  return false;
}
