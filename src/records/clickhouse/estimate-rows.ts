import type { StoreOptions } from '../record-store.ts';
import type { RowEstimate } from '../sql/pull-estimate.ts';
import type { SqlSession, Statement } from '../sql/sql-session.ts';

/** How many rows the server would read, once its primary keys have left out what they can. */
export async function estimateRows(
  session: SqlSession,
  { sql, parameters, doing }: Statement,
  options?: StoreOptions,
): Promise<RowEstimate> {
  const explain = { sql: `EXPLAIN ESTIMATE ${sql}`, parameters, doing };
  const tables = await session.all(explain, options);
  // Database, table, parts, rows, marks: one line for each table that is read.
  const rows = tables.reduce((sum, table) => sum + Number(table[3] ?? 0), 0);
  return { rows, basis: 'rows-to-read' };
}
