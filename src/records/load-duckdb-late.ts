import type { RecordStore } from './record-store.ts';
import type { SyntheticOptions, SyntheticStore } from './synthetic/synthetic-options.ts';

// DuckDB is loaded when a store is opened and not before: most commands only need to know what
// categories there are, and the native module takes longer to load than they take to run.

/** See `openDuckDbStore` in `duckdb/open-duckdb-store.ts`. */
export async function openDuckDbStore(folder: string): Promise<RecordStore> {
  const late = await import('./duckdb/open-duckdb-store.ts');
  return late.openDuckDbStore(folder);
}

/** See `makeSyntheticStore` in `synthetic/make-synthetic-store.ts`. */
export async function makeSyntheticStore(options: SyntheticOptions): Promise<SyntheticStore> {
  const late = await import('./synthetic/make-synthetic-store.ts');
  return late.makeSyntheticStore(options);
}
