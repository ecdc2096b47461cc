import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { logicalColumns, type ColumnType, type TableName } from '../mapping/index.ts';
import type { DuckDbSession } from './duckdb-session.ts';
import { readerSql } from './source-sql.ts';
import type { StoreSource } from './store-files.ts';

/** A mapped column as the store has it. `type` is the engine's name for the stored type. */
export interface StoredColumn {
  readonly column: string;
  readonly type: string;
  readonly epoch: 'seconds' | 'milliseconds' | 'microseconds' | null;
}

/** A mapped table, its files, and the stored type of each mapped column. */
export interface StoredTable {
  readonly source: StoreSource;
  readonly columns: Readonly<Record<string, StoredColumn>>;
}

export type StoreSchema = ReadonlyMap<TableName, StoredTable>;

/** Warehouses export whole numbers as decimals without a fraction too. */
const INTEGER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,0\))$/u;

const ACCEPTED: Readonly<Record<ColumnType, (column: StoredColumn) => boolean>> = {
  id: ({ type }) => type === 'VARCHAR' || type === 'UUID' || INTEGER.test(type),
  text: ({ type }) => type === 'VARCHAR',
  number: ({ type }) => type === 'VARCHAR' || INTEGER.test(type),
  instant: ({ type, epoch }) =>
    epoch === null
      ? type === 'VARCHAR' || type.startsWith('TIMESTAMP')
      : type === 'VARCHAR' || INTEGER.test(type),
};

/**
 * Asks the store for the columns and types of each mapped table. Throws `store-column-missing` for
 * a mapped column that is not there, `store-value-invalid` for one whose type cannot be meant.
 */
export async function readStoreSchema(
  session: DuckDbSession,
  sources: readonly StoreSource[],
): Promise<StoreSchema> {
  const tables = new Map<TableName, StoredTable>();
  for (const source of sources) {
    tables.set(source.table, { source, columns: await describeTable(session, source) });
  }
  return tables;
}

async function describeTable(session: DuckDbSession, source: StoreSource) {
  const types = await storedTypes(session, source);
  const columns: Record<string, StoredColumn> = {};
  for (const [logical, mapped] of Object.entries(source.mapping.columns)) {
    if (mapped === undefined) continue;
    const type = types.get(mapped.column);
    if (type === undefined) throw missing(source, mapped.column, [...types.keys()]);
    const stored = { ...mapped, type: typeAsRead(source, type) };
    const wanted = logicalColumns(source.table)[logical]?.type ?? 'text';
    if (!ACCEPTED[wanted](stored)) throw wrongType(source, stored, wanted);
    columns[logical] = stored;
  }
  return columns;
}

/** JSON is read as text, except that a list or an object is no value of any logical column. */
function typeAsRead({ mapping }: StoreSource, type: string): string {
  return mapping.format === 'json' && !/^(STRUCT|MAP|UNION)|\]$/u.test(type) ? 'VARCHAR' : type;
}

/** A first look at the head of the files; JSON that lacks a mapped key there is read through. */
async function storedTypes(session: DuckDbSession, source: StoreSource) {
  const types = await describedTypes(session, source, {});
  const mapped = Object.values(source.mapping.columns).flatMap((column) => column?.column ?? []);
  if (source.mapping.format !== 'json' || mapped.every((column) => types.has(column))) return types;
  if (isWithoutRows(types)) return new Map(mapped.map((column) => [column, 'VARCHAR']));
  return describedTypes(session, source, { wholeSample: true });
}

/** JSON without rows names no keys, and the engine then reports a single column of its own. */
function isWithoutRows(types: ReadonlyMap<string, string>): boolean {
  return types.size === 1 && types.get('json') === 'JSON';
}

async function describedTypes(
  session: DuckDbSession,
  source: StoreSource,
  { wholeSample = false },
) {
  const reader = readerSql(source, { absolute: true, columns: null, wholeSample });
  const rows = await session.all({
    sql: `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${reader})`,
    parameters: {},
    doing: `reading the columns of table ${source.table}`,
  });
  return new Map(rows.map(([name, type]) => [name ?? '', type ?? '']));
}

function missing(source: StoreSource, column: string, present: readonly string[]): DucesError {
  return new DucesError(
    'store-column-missing',
    `Table ${source.table}: the store has no column "${column}"; it has ${present.join(', ')}.`,
    {
      place: { file: join(source.folder, source.files[0] ?? '') },
      next: `Correct tables.${source.table}.columns in the mapping, or add the column to the store.`,
    },
  );
}

function wrongType(source: StoreSource, column: StoredColumn, wanted: ColumnType): DucesError {
  return new DucesError(
    'store-value-invalid',
    `Table ${source.table}: column "${column.column}" has type ${column.type}, which cannot hold ${EXPECTED[wanted]}.`,
    {
      place: { file: join(source.folder, source.files[0] ?? '') },
      next: `Map another column in tables.${source.table}.columns, or store it as another type.`,
    },
  );
}

const EXPECTED: Readonly<Record<ColumnType, string>> = {
  id: 'an id (a text, a whole number or a UUID)',
  text: 'a text',
  number: 'a whole number',
  instant: 'an instant (a timestamp, ISO 8601 text, or a whole number whose epoch is mapped)',
};
