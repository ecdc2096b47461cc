import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The SHA-256 of every file below a folder (or of the one file), by path: equal = untouched. */
export function folderContents(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(path).map((file) => [
      relative(path, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Every file below a folder, hidden ones too. */
export function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
