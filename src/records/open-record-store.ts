import { loadMapping } from './mapping/index.ts';
import type { RecordStore } from './record-store.ts';

/**
 * Opens the store that the folder's `mapping.yaml` names: files of the folder, or a server. Each
 * engine's client is loaded only when its store is opened. Throws what that engine's opening throws.
 */
export async function openRecordStore(folder: string): Promise<RecordStore> {
  const { store } = loadMapping(folder);
  switch (store?.engine) {
    case undefined:
    case 'files': {
      const late = await import('./duckdb/open-duckdb-store.ts');
      return late.openDuckDbStore(folder);
    }
    case 'postgres': {
      const late = await import('./postgres/open-postgres-store.ts');
      return late.openPostgresStore(folder);
    }
    case 'clickhouse': {
      const late = await import('./clickhouse/open-clickhouse-store.ts');
      return late.openClickHouseStore(folder);
    }
  }
}
