import { readFileSync, statSync } from 'node:fs';
import { DucesError } from '../faults/index.ts';

/** A data file by its path, or text already in hand with the name to use in messages. */
export type DataSource = string | { readonly name: string; readonly text: string };

const SIZE_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * The name and text of a data file. Throws `file-not-found`, `file-too-large` (above 16 MiB),
 * `file-binary` (a NUL character, or bytes that are not UTF-8) or `file-empty`.
 */
export function openDataSource(source: DataSource): { name: string; text: string } {
  const name = typeof source === 'string' ? source : source.name;
  const text = typeof source === 'string' ? readText(source) : source.text;
  if (text.includes('\0')) throw binary(name);
  if (text.trim() === '') {
    throw new DucesError('file-empty', `${name} is empty.`, {
      place: { file: name },
      next: 'Write the data into the file, or name the right file.',
    });
  }
  return { name, text };
}

function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > SIZE_LIMIT_BYTES) throw tooLarge(path, size);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof DucesError) throw cause;
    if (cause instanceof TypeError) throw binary(path);
    throw new DucesError('file-not-found', `${path} cannot be read.`, {
      place: { file: path },
      next: 'Check that the file exists, is a file, and that you may read it.',
      cause,
    });
  }
}

function tooLarge(path: string, size: number): DucesError {
  return new DucesError(
    'file-too-large',
    `${path} has ${size} bytes; a data file may have at most ${SIZE_LIMIT_BYTES}.`,
    { place: { file: path }, next: 'Check that this is the data file, and split it if it is.' },
  );
}

function binary(name: string): DucesError {
  return new DucesError('file-binary', `${name} is not UTF-8 text.`, {
    place: { file: name },
    next: 'Name a YAML file saved as UTF-8 text.',
  });
}
