import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Replaces the first match in a file; a change that changes nothing is a mistake of the test. */
export function replaceIn(folder: string, file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`The change of ${file} changes nothing.`);
  writeFileSync(join(folder, file), after);
}

/** Adds a line at the end of a file. */
export function appendLine(folder: string, file: string, line: string): void {
  appendFileSync(join(folder, file), `${line}\n`);
}
