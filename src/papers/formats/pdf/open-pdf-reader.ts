import { DucesError } from '../../../faults/index.ts';
import { takePdfChild } from './idle-pdf-child.ts';
import { pdfFault } from './pdf-fault.ts';
import type { PdfAnswer } from './pdf-messages.ts';
import type { PdfLimits, PdfReader, PdfReaderOptions } from './pdf-reader.ts';
import { PdfSession } from './pdf-session.ts';
import type { PdfChild } from './start-pdf-child.ts';

const LIMITS: PdfLimits = {
  pages: 10_000,
  pageMilliseconds: 10_000,
  totalMilliseconds: 120_000,
  megabytes: 700,
};

/** The process itself, its code and what it sends take this much beside PDFium's memory. */
const MEGABYTES_BESIDE_PDFIUM = 200;
const PART_BYTES = 1 << 20;

/**
 * Opens a PDF in a process of its own, within limits: 10,000 pages, 10 s a page, 120 s in all and
 * 700 MB unless `options.limits` says otherwise. The process stays warm for a few seconds after
 * `close()`, so that a batch of files starts it once; each file gets a PDFium of its own.
 *
 * @throws DucesError `file-empty`, `file-encrypted`, `file-damaged`, `file-truncated`,
 * `file-too-large`, `file-too-demanding`, `stopped`.
 */
export async function openPdfReader(
  bytes: Uint8Array,
  options: PdfReaderOptions = {},
): Promise<PdfReader> {
  const limits = { ...LIMITS, ...options.limits };
  const name = options.name ?? null;
  const { signal } = options;
  if (signal?.aborted === true) throw pdfFault('stopped', name, null, signal.reason);
  if (bytes.byteLength === 0) throw emptyFile(name);
  const child = takePdfChild(limits.megabytes);
  const stop = (): void => child.stop('stopped');
  signal?.addEventListener('abort', stop, { once: true });
  const session = new PdfSession(child, limits, name, () =>
    signal?.removeEventListener('abort', stop),
  );
  try {
    session.opened(await sendFile(child, bytes, limits));
    return session;
  } catch (error) {
    throw session.failed(error, null);
  }
}

function emptyFile(name: string | null): DucesError {
  return new DucesError('file-empty', 'The file holds no bytes.', {
    place: name === null ? {} : { file: name },
    next: 'Fetch the file again, or name another one.',
  });
}

async function sendFile(child: PdfChild, bytes: Uint8Array, limits: PdfLimits): Promise<PdfAnswer> {
  const size = bytes.byteLength;
  const megabytes = limits.megabytes - MEGABYTES_BESIDE_PDFIUM;
  await child.tell({ kind: 'open', size, pages: limits.pages, megabytes });
  let at = 0;
  for (; at + PART_BYTES < size; at += PART_BYTES) {
    await child.tell({ kind: 'part', bytes: bytes.slice(at, at + PART_BYTES) });
  }
  // A view would take the whole buffer with it over the channel, so the part is copied out.
  return child.ask({ kind: 'part', bytes: bytes.slice(at) }, limits.pageMilliseconds * 2);
}
