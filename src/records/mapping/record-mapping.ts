import { z } from 'zod';
import type { DeepReadonly } from '../../data-files/index.ts';
import { type LogicalColumn, logicalColumns, type TableName } from './logical-tables.ts';

const columnName = z.string().min(1);

const instantColumn = z.union([
  columnName.transform((column) => ({ column, epoch: null })),
  z.strictObject({
    column: columnName,
    /** The unit of a whole number that counts from 1970-01-01T00:00:00Z. */
    epoch: z.enum(['seconds', 'milliseconds', 'microseconds']),
  }),
]);

const plainColumn = columnName.transform((column) => ({ column, epoch: null }));

const filePattern = z
  .string()
  .min(1)
  .refine(
    (pattern) => !/^([/\\]|[A-Za-z]:|[a-z0-9]+:\/\/)|(^|[/\\])\.\.([/\\]|$)/u.test(pattern),
    'expected a path inside the folder of the mapping',
  );

function columnSchema({ type, mapped }: LogicalColumn) {
  const schema = type === 'instant' ? instantColumn : plainColumn;
  return mapped === 'always' ? schema : schema.optional();
}

function tableSchema(table: TableName) {
  const columns = Object.entries(logicalColumns(table)).map(
    ([name, column]) => [name, columnSchema(column)] as const,
  );
  return z.strictObject({
    files: z.union([filePattern.transform((file) => [file]), z.array(filePattern).min(1)]),
    format: z.enum(['parquet', 'csv', 'json']),
    columns: z.strictObject(Object.fromEntries(columns)),
  });
}

/**
 * The mapping from a platform's own tables to Duces' logical tables. The time zone has no default:
 * a log whose timestamps carry no offset is evidence only once somebody says what clock wrote it.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  /** The clock of timestamps that carry no offset: `UTC` or an IANA name. */
  timeZone: z.string().refine(isTimeZone, 'expected UTC or an IANA time zone'),
  /** Whether the store writes handles with their leading `@`. */
  handles: z.enum(['with-at', 'without-at']),
  tables: z.strictObject({
    posts: tableSchema('posts'),
    'handle-history': tableSchema('handle-history'),
    registrations: tableSchema('registrations').optional(),
    accounts: tableSchema('accounts').optional(),
    logins: tableSchema('logins').optional(),
  }),
});

export type RecordMapping = DeepReadonly<z.output<typeof mappingSchema>>;
export type TableMapping = RecordMapping['tables']['posts'];

function isTimeZone(zone: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/u.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
