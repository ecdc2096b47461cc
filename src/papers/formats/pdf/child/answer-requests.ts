/**
 * The process in which PDFs are read: a file that brings PDFium down or makes it hang takes only
 * this process with it. Started by `start-pdf-child.ts`; talks over the channel to its parent and
 * touches neither files nor network.
 */
import { watchMemory } from '../../child/watch-memory.ts';
import type { PdfAnswer, PdfFault, PdfRequest } from '../pdf-messages.ts';
import { drawPage } from './draw-page.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { PdfProblem } from './pdf-problem.ts';
import type { PdfiumModule } from './pdfium-module.ts';
import { readPage } from './read-page.ts';
import { startPdfium } from './start-pdfium.ts';

/** A file on its way in: its parts go straight to PDFium's memory. */
interface Incoming {
  readonly pdfium: PdfiumModule;
  readonly data: number;
  readonly size: number;
  readonly pages: number;
  received: number;
}

let incoming: Incoming | null = null;
let opened: (OpenDocument & { readonly pdfium: PdfiumModule }) | null = null;
let queue = Promise.resolve();

watchMemory();

process.on('message', (request: PdfRequest) => {
  queue = answerAfter(queue, request);
});

/** One request after the other, each answer sent before the next request is begun. */
async function answerAfter(before: Promise<void>, request: PdfRequest): Promise<void> {
  await before;
  const answer = await answerTo(request).catch(failure);
  if (answer !== null) await send(answer);
}

async function answerTo(request: PdfRequest): Promise<PdfAnswer | null> {
  switch (request.kind) {
    case 'open':
      return begin(request);
    case 'part':
      return takePart(request.bytes);
    case 'page': {
      const { pdfium, handle } = document();
      return { kind: 'page', page: readPage(pdfium, handle, request.page) };
    }
    case 'picture': {
      const { pdfium, handle } = document();
      const { page, dpi, options } = request;
      return { kind: 'picture', picture: drawPage(pdfium, handle, page, dpi, options) };
    }
    case 'close':
      [incoming, opened] = [null, null];
      return { kind: 'closed' };
  }
}

async function begin({
  size,
  pages,
  megabytes,
}: Extract<PdfRequest, { readonly kind: 'open' }>): Promise<null> {
  const pdfium = await startPdfium(megabytes);
  const data = pdfium._malloc(size);
  incoming = { pdfium, data, size, pages, received: 0 };
  return null;
}

function takePart(bytes: Uint8Array): PdfAnswer | null {
  if (incoming === null) return null;
  const { pdfium, data, size, pages } = incoming;
  if (data !== 0) pdfium.HEAPU8.set(bytes, data + incoming.received);
  incoming.received += bytes.byteLength;
  if (incoming.received < size) return null;
  incoming = null;
  if (data === 0) throw new PdfProblem('memory');
  const document = openDocument(pdfium, data, size, pages);
  opened = { ...document, pdfium };
  return { kind: 'opened', pageCount: document.pageCount, notes: document.notes };
}

function document(): OpenDocument & { readonly pdfium: PdfiumModule } {
  if (opened === null) throw new PdfProblem('crash');
  return opened;
}

function failure(error: unknown): PdfAnswer {
  return { kind: 'failed', fault: faultOf(error) };
}

/** PDFium ends by a trap when it finds no memory or its own state broken; it is of no use then. */
function faultOf(error: unknown): PdfFault {
  if (error instanceof PdfProblem) return error.fault;
  [incoming, opened] = [null, null];
  return error instanceof RangeError || /memory|OOM/i.test(String(error)) ? 'memory' : 'crash';
}

function send(answer: PdfAnswer): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) return resolve();
    process.send(answer, () => resolve());
  });
}
