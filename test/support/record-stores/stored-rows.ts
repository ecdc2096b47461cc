import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadFileMapping, TABLE_NAMES } from '../../../src/records/mapping/index.ts';
import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';

/** All rows of a store of Parquet files, each mapped column as text; instants are UTC. */
export async function storedRows(folder: string): Promise<StoreRows> {
  const { tables } = loadFileMapping(folder);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows: Record<string, Record<string, string | null>[]> = {};
  for (const table of TABLE_NAMES) {
    const mapped = tables[table];
    if (mapped === undefined) continue;
    const columns = Object.entries(mapped.columns).flatMap(([logical, column]) =>
      column === undefined ? [] : [`CAST("${column.column}" AS VARCHAR) AS "${logical}"`],
    );
    const path = join(folder, mapped.files[0] ?? '').replaceAll("'", "''");
    const read = await connection.runAndReadAll(
      `SELECT ${columns.join(', ')} FROM read_parquet('${path}')`,
    );
    rows[table] = read.getRowObjects().map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => {
          const text = value === null ? null : String(value);
          const isInstant = text !== null && /^\d{4}-\d\d-\d\d \d\d:/u.test(text);
          return [name, isInstant ? `${text.replace(' ', 'T')}Z` : text];
        }),
      ),
    );
  }
  connection.closeSync();
  instance.closeSync();
  return rows;
}
