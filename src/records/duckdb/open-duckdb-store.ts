import { join, resolve } from 'node:path';
import { categoryById, RECORD_CATEGORIES } from '../categories/index.ts';
import { loadMapping } from '../mapping/index.ts';
import type { RecordStore } from '../record-store.ts';
import { checkStore } from './check-store.ts';
import { categoryStatement, isMapped } from './compose-statement.ts';
import { openDuckDbSession } from './duckdb-session.ts';
import { fingerprintStore } from './fingerprint-store.ts';
import { countRows, pullRows } from './pull-rows.ts';
import { resolveStoredHandle } from './read-handles.ts';
import { postsOfAccounts, resolveStoredPosts } from './read-posts.ts';
import { runContext, type StoreContext } from './store-context.ts';
import { findStoreFiles } from './store-files.ts';
import { readStoreSchema } from './store-schema.ts';

/**
 * Opens a folder of Parquet, CSV or JSON files with its `mapping.yaml`, read in place by an
 * embedded DuckDB that can open those files and nothing else. Throws `file-not-found`,
 * `data-malformed` (the mapping), `store-column-missing`, `store-value-invalid` (a column's type)
 * or `store-unreadable`.
 */
export async function openDuckDbStore(folder: string): Promise<RecordStore> {
  const root = resolve(folder);
  const mapping = loadMapping(root);
  const sources = findStoreFiles(root, mapping);
  const paths = sources.flatMap(({ files }) => files.map((file) => join(root, file)));
  const session = await openDuckDbSession([...new Set(paths)]);
  try {
    const schema = await readStoreSchema(session, sources);
    return recordStore({ folder: root, mapping, sources, session, schema });
  } catch (thrown) {
    session.close();
    throw thrown;
  }
}

function recordStore(store: StoreContext): RecordStore {
  return {
    engine: 'duckdb',
    categories: RECORD_CATEGORIES.filter((category) => isMapped(category, store.schema)).map(
      (category) => category.id,
    ),
    check: (options) => checkStore(store, options),
    fingerprint: async () => fingerprintStore(store.folder, store.sources),
    resolveHandle: (handle, when, options) => resolveStoredHandle(store, handle, when, options),
    resolvePosts: (postIds, options) => resolveStoredPosts(store, postIds, options),
    postsOf: (accounts, span, options) => postsOfAccounts(store, accounts, span, options),
    statement: (category) =>
      categoryStatement(categoryById(category), { ...runContext(store), absolute: false }),
    countRows: (request, options) => countRows(store, request, options),
    pull: (request, options) => pullRows(store, request, options),
    close: () => store.session.close(),
  };
}
