import { resolve } from 'node:path';
import { loadServedMapping } from '../mapping/index.ts';
import type { RecordStore } from '../record-store.ts';
import { connectionFromEnvironment } from '../served/connection-from-environment.ts';
import { servedStore } from '../served/served-store.ts';
import { clickHouseDialect } from './clickhouse-dialect.ts';
import { openClickHouseSession } from './clickhouse-session.ts';
import { estimateRows } from './estimate-rows.ts';
import { guardReadOnly } from './guard-read-only.ts';
import { readTables } from './read-tables.ts';
import { tableMutations } from './table-mutations.ts';

/**
 * Opens the tables of a ClickHouse server that the folder's `mapping.yaml` names, by the connection
 * in the environment variable that it names. Throws `data-malformed` (the mapping), `key-absent` or
 * `key-malformed` (the variable), `store-unreadable`, `store-not-read-only`, `store-column-missing`
 * or `store-value-invalid` (a column's type).
 */
export async function openClickHouseStore(folder: string): Promise<RecordStore> {
  const root = resolve(folder);
  const mapping = loadServedMapping(root);
  const connection = connectionFromEnvironment(mapping, ['https:', 'http:']);
  const session = openClickHouseSession(connection.reveal());
  try {
    await guardReadOnly(session);
    const tables = await readTables(session, mapping, root);
    return servedStore({
      engine: 'clickhouse',
      folder: root,
      mapping,
      session,
      dialect: clickHouseDialect,
      schema: new Map([...tables].map(([table, { stored }]) => [table, stored])),
      identity: async () => [...(await readTables(session, mapping, root))],
      versions: (pull, options) => tableMutations(session, tables, pull, options),
      estimateRows: (statement, options) => estimateRows(session, statement, options),
    });
  } catch (thrown) {
    session.close();
    throw thrown;
  }
}
