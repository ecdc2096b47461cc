import { stringify } from 'csv-stringify/sync';
import type { CategoryOutput, RecordRow } from '../records/index.ts';
import { Secret } from '../secrets/index.ts';
import type { AuthorisedRow } from './authorised-rows.ts';

const LEADING_COLUMNS = [
  { name: 'bates', title: 'Bates number' },
  { name: 'clause', title: 'Clause' },
  { name: 'handle', title: 'Handle' },
] as const;

/** The columns of a category's CSV file and pages: what says which record it is, then its values. */
export function producedColumns(
  outputs: readonly CategoryOutput[],
): readonly Pick<CategoryOutput, 'name' | 'title'>[] {
  return [...LEADING_COLUMNS, ...outputs.filter(({ produced }) => produced)];
}

/** The header line of a category's CSV file. */
export function csvHeader(outputs: readonly CategoryOutput[]): string {
  return stringify([producedColumns(outputs).map(({ name }) => name)]);
}

/** Records as CSV lines (RFC 4180). */
export function csvLines(records: readonly (readonly string[])[]): string {
  return stringify(records.map((record) => [...record]));
}

/**
 * One record as the fields of its CSV line: Bates number, authorising clauses, handles, then the produced
 * columns by name. Values go out exactly as the platform kept them, also those that begin with `@`
 * or `=`: a record is evidence and is not edited for spreadsheets.
 */
export function csvRecord(
  { row, handles, clauses }: AuthorisedRow,
  outputs: readonly CategoryOutput[],
  bates: string,
): readonly string[] {
  const values = outputs.filter(({ produced }) => produced).map(({ name }) => textOf(row, name));
  const named = handles.map((handle) => `@${handle}`);
  return [bates, clauses.join(' '), named.join(' '), ...values];
}

/** Reveals a value for the sealed package: the only place where a production does so. */
function textOf(row: RecordRow, column: string): string {
  const value = row.values[column] ?? null;
  if (value === null) return '';
  return value instanceof Secret ? value.reveal() : value;
}
