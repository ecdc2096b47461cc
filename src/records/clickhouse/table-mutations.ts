import type { TableName } from '../mapping/index.ts';
import type { StoreOptions } from '../record-store.ts';
import type { WatchedPull } from '../sql/pull-audit.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import type { ServedTable } from './read-tables.ts';

const MUTATIONS = `SELECT toString(count()), toString(max(create_time)), toString(max(mutation_id))
FROM system.mutations
WHERE database = {schema:String} AND table = {relation:String}`;

/**
 * The mutations that the tables of a pull have seen: on ClickHouse an UPDATE or DELETE is one,
 * whichever rows it concerns. An insert is none.
 */
export async function tableMutations(
  session: SqlSession,
  tables: ReadonlyMap<TableName, ServedTable>,
  { category }: WatchedPull,
  options?: StoreOptions,
): Promise<string> {
  const seen: string[] = [];
  for (const table of new Set(category.needs.map((need) => need.table))) {
    const [schema = '', relation = ''] = (tables.get(table)?.name ?? '').split('.');
    const doing = `reading the mutations of table ${table}`;
    const statement = { sql: MUTATIONS, parameters: { schema, relation }, doing };
    const [row] = await session.all(statement, options);
    seen.push((row ?? []).join());
  }
  return seen.join(' ');
}
