import { DucesError } from '../faults/index.ts';
import { detectFormat } from './formats/detect-format.ts';
import { readDocx } from './formats/docx/read-docx.ts';
import { extensionNote } from './formats/extension-note.ts';
import { readHtml } from './formats/html/read-html.ts';
import { recognisePages } from './formats/ocr/recognise-pages.ts';
import { recognisePicture } from './formats/ocr/recognise-picture.ts';
import { readPdfPages } from './formats/pdf/read-pdf-pages.ts';
import { readFileBytes, refuseTooLongText } from './formats/read-file-bytes.ts';
import { layOutPages } from './layout/positioned/lay-out-pages.ts';
import type { Paper, PaperFormat } from './paper.ts';
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
 * of every character and, for a PDF or a picture, the box of every word. The format is told by the
 * bytes, not by the name. What the reading of the file itself needs said stands in its `notes`.
 *
 * @param input a path, or the bytes themselves with `name` as what to call them in messages.
 * @throws DucesError `file-not-found`, `file-too-large`, `file-empty`, `file-binary`,
 * `file-truncated`, `file-encrypted`, `file-damaged`, `file-too-demanding`, `file-is-web-page`,
 * `format-not-read`, `engine-missing`, `stopped`.
 */
export async function readPaper(
  input: string | Uint8Array,
  name: string | null = null,
  options: ReadPaperOptions = {},
): Promise<Paper> {
  const bytes = typeof input === 'string' ? readFileBytes(input) : input;
  const called = typeof input === 'string' ? input : name;
  const paper = await readFormat(bytes, called, options);
  return { ...paper, notes: [...extensionNote(called, paper.source.format), ...paper.notes] };
}

async function readFormat(
  bytes: Uint8Array,
  name: string | null,
  options: ReadPaperOptions,
): Promise<Paper> {
  const { signal } = options;
  const shared = { name, ...(signal === undefined ? {} : { signal }) };
  const paper = (format: PaperFormat, read: Omit<Paper, 'kind' | 'source'>): Paper => ({
    kind: 'paper',
    source: paperSource(bytes, name, format),
    ...read,
  });
  const format = detectFormat(bytes);
  switch (format.kind) {
    case 'pdf':
      return paper('pdf', await readPdf(bytes, shared, options));
    case 'docx':
      return paper('docx', await readDocx(bytes, shared));
    case 'html':
      refuseTooLongText(bytes.byteLength, name);
      return paper('html', await readHtml(bytes, shared));
    case 'picture': {
      const { page, notes } = await recognisePicture(bytes, shared);
      const laidOut = layOutPages([page]);
      return paper('picture', { ...laidOut, notes: [...notes, ...laidOut.notes] });
    }
    case 'text':
      return readTextPaper(bytes, name);
    case 'refused':
      throw new DucesError(format.code, `The file is ${format.what}.`, {
        place: name === null ? {} : { file: name },
        next: format.next,
      });
  }
}

async function readPdf(
  bytes: Uint8Array,
  shared: { readonly name: string | null; readonly signal?: AbortSignal },
  { onProgress }: ReadPaperOptions,
): Promise<Omit<Paper, 'kind' | 'source'>> {
  const step = (stage: ReadingProgress['stage']) => (done: number, of: number) =>
    onProgress?.({ stage, done, of });
  const pages = await readPdfPages(bytes, { ...shared, onProgress: step('read') });
  const recognised = await recognisePages(bytes, pages, {
    ...shared,
    onProgress: step('recognise'),
  });
  const laidOut = layOutPages(pages);
  return { ...laidOut, notes: [...pages.notes, ...recognised, ...laidOut.notes] };
}
