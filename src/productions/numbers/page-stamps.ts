import { PDFiumLibrary } from '@hyzyla/pdfium';
import { DucesError } from '../../faults/index.ts';

/** A page as it reads: the range in its stamp, and the numbers that stand at the head of its rows. */
export interface PageStamp {
  readonly first: string;
  readonly last: string;
  readonly rows: readonly string[];
}

const STAMP = /(?<first>[A-Z0-9-]+-\d{6,}) \u2013 (?<last>[A-Z0-9-]+-\d{6,})\s*$/u;
const ROW = /^(?<bates>[A-Z0-9-]+-\d{6,})(?=\s|$)/gmu;

/**
 * Reads the pages of a PDF file by PDFium, which knows nothing of how they were written. Each file
 * gets an engine of its own. Only for files of a package whose signature and sums hold.
 *
 * @throws DucesError `package-malformed` for a file that does not open, or a page without a stamp.
 */
export async function pageStamps(bytes: Uint8Array, path: string): Promise<readonly PageStamp[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    return [...document.pages()].map((page, index) => stampIn(page.getText(), path, index + 1));
  } catch (cause) {
    if (cause instanceof DucesError) throw cause;
    throw malformed(`${path} does not open as a PDF file.`, path, cause);
  } finally {
    library.destroy();
  }
}

function stampIn(text: string, path: string, page: number): PageStamp {
  const found = STAMP.exec(text);
  const { first, last } = found?.groups ?? {};
  if (found === null || first === undefined || last === undefined) {
    throw malformed(`Page ${page} of ${path} bears no range of Bates numbers.`, path);
  }
  // The foot is one line with the stamp at its end; no row stands in it.
  const rows = [...text.slice(0, found.index).matchAll(ROW)];
  return { first, last, rows: rows.map(({ groups }) => groups?.['bates'] ?? '') };
}

function malformed(message: string, file: string, cause?: unknown): DucesError {
  return new DucesError('package-malformed', message, {
    place: { file },
    next: 'Get the package again from its source; if it stays so, ask the custodian.',
    cause,
  });
}
