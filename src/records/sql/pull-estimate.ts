import type { RecordCategory } from '../categories/index.ts';
import type { PullEstimate } from '../record-store.ts';

/** A number of rows, and what it was taken from. */
export type RowEstimate = Pick<PullEstimate, 'rows' | 'basis'>;

/** The usual length of a column's text: of an instant exactly, of the others as seen in practice. */
const USUAL_BYTES: Readonly<Record<string, number>> = { ip: 20, source_port: 5, email: 24 };
const BYTES_OF_AN_INSTANT = 27;
const BYTES_OF_AN_ID = 19;

/** Rows and bytes of a pull, from an engine's estimate of its rows. */
export function pullEstimate(
  { outputs }: Pick<RecordCategory, 'outputs'>,
  { rows, basis }: RowEstimate,
): PullEstimate {
  const width = outputs.reduce((sum, { name }) => sum + usualBytes(name), 0);
  return { rows, bytes: rows * width, basis };
}

function usualBytes(name: string): number {
  if (name.endsWith('_at')) return BYTES_OF_AN_INSTANT;
  if (name.endsWith('email')) return USUAL_BYTES['email'] ?? BYTES_OF_AN_ID;
  return USUAL_BYTES[name] ?? BYTES_OF_AN_ID;
}
