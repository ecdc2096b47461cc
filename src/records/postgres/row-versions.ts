import type { RecordCategory } from '../categories/index.ts';
import type { TableName } from '../mapping/index.ts';
import type { StoreOptions } from '../record-store.ts';
import { quoteRelation } from '../served/relation-sources.ts';
import type { WatchedPull } from '../sql/pull-audit.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { sqlTable } from '../sql/store-context.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Relation } from './read-relations.ts';

/**
 * For each table of a pull, how many rows it has of the asked-for posts or accounts, and a sum of
 * hashes of the transactions that wrote them (`xmin`). What was seen is written by transactions that
 * were over; a row that is written again, or put in another's place, has one that was not, until the
 * counter of transactions wraps after two thousand million of them. Views and foreign tables keep no
 * versions and are left out.
 */
export async function rowVersions(
  session: SqlSession,
  relations: ReadonlyMap<TableName, Relation>,
  { category, whole }: WatchedPull,
  options?: StoreOptions,
): Promise<string> {
  const versions: string[] = [];
  for (const relation of neededRelations(category, relations)) {
    if (!keepsVersions(relation, category.scope)) continue;
    const doing = `reading the versions of rows of table ${relation.stored.table}`;
    const sql = versionsSql(relation, category.scope);
    const [row] = await session.all({ sql, parameters: whole.parameters, doing }, options);
    versions.push((row ?? []).join());
  }
  return versions.join(' ');
}

/** Whether every table of a category keeps versions of its rows. */
export function areVersioned(
  category: RecordCategory,
  relations: ReadonlyMap<TableName, Relation>,
): boolean {
  return neededRelations(category, relations).every((relation) =>
    keepsVersions(relation, category.scope),
  );
}

function neededRelations(
  { needs }: RecordCategory,
  relations: ReadonlyMap<TableName, Relation>,
): readonly Relation[] {
  const tables = new Set(needs.map((need) => need.table));
  return [...tables].flatMap((table) => relations.get(table) ?? []);
}

const IDS = { posts: ['post_id', 'account_id'], accounts: ['account_id'] } as const;

function keepsVersions({ versioned, stored }: Relation, scope: RecordCategory['scope']): boolean {
  return versioned && IDS[scope].every((id) => stored.columns[id] !== undefined);
}

function versionsSql({ name, stored }: Relation, scope: RecordCategory['scope']): string {
  const table = sqlTable(stored.table);
  const { quoteName, wanted } = postgresDialect;
  const ids = IDS[scope].map((id) => ({ id, type: stored.columns[id]?.type ?? '' }));
  const on = ids.map(
    ({ id }) => `${table}.${quoteName(stored.columns[id]?.column ?? '')} = wanted.${id}`,
  );
  return `WITH ${wanted(ids)}
SELECT CAST(count(*) AS text), CAST(sum(CAST(hashint8extended(CAST(CAST(${table}.xmin AS text) AS bigint), 0) AS numeric)) AS text)
FROM ${quoteRelation(name, postgresDialect)} AS ${table}
JOIN wanted ON ${on.join(' AND ')}`;
}
