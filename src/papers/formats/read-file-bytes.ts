import { readFileSync, statSync } from 'node:fs';
import { DucesError } from '../../faults/index.ts';

/** The largest file of any kind that is read: scans of a thousand pages are smaller. */
const MAX_FILE_BYTES = 160 * 1024 * 1024;
/** The largest text or web page. The longest orders are under 2 MB of text. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/**
 * Reads a paper's bytes. The size is checked before anything is read, so that a huge file, a
 * device or a folder costs nothing.
 *
 * @throws DucesError `file-not-found` or `file-too-large`.
 */
export function readFileBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new DucesError('file-not-found', 'There is no such file.', {
      place: { file: path },
      next: 'Check the path.',
    });
  }
  if (!stat.isFile()) {
    throw new DucesError('file-not-found', 'This is not a regular file.', {
      place: { file: path },
      next: 'Give the path of the paper itself.',
    });
  }
  refuseTooLarge(stat.size, MAX_FILE_BYTES, path);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DucesError('file-not-found', 'The file cannot be read.', {
      place: { file: path },
      next: 'Check its permissions.',
      cause,
    });
  }
}

/** @throws DucesError `file-too-large` when a text or a web page is over its limit. */
export function refuseTooLongText(bytes: number, name: string | null): void {
  refuseTooLarge(bytes, MAX_TEXT_BYTES, name);
}

function refuseTooLarge(bytes: number, most: number, name: string | null): void {
  if (bytes <= most) return;
  const megabytes = (bytes / 1024 / 1024).toFixed(0);
  const what = most === MAX_TEXT_BYTES ? 'a text or a web page' : 'a file';
  throw new DucesError(
    'file-too-large',
    `The file has ${megabytes} MB; ${what} may have ${most / 1024 / 1024} MB.`,
    {
      place: name === null ? {} : { file: name },
      next: 'Give the paper alone, without attachments.',
    },
  );
}
