import { resolve } from 'node:path';
import { loadServedMapping } from '../mapping/index.ts';
import type { RecordStore } from '../record-store.ts';
import { connectionFromEnvironment } from '../served/connection-from-environment.ts';
import { servedStore } from '../served/served-store.ts';
import { auditByVersions } from './audit-by-versions.ts';
import { estimateRows } from './estimate-rows.ts';
import { guardReadOnly } from './guard-read-only.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { openPostgresSession } from './postgres-session.ts';
import { readRelations } from './read-relations.ts';
import { rowVersions } from './row-versions.ts';

/**
 * Opens the tables of a PostgreSQL server (12 or later) that the folder's `mapping.yaml` names, by
 * the connection in the environment variable that it names. Throws `data-malformed` (the mapping),
 * `key-absent` (the variable), `store-unreadable`, `store-not-read-only`, `store-column-missing` or
 * `store-value-invalid` (a column's type).
 */
export async function openPostgresStore(folder: string): Promise<RecordStore> {
  const root = resolve(folder);
  const mapping = loadServedMapping(root);
  const connection = connectionFromEnvironment(mapping, ['postgres:', 'postgresql:']);
  const session = openPostgresSession(connection.reveal());
  try {
    const relations = await readRelations(session, mapping, root);
    await guardReadOnly(session, [...relations.values()]);
    return servedStore({
      engine: 'postgres',
      folder: root,
      mapping,
      session,
      dialect: postgresDialect,
      schema: new Map([...relations].map(([table, { stored }]) => [table, stored])),
      identity: async () => [...(await readRelations(session, mapping, root))],
      versions: (pull, options) => rowVersions(session, relations, pull, options),
      audit: auditByVersions(session, relations),
      estimateRows: (statement, options) => estimateRows(session, statement, options),
    });
  } catch (thrown) {
    session.close();
    throw thrown;
  }
}
