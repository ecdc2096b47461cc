import { categoryById, RECORD_CATEGORIES } from '../categories/index.ts';
import type { RecordStore } from '../record-store.ts';
import { checkStore } from './check-store.ts';
import { categoryStatement, isMapped } from './compose-statement.ts';
import { countRows, pullRows } from './pull-rows.ts';
import { resolveStoredHandle } from './read-handles.ts';
import { postsOfAccounts, resolveStoredPosts } from './read-posts.ts';
import { runContext, type StoreContext } from './store-context.ts';

/** The part of a store that is its engine's own. */
export type EngineOwn = Pick<RecordStore, 'engine' | 'fingerprint'>;

/** A record store over any engine that speaks SQL. */
export function sqlStore(store: StoreContext, own: EngineOwn): RecordStore {
  return {
    ...own,
    categories: RECORD_CATEGORIES.filter((category) => isMapped(category, store.schema)).map(
      (category) => category.id,
    ),
    check: (options) => checkStore(store, options),
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
