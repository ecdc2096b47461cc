import { DucesError } from '../../../faults/index.ts';
import { readPaper, type Paper } from '../../../papers/index.ts';
import { readingProgress } from '../../reading-progress.ts';
import { faultOf, reportFault } from '../../report-fault.ts';

/** How the files of one call are read. */
export interface ReadFilesOptions {
  readonly json: boolean;
  /** Progress also where standard error is no terminal. */
  readonly progress: boolean;
}

/**
 * Reads files one after the other, each for itself: one that cannot be read is reported and the
 * next one is begun. Ctrl-C ends the file that is being read, and the call.
 *
 * @param show writes what is to be shown of one paper.
 * @param showFault writes a fault of one of several files where their output goes.
 * @returns the exit code: that of the first fault, else 0.
 */
export async function readFiles(
  files: readonly string[],
  options: ReadFilesOptions,
  show: (paper: Paper, file: string) => Promise<void>,
  showFault: (fault: DucesError, file: string) => void,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  let exit = 0;
  try {
    for (const file of files) {
      const fault = await readFile(file, stop.signal, options, show);
      if (fault === null) continue;
      const code = reportFault(fault, options.json);
      exit ||= code;
      showFault(fault, file);
      if (stop.signal.aborted) break;
    }
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  return exit;
}

async function readFile(
  file: string,
  signal: AbortSignal,
  { progress }: ReadFilesOptions,
  show: (paper: Paper, file: string) => Promise<void>,
): Promise<DucesError | null> {
  const { onProgress, end } = readingProgress(progress);
  try {
    const paper = await readPaper(file, null, { signal, onProgress });
    end();
    await show(paper, file);
    return null;
  } catch (error) {
    end();
    return faultOf(error);
  }
}
