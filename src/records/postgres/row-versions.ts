import { categoryById } from '../categories/index.ts';
import type { TableName } from '../mapping/index.ts';
import type { RecordRequest, StoreOptions } from '../record-store.ts';
import { wholeStatement } from '../sql/pull-rows.ts';
import { sqlTable, type StoreContext } from '../sql/store-context.ts';
import { quoteRelation } from '../served/relation-sources.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Relation } from './read-relations.ts';

/**
 * The transactions that wrote the rows of the asked-for posts or accounts, as counts and sums. Any
 * UPDATE, or DELETE and INSERT, gives a row another transaction. Views and foreign tables keep none.
 */
export async function rowVersions(
  store: StoreContext,
  relations: ReadonlyMap<TableName, Relation>,
  request: RecordRequest,
  options?: StoreOptions,
): Promise<string> {
  const { needs } = categoryById(request.category);
  const { parameters } = wholeStatement(store, request, 'count');
  const versions: string[] = [];
  for (const table of new Set(needs.map((need) => need.table))) {
    const relation = relations.get(table);
    const sql = relation === undefined ? null : versionsSql(relation, request.scope);
    if (sql === null) continue;
    const doing = `reading the versions of rows of table ${table}`;
    const [row] = await store.session.all({ sql, parameters, doing }, options);
    versions.push((row ?? []).join());
  }
  return versions.join(' ');
}

function versionsSql({ name, versioned, stored }: Relation, scope: RecordRequest['scope']) {
  const ids = (scope === 'posts' ? ['post_id', 'account_id'] : ['account_id']) as readonly (
    'post_id' | 'account_id'
  )[];
  const columns = ids.map((id) => ({ id, stored: stored.columns[id] }));
  if (!versioned || columns.some((column) => column.stored === undefined)) return null;
  const table = sqlTable(stored.table);
  const { quoteName, wanted, digestSum } = postgresDialect;
  const on = columns.map(
    (column) => `${table}.${quoteName(column.stored?.column ?? '')} = wanted.${column.id}`,
  );
  return `WITH ${wanted(columns.map((column) => ({ id: column.id, type: column.stored?.type ?? '' })))}
SELECT CAST(count(*) AS text), ${digestSum(`CAST(${table}.xmin AS text)`)}
FROM ${quoteRelation(name, postgresDialect)} AS ${table}
JOIN wanted ON ${on.join(' AND ')}`;
}
