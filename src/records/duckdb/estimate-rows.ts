import type { StoreOptions } from '../record-store.ts';
import type { RowEstimate } from '../sql/pull-estimate.ts';
import type { SqlSession, Statement } from '../sql/sql-session.ts';

/** What DuckDB's plan of a statement expects at its top. */
export async function estimateRows(
  session: SqlSession,
  { sql, parameters, doing }: Statement,
  options?: StoreOptions,
): Promise<RowEstimate> {
  const explain = { sql: `EXPLAIN (FORMAT json) ${sql}`, parameters, doing };
  const rows = await session.all(explain, options);
  const plan = rows.map((row) => row.at(-1) ?? '').join('\n');
  const [, expected = '0'] = /"Estimated Cardinality"\s*:\s*"?~?(\d+)/u.exec(plan) ?? [];
  return { rows: Number(expected), basis: 'query-plan' };
}
