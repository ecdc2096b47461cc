import { readFileBytes } from './formats/read-file-bytes.ts';
import { recognisePages } from './formats/ocr/recognise-pages.ts';
import { readPdfPages } from './formats/pdf/read-pdf-pages.ts';
import { layOutPages } from './layout/positioned/lay-out-pages.ts';
import type { Paper } from './paper.ts';
import { paperSource } from './paper-source.ts';
import { readTextPaper } from './read-text-paper.ts';

/** How a paper is read. */
export interface ReadPaperOptions {
  /** Ends the reading: it throws `stopped`. */
  readonly signal?: AbortSignal;
  /** Called after each page. A paper without pages has no progress. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** How far the reading of one file has come. */
export interface ReadingProgress {
  /** `read`: text layers; `recognise`: pictures of pages, 2 to 3 s each. */
  readonly stage: 'read' | 'recognise';
  readonly done: number;
  readonly of: number;
}

/**
 * Reads a paper of any format from a file or from bytes: its text, re-flowed, with page and line
 * of every character and, for a PDF, the box of every word. The format is told by the bytes, not
 * by the name.
 *
 * @param input a path, or the bytes themselves with `name` as what to call them in messages.
 * @throws DucesError `file-not-found`, `file-too-large`, `file-empty`, `file-binary`,
 * `file-truncated`, `file-encrypted`, `file-damaged`, `file-too-demanding`, `stopped`.
 */
export async function readPaper(
  input: string | Uint8Array,
  name: string | null = null,
  options: ReadPaperOptions = {},
): Promise<Paper> {
  const bytes = typeof input === 'string' ? readFileBytes(input) : input;
  const called = typeof input === 'string' ? input : name;
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    return readPdfPaper(bytes, called, options);
  }
  return readTextPaper(bytes, called);
}

async function readPdfPaper(
  bytes: Uint8Array,
  name: string | null,
  { signal, onProgress }: ReadPaperOptions,
): Promise<Paper> {
  const shared = { name, ...(signal === undefined ? {} : { signal }) };
  const step = (stage: ReadingProgress['stage']) => (done: number, of: number) =>
    onProgress?.({ stage, done, of });
  const pages = await readPdfPages(bytes, { ...shared, onProgress: step('read') });
  const recognised = await recognisePages(bytes, pages, {
    ...shared,
    onProgress: step('recognise'),
  });
  const laidOut = layOutPages(pages);
  return {
    kind: 'paper',
    source: paperSource(bytes, name, 'pdf'),
    ...laidOut,
    notes: [...pages.notes, ...recognised, ...laidOut.notes],
  };
}
