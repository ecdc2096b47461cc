import { stringify } from 'csv-stringify/sync';
import type { CategoryOutput, RecordRow } from '../records/index.ts';
import { Secret } from '../secrets/index.ts';
import type { AuthorisedRow } from './authorised-rows.ts';

const LEADING_COLUMNS = ['bates', 'clause', 'handle'] as const;

/** The header line of a category's CSV file. */
export function csvHeader(outputs: readonly CategoryOutput[]): string {
  return stringify([[...LEADING_COLUMNS, ...outputs.map(({ name }) => name)]]);
}

/**
 * One record as a CSV line (RFC 4180): Bates number, authorising clauses, handles, then the produced
 * columns by name. Values go out exactly as the platform kept them, also those that begin with `@`
 * or `=`: a record is evidence and is not edited for spreadsheets.
 */
export function csvLine(
  { row, handles, clauses }: AuthorisedRow,
  outputs: readonly CategoryOutput[],
  bates: string,
): string {
  const values = outputs.map(({ name }) => textOf(row, name));
  const named = handles.map((handle) => `@${handle}`);
  return stringify([[bates, clauses.join(' '), named.join(' '), ...values]]);
}

/** Reveals a value for the sealed package: the only place where a production does so. */
function textOf(row: RecordRow, column: string): string {
  const value = row.values[column] ?? null;
  if (value === null) return '';
  return value instanceof Secret ? value.reveal() : value;
}
