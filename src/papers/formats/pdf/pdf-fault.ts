import { DucesError, type ErrorCode } from '../../../faults/index.ts';
import type { PdfFault } from './pdf-messages.ts';

interface FaultText {
  readonly code: ErrorCode;
  readonly message: string;
  readonly next: string;
}

const NOT_PRINTED = 'Open it in a PDF viewer and print it to a new PDF; read that.';
const SPLIT = 'Split the PDF and read the parts one by one.';

/** One sentence a fault: what happened, and what to do next. */
const TEXTS: Readonly<Record<PdfFault, FaultText>> = {
  encrypted: {
    code: 'file-encrypted',
    message: 'The PDF opens only with a password',
    next: 'Ask whoever sent it for a copy without one, or save one with the password.',
  },
  damaged: {
    code: 'file-damaged',
    message: 'The file begins as a PDF, but its structure cannot be read',
    next: 'Fetch the file again; if it opens in a PDF viewer, print it to a new PDF.',
  },
  truncated: {
    code: 'file-truncated',
    message: 'The PDF breaks off before its end',
    next: 'Fetch the file again: a part of it is missing.',
  },
  'no-pages': {
    code: 'file-empty',
    message: 'The PDF has no pages',
    next: 'Name a PDF that holds a paper.',
  },
  'too-many-pages': {
    code: 'file-too-large',
    message: 'The PDF has more pages than are read at once',
    next: SPLIT,
  },
  'page-damaged': {
    code: 'file-damaged',
    message: 'A page of the PDF cannot be read',
    next: NOT_PRINTED,
  },
  memory: {
    code: 'file-too-demanding',
    message: 'Reading the PDF takes more memory than is allowed',
    next: NOT_PRINTED,
  },
  time: {
    code: 'file-too-demanding',
    message: 'Reading the PDF takes longer than is allowed',
    next: NOT_PRINTED,
  },
  crash: {
    code: 'file-too-demanding',
    message: 'The PDF brought its reader down, or took more memory than is allowed',
    next: NOT_PRINTED,
  },
  stopped: {
    code: 'stopped',
    message: 'Reading the PDF was stopped before it was done',
    next: 'Run it again to read the whole paper.',
  },
};

/** The error for what happened in the reading process. `page` counts from 1, null for the file. */
export function pdfFault(
  fault: PdfFault,
  name: string | null,
  page: number | null,
  cause?: unknown,
): DucesError {
  const { code, message, next } = TEXTS[fault];
  return new DucesError(code, page === null ? `${message}.` : `${message} (page ${page}).`, {
    place: { ...(name === null ? {} : { file: name }), ...(page === null ? {} : { page }) },
    next,
    cause,
  });
}
