import { categoryById } from '../categories/index.ts';
import type { TableName } from '../mapping/index.ts';
import type { RecordRequest, StoreOptions } from '../record-store.ts';
import type { StoreContext } from '../sql/store-context.ts';
import type { ServedTable } from './read-tables.ts';

const MUTATIONS = `SELECT toString(count()), toString(max(create_time)), toString(max(mutation_id))
FROM system.mutations
WHERE database = {schema:String} AND table = {relation:String}`;

/**
 * The mutations that the tables of a request have seen: on ClickHouse an UPDATE or DELETE is one,
 * whichever rows it concerns. An insert is none.
 */
export async function tableMutations(
  store: StoreContext,
  tables: ReadonlyMap<TableName, ServedTable>,
  request: RecordRequest,
  options?: StoreOptions,
): Promise<string> {
  const { needs } = categoryById(request.category);
  const seen: string[] = [];
  for (const table of new Set(needs.map((need) => need.table))) {
    const [schema = '', relation = ''] = (tables.get(table)?.name ?? '').split('.');
    const doing = `reading the mutations of table ${table}`;
    const statement = { sql: MUTATIONS, parameters: { schema, relation }, doing };
    const [row] = await store.session.all(statement, options);
    seen.push((row ?? []).join());
  }
  return seen.join(' ');
}
