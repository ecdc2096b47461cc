import { logicalColumns } from '../mapping/index.ts';
import type { StoreOptions } from '../record-store.ts';
import type { StoreCheck, StoreFinding, StoreTable } from '../store-check.ts';
import { timestampSql } from './column-sql.ts';
import { sourceSql, sqlTable } from './source-sql.ts';
import type { StoreContext } from './store-context.ts';
import type { StoredTable } from './store-schema.ts';

interface ColumnTest {
  readonly column: string;
  readonly sql: string;
  readonly kind: 'fault' | 'notice';
  readonly code: StoreFinding['code'];
  readonly message: string;
}

/** Reads each mapped table once and counts what the mapping forbids; see `RecordStore.check`. */
export async function checkStore(store: StoreContext, options?: StoreOptions): Promise<StoreCheck> {
  const tables: StoreTable[] = [];
  const findings: StoreFinding[] = [];
  for (const stored of store.schema.values()) {
    const tests = columnTests(stored, store.mapping.timeZone);
    const { table, files } = stored.source;
    const counts = await store.session.all(
      {
        sql: countSql(stored, tests),
        parameters: {},
        doing: `checking table ${table}`,
      },
      options,
    );
    const [rows = '0', ...failed] = counts[0] ?? [];
    tables.push({ table, files, rows: Number(rows), columns: stored.columns });
    for (const [index, { column, kind, code, message }] of tests.entries()) {
      const count = Number(failed[index] ?? 0);
      if (count > 0) findings.push({ kind, code, table, column, count, message });
    }
  }
  return { tables, findings };
}

function countSql(stored: StoredTable, tests: readonly ColumnTest[]): string {
  const { source, columns } = stored;
  const counts = tests.map(({ sql }) => `CAST(count(*) FILTER (WHERE ${sql}) AS VARCHAR)`);
  return `WITH ${sourceSql(source, Object.keys(columns), true)}
SELECT ${['CAST(count(*) AS VARCHAR)', ...counts].join(',\n  ')}
FROM ${sqlTable(source.table)}`;
}

function columnTests({ source, columns }: StoredTable, timeZone: string): readonly ColumnTest[] {
  return Object.entries(columns).flatMap(([name, stored]): ColumnTest[] => {
    const logical = logicalColumns(source.table)[name];
    if (logical === undefined) return [];
    const column = `${sqlTable(source.table)}.${name}`;
    const tests: ColumnTest[] = [];
    const fault = { column: name, kind: 'fault', code: 'store-value-invalid' } as const;
    if (!logical.nullable) {
      tests.push({ ...fault, sql: `${column} IS NULL`, message: 'rows hold no value' });
    }
    if (logical.type === 'instant') {
      const read = `TRY(${timestampSql(column, stored, timeZone)})`;
      tests.push({
        ...fault,
        sql: `${column} IS NOT NULL AND ${read} IS NULL`,
        message: 'rows hold a value that is no instant',
      });
    }
    return tests;
  });
}
