import { DucesError } from '../faults/index.ts';
import { isPortablePath } from './portable-path.ts';

/** One line of a `SHA256SUMS` file. */
export interface Checksum {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Relative path with `/`; never absolute, never with `..`. */
  readonly path: string;
}

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<path>.+)$/;

/**
 * Writes sums as `sha256sum` does, sorted by path, so that `sha256sum -c` reads them.
 *
 * @throws DucesError `internal` for a path that another system could misread: Duces names all
 * files itself.
 */
export function formatChecksums(sums: readonly Checksum[]): string {
  const sorted = sums.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ sha256, path }) => `${sha256}  ${safe(path)}\n`).join('');
}

/**
 * Reads a `SHA256SUMS` file in the text or binary form of `sha256sum`. Lines that begin with the
 * backslash by which `sha256sum` marks an escaped name are refused like every other name that
 * Duces does not write: a name with a line break in it is an attack, not a record.
 *
 * @throws DucesError `package-malformed` with the line, for anything else than unique safe paths.
 */
export function parseChecksums(text: string, file: string): readonly Checksum[] {
  const malformed = (line: number, why: string) =>
    new DucesError('package-malformed', why, {
      place: { file, line },
      next: 'Get the package again from its source; if it stays so, treat it as altered.',
    });
  const lines = text.split('\n');
  if (lines.pop() !== '') throw malformed(lines.length + 1, 'The list of sums is cut off.');
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const { sum, path } = LINE.exec(line)?.groups ?? {};
    if (sum === undefined || path === undefined) {
      throw malformed(index + 1, 'This line is not a SHA-256 sum, two spaces and a file name.');
    }
    if (!isPortablePath(path)) throw malformed(index + 1, 'This line holds an unsafe file name.');
    if (seen.has(path)) throw malformed(index + 1, 'This file is listed twice.');
    seen.add(path);
    return { sha256: sum, path };
  });
}

function safe(path: string): string {
  if (isPortablePath(path)) return path;
  throw new DucesError('internal', 'A package part has a name that is not portable.', {
    next: 'Report this with the command that you ran.',
  });
}
