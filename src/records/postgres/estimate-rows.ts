import type { StoreOptions } from '../record-store.ts';
import type { RowEstimate } from '../sql/pull-estimate.ts';
import type { SqlSession, Statement } from '../sql/sql-session.ts';

/** What the planner expects at the top of its plan, from the statistics that the server keeps. */
export async function estimateRows(
  session: SqlSession,
  { sql, parameters, doing }: Statement,
  options?: StoreOptions,
): Promise<RowEstimate> {
  const [row] = await session.all({ sql: `EXPLAIN ${sql}`, parameters, doing }, options);
  const [, expected = '0'] = /\brows=(\d+)/u.exec(row?.[0] ?? '') ?? [];
  return { rows: Number(expected), basis: 'query-plan' };
}
