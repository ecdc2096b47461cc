import { join } from 'node:path';
import type { TableName } from '../mapping/index.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { storedTable, type StoredTable, type StoreSchema } from '../sql/store-schema.ts';
import { duckDbDialect } from './duckdb-dialect.ts';
import { readerSql } from './source-sql.ts';
import type { StoreSource } from './store-files.ts';

/** Asks the store for the columns and types of each mapped table; throws as `storedTable` does. */
export async function readStoreSchema(
  session: SqlSession,
  sources: readonly StoreSource[],
): Promise<StoreSchema> {
  const tables = new Map<TableName, StoredTable>();
  for (const source of sources) {
    const { table, mapping, folder, files } = source;
    const mapped = { table, columns: mapping.columns, file: join(folder, files[0] ?? '') };
    tables.set(table, storedTable(mapped, await storedTypes(session, source), duckDbDialect));
  }
  return tables;
}

/** A first look at the head of the files; JSON that lacks a mapped key there is read through. */
async function storedTypes(session: SqlSession, source: StoreSource) {
  const types = await describedTypes(session, source, {});
  if (source.mapping.format !== 'json') return types;
  const mapped = Object.values(source.mapping.columns).flatMap((column) => column?.column ?? []);
  if (mapped.every((column) => types.has(column))) return typesAsRead(types);
  if (isWithoutRows(types)) return new Map(mapped.map((column) => [column, 'VARCHAR']));
  return typesAsRead(await describedTypes(session, source, { wholeSample: true }));
}

const NESTED = /^(STRUCT|MAP|UNION)|\]$/u;

/** JSON is read as text, except that a list or an object is no value of any logical column. */
function typesAsRead(types: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...types].map(([name, type]) => [name, NESTED.test(type) ? type : 'VARCHAR']));
}

/** JSON without rows names no keys, and the engine then reports a single column of its own. */
function isWithoutRows(types: ReadonlyMap<string, string>): boolean {
  return types.size === 1 && types.get('json') === 'JSON';
}

async function describedTypes(session: SqlSession, source: StoreSource, { wholeSample = false }) {
  const reader = readerSql(source, { absolute: true, columns: null, wholeSample });
  const rows = await session.all({
    sql: `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${reader})`,
    parameters: {},
    doing: `reading the columns of table ${source.table}`,
  });
  return new Map(rows.map(([name, type]) => [name ?? '', type ?? '']));
}
