import { readFileSync, statSync } from 'node:fs';
import { DucesError } from '../../faults/index.ts';

/** The largest text paper that is read. The longest orders are under 2 MB of text. */
const MAX_PAPER_BYTES = 8 * 1024 * 1024;

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
  refuseTooLarge(stat.size, path);
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

/** @throws DucesError `file-too-large` when `bytes` is over {@link MAX_PAPER_BYTES}. */
export function refuseTooLarge(bytes: number, name: string | null): void {
  if (bytes <= MAX_PAPER_BYTES) return;
  const megabytes = (bytes / 1024 / 1024).toFixed(0);
  throw new DucesError(
    'file-too-large',
    `The file has ${megabytes} MB; a text paper may have ${MAX_PAPER_BYTES / 1024 / 1024} MB.`,
    {
      place: name === null ? {} : { file: name },
      next: 'Give the paper alone, without attachments.',
    },
  );
}
