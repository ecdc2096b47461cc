import type { ReadingProgress } from '../papers/index.ts';
import { renderBar } from './progress-bar.ts';

const STAGES = {
  read: 'reading pages',
  recognise: 'reading pictures',
} as const satisfies Record<ReadingProgress['stage'], string>;

/** What takes less is not shown. */
const PATIENCE = 1_000;
/** Elsewhere than on a terminal a line is written no more often than this. */
const BETWEEN_LINES = 5_000;

/**
 * Shows how far the reading of a file has come, once it takes more than a second: a bar that
 * redraws itself on a terminal; elsewhere, when asked for, a line now and then.
 *
 * @param always also where standard error is no terminal.
 */
export function readingProgress(
  always: boolean,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): { readonly onProgress: (progress: ReadingProgress) => void; readonly end: () => void } {
  const began = now();
  let shown = false;
  let last = Number.NEGATIVE_INFINITY;
  return {
    onProgress: ({ stage, done, of }) => {
      if (now() - began < PATIENCE || !(always || stream.isTTY)) return;
      if (!stream.isTTY && now() - last < BETWEEN_LINES && done < of) return;
      last = now();
      const bar = renderBar(STAGES[stage], done, of);
      stream.write(stream.isTTY ? `\r\u001B[2K${bar}` : `${bar}\n`);
      shown = true;
    },
    end: () => {
      if (shown && stream.isTTY) stream.write('\r\u001B[2K');
    },
  };
}
