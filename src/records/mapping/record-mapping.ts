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

/** What a mapping says of where a table is: in files of the folder, or on a server. */
const FILES = {
  files: z.union([filePattern.transform((file) => [file]), z.array(filePattern).min(1)]),
  format: z.enum(['parquet', 'csv', 'json']),
};

const SERVED = {
  /** `schema.table`, both exactly as the server has them. */
  table: z.string().regex(/^[^.\s"'`\\]+\.[^.\s"'`\\]+$/u, 'expected schema.table'),
};

function tableSchema<Home extends typeof FILES | typeof SERVED>(table: TableName, home: Home) {
  const columns = Object.entries(logicalColumns(table)).map(
    ([name, column]) => [name, columnSchema(column)] as const,
  );
  return z.strictObject({
    ...home,
    columns: z.strictObject(Object.fromEntries(columns)),
  });
}

function tablesSchema<Home extends typeof FILES | typeof SERVED>(home: Home) {
  return z.strictObject({
    posts: tableSchema('posts', home),
    'handle-history': tableSchema('handle-history', home),
    registrations: tableSchema('registrations', home).optional(),
    accounts: tableSchema('accounts', home).optional(),
    logins: tableSchema('logins', home).optional(),
  });
}

/**
 * The mapping from a platform's own tables to Duces' logical tables. The time zone has no default:
 * a log whose timestamps carry no offset is evidence only once somebody says what clock wrote it.
 */
const HEAD = {
  version: z.literal(1),
  /** The clock of timestamps that carry no offset: `UTC` or an IANA name. */
  timeZone: z.string().refine(isTimeZone, 'expected UTC or an IANA time zone'),
  /** Whether the store writes handles with their leading `@`. */
  handles: z.enum(['with-at', 'without-at']),
};

/** Files in the folder of the mapping, which is what a mapping without `store` means. */
export const fileMappingSchema = z.strictObject({
  ...HEAD,
  store: z.strictObject({ engine: z.literal('files') }).optional(),
  tables: tablesSchema(FILES),
});

/** How an environment variable is named here. */
export const VARIABLE_NAME = /^[A-Z][A-Z0-9_]*$/u;

/**
 * Tables on a server. The connection is never written down here, since a mapping is reviewed,
 * copied and kept: only the name of the environment variable that holds it.
 */
export const servedMappingSchema = z.strictObject({
  ...HEAD,
  store: z.strictObject({
    engine: z.enum(['postgres', 'clickhouse']),
    connection: z.string().regex(VARIABLE_NAME),
  }),
  tables: tablesSchema(SERVED),
});

/** As much of a mapping as says which of the two it is. */
export const mappingEngineSchema = z.looseObject({
  store: z
    .looseObject({
      engine: z.enum(['files', 'postgres', 'clickhouse']),
      connection: z.unknown().optional(),
    })
    .optional(),
});

export type FileMapping = DeepReadonly<z.output<typeof fileMappingSchema>>;
export type ServedMapping = DeepReadonly<z.output<typeof servedMappingSchema>>;
export type RecordMapping = FileMapping | ServedMapping;
export type TableMapping = FileMapping['tables']['posts'];

function isTimeZone(zone: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/u.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
