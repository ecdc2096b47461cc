import { join, resolve } from 'node:path';
import { loadFileMapping } from '../mapping/index.ts';
import type { RecordStore } from '../record-store.ts';
import type { SqlDialect } from '../sql/sql-dialect.ts';
import { sqlStore } from '../sql/sql-store.ts';
import type { StoreSources } from '../sql/store-context.ts';
import { auditByFiles } from './audit-by-files.ts';
import { duckDbDialect } from './duckdb-dialect.ts';
import { openDuckDbSession } from './duckdb-session.ts';
import { estimateRows } from './estimate-rows.ts';
import { fingerprintStore } from './fingerprint-store.ts';
import { fewAccountsSql } from './few-accounts-sql.ts';
import { sourceSql } from './source-sql.ts';
import { findStoreFiles, type StoreSource } from './store-files.ts';
import type { StoreSchema } from '../sql/store-schema.ts';
import { readStoreSchema } from './store-schema.ts';
import { unfinishedFiles } from './unfinished-files.ts';

export interface DuckDbOptions {
  /** About how many rows one statement of a long pull may sort in memory. Default 250,000. */
  readonly sliceRows?: number;
}

/**
 * Opens a folder of Parquet, CSV or JSON files with its `mapping.yaml`, read in place by an
 * embedded DuckDB that can open those files and nothing else. Throws `file-not-found`,
 * `data-malformed` (the mapping), `store-column-missing`, `store-value-invalid` (a column's type)
 * or `store-unreadable`.
 */
export async function openDuckDbStore(
  folder: string,
  { sliceRows }: DuckDbOptions = {},
): Promise<RecordStore> {
  const root = resolve(folder);
  const mapping = loadFileMapping(root);
  const files = findStoreFiles(root, mapping);
  const paths = files.flatMap((source) => source.files.map((file) => join(root, file)));
  const session = await openDuckDbSession([...new Set(paths)]);
  try {
    const schema = await readStoreSchema(session, files);
    const fingerprint = () => fingerprintStore(root, files);
    const sources = fileSources(files, schema);
    const audit = auditByFiles(session, fingerprint);
    const dialect = { ...duckDbDialect, slices: slicesOf(sliceRows) };
    return sqlStore(
      { mapping, session, schema, dialect, sources, audit },
      {
        engine: 'duckdb',
        fingerprint: async () => fingerprint(),
        fingerprintRows: async () => null,
        estimateRows: (statement, options) => estimateRows(session, statement, options),
      },
    );
  } catch (thrown) {
    session.close();
    throw thrown;
  }
}

function slicesOf(rows: number | undefined): SqlDialect['slices'] {
  const { slices } = duckDbDialect;
  return slices === null || rows === undefined ? slices : { ...slices, rows };
}

function fileSources(sources: readonly StoreSource[], schema: StoreSchema): StoreSources {
  const byTable = new Map(sources.map((source) => [source.table, source]));
  return {
    sql(table, columns, { absolute, wanted, accounts }) {
      const source = byTable.get(table);
      const account = schema.get(table)?.columns['account_id'];
      const isBound = wanted.includes('account_id') && account !== undefined;
      const few = isBound ? fewAccountsSql(account, { absolute, accounts }) : null;
      return source === undefined ? '' : sourceSql(source, columns, { absolute, few });
    },
    home: (table) => ({ files: byTable.get(table)?.files ?? [], relation: null }),
    findings(table) {
      const source = byTable.get(table);
      return source === undefined ? [] : unfinishedFiles(source);
    },
  };
}
