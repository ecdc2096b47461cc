import type { StoreOptions } from '../record-store.ts';
import type { StoreCheck, StoreFinding, StoreTable } from '../store-check.ts';
import { historyTests } from './history-tests.ts';
import { sourceSql, sqlTable } from './source-sql.ts';
import type { StoreContext } from './store-context.ts';
import { columnTests, type StoreTest } from './store-tests.ts';
import type { StoredTable } from './store-schema.ts';
import { unfinishedFiles } from './unfinished-files.ts';

/** Reads each mapped table once and counts what the mapping forbids; see `RecordStore.check`. */
export async function checkStore(store: StoreContext, options?: StoreOptions): Promise<StoreCheck> {
  const tables: StoreTable[] = [];
  const findings: StoreFinding[] = [];
  for (const stored of store.schema.values()) {
    const { table, files } = stored.source;
    const tests = [
      ...columnTests(stored, store.mapping.timeZone),
      ...(table === 'handle-history' ? historyTests(stored, store.mapping.timeZone) : []),
    ];
    const [row] = await store.session.all(
      { sql: countSql(stored, tests), parameters: {}, doing: `checking table ${table}` },
      options,
    );
    const [rows, ...counts] = (row ?? []).map(Number);
    tables.push({ table, files, rows: rows ?? 0, columns: stored.columns });
    findings.push(...found(table, tests, counts), ...unfinishedFiles(stored.source));
  }
  return { tables, findings };
}

function countSql(stored: StoredTable, tests: readonly StoreTest[]): string {
  const table = sqlTable(stored.source.table);
  const counts = tests.map(({ sql }) => `CAST(${sql} AS VARCHAR)`);
  return `WITH ${sourceSql(stored.source, Object.keys(stored.columns), true)}
SELECT ${['CAST(count(*) AS VARCHAR)', ...counts].join(',\n  ')}
FROM ${table}`;
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
