import {
  type ChildMemory,
  type ReaderChild,
  ReaderChildFault,
  startReaderChild,
} from '../child/reader-child.ts';
import type { PdfAnswer, PdfFault, PdfRequest } from './pdf-messages.ts';

/** A request that is not answered. The fault says why. */
export class PdfChildFault extends Error {
  override readonly name = 'PdfChildFault';
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The process that reads PDFs, seen from its parent. What it asks fails with a `PdfChildFault`. */
export type PdfChild = ReaderChild<PdfRequest, PdfAnswer>;

const SCRIPT = new URL('./child/answer-requests', import.meta.url);

/** PDFium has memory of its own; of JavaScript's objects only one page at a time is wanted. */
const SMALL_HEAP: Omit<ChildMemory, 'megabytes'> = {
  heapMegabytes: 128,
  // Helping threads of the collector keep memory of their own, and the work is one page at a time.
  flags: ['--single-threaded-gc', '--max-semi-space-size=4'],
};

/** Starts a process for PDFium that takes so many megabytes at most. */
export function startPdfChild(megabytes: number): PdfChild {
  const child = startReaderChild<PdfRequest, PdfAnswer>(SCRIPT, { megabytes, ...SMALL_HEAP });
  const ask: PdfChild['ask'] = async (request, milliseconds) => {
    const answer = await child.ask(request, milliseconds).catch(inTermsOfPdf);
    if (answer.kind === 'failed') throw new PdfChildFault(answer.fault);
    return answer;
  };
  return { ...child, ask };
}

function inTermsOfPdf(error: unknown): never {
  throw error instanceof ReaderChildFault ? new PdfChildFault(error.fault) : error;
}
