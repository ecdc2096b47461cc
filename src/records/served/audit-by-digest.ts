import { changedInPull, type BeginAudit } from '../sql/pull-audit.ts';
import type { SqlSession, Statement } from '../sql/sql-session.ts';
import type { RecordCategory } from '../categories/index.ts';
import type { StoreOptions } from '../record-store.ts';
import { rowDigest } from './row-digest.ts';
import type { ServedDialect } from './served-dialect.ts';

type Engine = { readonly session: SqlSession; readonly dialect: ServedDialect };

/**
 * A pull is whole when, after its last row, the server counts as many rows of the same values. Rows
 * of the request that came, went or changed meanwhile are found; rows of others may change.
 */
export function auditByDigest(engine: Engine): BeginAudit {
  return async ({ category, whole }, options) => {
    const arrived = rowDigest();
    return {
      arrived: arrived.add,
      // One look at the end says more than a count of each statement.
      ended: async () => undefined,
      async close() {
        const names = category.outputs.map(({ name }) => name);
        const held = await digestOf(engine, whole, names, options);
        if (held.join() !== arrived.total().join()) throw changedInPull(category);
      },
    };
  };
}

/** Count and sum of what a statement gives, over the outputs named, by a query of its own. */
export async function digestOf(
  { session, dialect }: Engine,
  { sql, parameters, doing }: Statement,
  outputs: readonly RecordCategory['outputs'][number]['name'][],
  options: StoreOptions | undefined,
): Promise<readonly (string | null)[]> {
  const digest =
    outputs.length === 0 ? dialect.text('0') : dialect.digestSum(dialect.joined(outputs));
  const counting = `SELECT ${dialect.text('count(*)')}, ${digest} FROM (${sql}) AS pulled`;
  const [row] = await session.all({ sql: counting, parameters, doing }, options);
  return row ?? [];
}
