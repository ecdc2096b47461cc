import type { StoreOptions } from '../record-store.ts';
import type { StoreCheck, StoreFinding, StoreTable } from '../store-check.ts';
import { historyTests } from './history-tests.ts';
import { sqlTable, type StoreContext } from './store-context.ts';
import { columnTests, type StoreTest } from './store-tests.ts';
import type { StoredTable } from './store-schema.ts';

/** Reads each mapped table once and counts what the mapping forbids; see `RecordStore.check`. */
export async function checkStore(store: StoreContext, options?: StoreOptions): Promise<StoreCheck> {
  const tables: StoreTable[] = [];
  const findings: StoreFinding[] = [];
  for (const stored of store.schema.values()) {
    const { table } = stored;
    const tests = [
      ...columnTests(stored, store),
      ...(table === 'handle-history' ? historyTests(stored, store) : []),
    ];
    const [row] = await store.session.all(
      { sql: countSql(store, stored, tests), parameters: {}, doing: `checking table ${table}` },
      options,
    );
    const [rows, ...counts] = (row ?? []).map(Number);
    tables.push({ table, ...store.sources.home(table), rows: rows ?? 0, columns: stored.columns });
    findings.push(...found(table, tests, counts), ...store.sources.findings(table));
  }
  return { tables, findings };
}

function countSql(
  { dialect, sources }: StoreContext,
  { table, columns }: StoredTable,
  tests: readonly StoreTest[],
): string {
  const counts = tests.map(({ sql }) => dialect.text(sql));
  const source = sources.sql(table, Object.keys(columns), {
    absolute: true,
    wanted: [],
    within: null,
    accounts: 0,
  });
  return `WITH ${source}
SELECT ${[dialect.text('count(*)'), ...counts].join(',\n  ')}
FROM ${sqlTable(table)}`;
}

function found(
  table: string,
  tests: readonly StoreTest[],
  counts: readonly number[],
): readonly StoreFinding[] {
  return tests.flatMap(({ kind, code, column, message }, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [{ kind, code, table, column, count, message }] : [];
  });
}
