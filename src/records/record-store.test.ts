import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACT_ROWS } from '../../test/support/record-stores/contract-rows.ts';
import { storeContract } from '../../test/support/record-stores/store-contract.ts';
import type { StoreUnderTest } from '../../test/support/record-stores/store-under-test.ts';
import { openDuckDbStore } from './duckdb/open-duckdb-store.ts';
import { writeStore, type WriteOptions } from './synthetic/write-store.ts';

/** Each is one engine over one way to keep the rows; every one runs the whole contract. */
const STORES: readonly { readonly name: string; readonly options: WriteOptions }[] = [
  { name: 'DuckDB over Parquet of texts', options: { format: 'parquet' } },
  {
    name: 'DuckDB over Parquet of numbers and timestamps',
    options: { format: 'parquet', ids: 'BIGINT', instants: 'TIMESTAMP' },
  },
  {
    name: 'DuckDB over Parquet of timestamps with zone',
    options: { format: 'parquet', instants: 'TIMESTAMPTZ', timeZone: 'America/New_York' },
  },
  { name: 'DuckDB over CSV', options: { format: 'csv' } },
  { name: 'DuckDB over JSON', options: { format: 'json' } },
];

for (const { name, options } of STORES) storeContract(name, () => openFiles(options));

async function openFiles(options: WriteOptions): Promise<StoreUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'duces-store-'));
  await writeStore(folder, CONTRACT_ROWS, options);
  const store = await openDuckDbStore(folder);
  return {
    store,
    changeLogins: async () => utimesSync(join(folder, `logins.${options.format}`), 1, 1),
    breakOff: async () => rmSync(join(folder, `posts.${options.format}`)),
    remove: async () => {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
