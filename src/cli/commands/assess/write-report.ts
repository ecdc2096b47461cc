import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DucesError } from '../../../faults/index.ts';

/** Writes a report to a file that is there whole or not at all, or to the terminal. */
export function writeReport(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const partial = join(dirname(out), `.${basename(out)}.${process.pid}.partial`);
  try {
    const file = openSync(partial, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, out);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new DucesError('file-not-found', `The report cannot be written to ${out}.`, {
      place: { file: out },
      next: 'Name a file in a folder that exists and that you may write to.',
      cause,
    });
  }
}
