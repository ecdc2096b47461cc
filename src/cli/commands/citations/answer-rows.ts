import { once } from 'node:events';
import { DucesError } from '../../../faults/index.ts';
import { citeRow } from './cite-row.ts';
import { linesOf } from './lines-of.ts';

/** Longer than any paper; short enough to hold with its citations. */
const LONGEST_ROW = 200_000_000;

/**
 * Answers rows of JSON from `input`, one line each, in order, holding one at a time. A malformed
 * row is answered by a row with its `error`. Ends quietly when nobody reads `output` any more.
 *
 * @throws DucesError `data-malformed` at the end, when a row was malformed; the others are answered.
 */
export async function answerRows(
  input: AsyncIterable<Uint8Array>,
  output: NodeJS.WritableStream,
): Promise<void> {
  let closed = false;
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  const faults = { count: 0, first: null as DucesError | null };
  for await (const line of linesOf(input, LONGEST_ROW)) {
    if (line.text?.trim() === '') continue;
    const { row, fault } = citeRow(line);
    if (fault !== null) {
      faults.count += 1;
      faults.first ??= fault;
    }
    if (closed) return;
    if (!output.write(`${JSON.stringify(row)}\n`)) await drained(output);
    if (closed) return;
  }
  if (faults.first !== null) throw malformed(faults.first, faults.count);
}

/** Until the output takes more, or fails. */
async function drained(output: NodeJS.WritableStream): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  await Promise.race(
    ['drain', 'error', 'close'].map((event) => once(output, event, { signal }).catch(() => [])),
  );
  stop.abort();
}

function malformed(first: DucesError, count: number): DucesError {
  const others = count === 1 ? '' : ` (${count - 1} more rows are malformed)`;
  return new DucesError('data-malformed', `${first.message}${others}`, {
    place: first.place ?? {},
    next: `${first.next} All other rows were answered.`,
  });
}
