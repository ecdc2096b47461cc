import { Secret } from '../../secrets/index.ts';
import { logicalColumns, type TableName } from '../mapping/index.ts';
import type { KeptRow, StoreOptions } from '../record-store.ts';
import { composeStatement, type StatementPlan } from './compose-statement.ts';
import { runContext, sqlTable, type StoreContext } from './store-context.ts';
import type { TextRow } from './sql-session.ts';

/** See `RecordStore.keptRows`. */
export async function* keptRowsOfAccounts(
  store: StoreContext,
  table: TableName,
  accounts: readonly Secret<string>[],
  options?: StoreOptions,
): AsyncGenerator<readonly KeptRow[], void> {
  const columns = Object.keys(store.schema.get(table)?.columns ?? {});
  if (columns.length === 0 || accounts.length === 0) return;
  const statement = {
    sql: composeStatement(keptPlan(table, columns), runContext(store)),
    parameters: { account_ids: accounts.map((account) => account.reveal()) },
    doing: `keeping rows of ${table}`,
  };
  for await (const rows of store.session.stream(statement, options)) {
    yield rows.map((row) => keptRow(columns, row));
  }
}

function keptPlan(table: TableName, columns: readonly string[]): StatementPlan {
  return {
    reads: [{ table, columns }],
    wanted: { table, ids: ['account_id'] },
    query: ({ text, instant }) => {
      const shown = columns.map((column) => {
        const name = `${sqlTable(table)}.${column}`;
        return logicalColumns(table)[column]?.type === 'instant' ? instant(name) : text(name);
      });
      return `SELECT
  ${shown.join(',\n  ')}
FROM ${sqlTable(table)}
JOIN wanted ON ${sqlTable(table)}.account_id = wanted.account_id`;
    },
  };
}

function keptRow(columns: readonly string[], row: TextRow): KeptRow {
  return new Secret(
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
}
