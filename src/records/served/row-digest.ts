import { hash } from 'node:crypto';
import type { TextRow } from '../sql/sql-session.ts';

/** What stands between the columns of a row, and for a null, in the text that is hashed. */
export const COLUMN_MARK = '\u001f';
export const NULL_MARK = '\u001e';

const HEX_DIGITS = 14;

/** A count and a sum over rows, which do not depend on the order of the rows. */
export interface RowDigest {
  readonly add: (rows: readonly TextRow[]) => void;
  /** As the server says it: rows and sum, as texts. */
  readonly total: () => readonly [rows: string, sum: string];
}

/**
 * Sums up rows as they arrive, so that one short query tells whether the server holds the same. It
 * finds loss, repeats and changes of values; it is no proof against somebody who computes a forgery.
 */
export function rowDigest(): RowDigest {
  let count = 0;
  let sum = 0n;
  return {
    add(rows) {
      for (const row of rows) {
        const text = row.map((value) => value ?? NULL_MARK).join(COLUMN_MARK);
        sum += BigInt(`0x${hash('sha256', text, 'hex').slice(0, HEX_DIGITS)}`);
      }
      count += rows.length;
    },
    total: () => [String(count), String(sum)],
  };
}
