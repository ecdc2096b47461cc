import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { MAPPING_FILE, TABLE_NAMES, type ServedMapping, type TableName } from '../mapping/index.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { storedTable, type MappedTable, type StoredTable } from '../sql/store-schema.ts';
import { clickHouseDialect } from './clickhouse-dialect.ts';

/** A mapped table as the server describes it. */
export interface ServedTable {
  readonly name: string;
  /** What the server says of the table as a whole: its UUID, its engine, the query of a view. */
  readonly identity: readonly (string | null)[];
  readonly stored: StoredTable;
}

const COLUMNS = `SELECT toString(name), toString(type)
FROM system.columns
WHERE database = {schema:String} AND table = {relation:String}
ORDER BY position`;

const TABLE = `SELECT toString(uuid), toString(engine), toString(as_select)
FROM system.tables
WHERE database = {schema:String} AND name = {relation:String}`;

/**
 * Asks the server for each mapped table, its columns and their types. Throws `store-unreadable` for
 * a table that is not there or not shown to this user, and as `storedTable` does.
 */
export async function readTables(
  session: SqlSession,
  mapping: ServedMapping,
  folder: string,
): Promise<ReadonlyMap<TableName, ServedTable>> {
  const tables = new Map<TableName, ServedTable>();
  for (const table of TABLE_NAMES) {
    const mapped = mapping.tables[table];
    if (mapped === undefined) continue;
    const file = join(folder, MAPPING_FILE);
    const described = { table, columns: mapped.columns, file };
    tables.set(table, await readTable(session, described, mapped.table));
  }
  return tables;
}

async function readTable(
  session: SqlSession,
  mapped: MappedTable,
  name: string,
): Promise<ServedTable> {
  const [schema = '', relation = ''] = name.split('.');
  const parameters = { schema, relation };
  const doing = `reading the columns of table ${mapped.table}`;
  const columns = await session.all({ sql: COLUMNS, parameters, doing });
  if (columns.length === 0) throw absent(mapped, name);
  const [identity = []] = await session.all({ sql: TABLE, parameters, doing });
  const types = new Map(columns.map(([column, type]) => [column ?? '', type ?? '']));
  return { name, identity, stored: storedTable(mapped, types, clickHouseDialect) };
}

function absent({ table, file }: MappedTable, name: string): DucesError {
  return new DucesError('store-unreadable', `The server shows this user no table ${name}.`, {
    place: { file },
    next: `Correct tables.${table}.table in the mapping, or grant the user SELECT on its columns.`,
  });
}
