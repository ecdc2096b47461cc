import { readFileBytes } from './formats/read-file-bytes.ts';
import { readPdfPages } from './formats/pdf/read-pdf-pages.ts';
import { layOutPages } from './layout/positioned/lay-out-pages.ts';
import type { Paper } from './paper.ts';
import { paperSource } from './paper-source.ts';
import { readTextPaper } from './read-text-paper.ts';

/** How a paper is read. */
export interface ReadPaperOptions {
  /** Ends the reading: it throws `stopped`. */
  readonly signal?: AbortSignal;
  /** Called after each page: pages read, of how many. A paper without pages has no progress. */
  readonly onProgress?: (done: number, of: number) => void;
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
    const pages = await readPdfPages(bytes, { ...options, name: called });
    return {
      kind: 'paper',
      source: paperSource(bytes, called, 'pdf'),
      ...layOutPages(pages),
      notes: [],
    };
  }
  return readTextPaper(bytes, called);
}
