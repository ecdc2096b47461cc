import { categoryById, RECORD_CATEGORIES } from '../categories/index.ts';
import type { RecordStore, StoreOptions } from '../record-store.ts';
import { checkStore } from './check-store.ts';
import { categoryStatement, isMapped } from './compose-statement.ts';
import { pullEstimate, type RowEstimate } from './pull-estimate.ts';
import { countRows, pullRows, wholeStatement } from './pull-rows.ts';
import { keptRowsOfAccounts } from './keep-rows.ts';
import { bearersOfHandle, resolveStoredHandle } from './read-handles.ts';
import { postsOfAccounts, resolveStoredPosts } from './read-posts.ts';
import type { Statement } from './sql-session.ts';
import { runContext, type StoreContext } from './store-context.ts';

/** The part of a store that is its engine's own. */
export interface EngineOwn extends Pick<RecordStore, 'engine' | 'fingerprint' | 'fingerprintRows'> {
  /** How many rows the engine thinks that a statement gives. */
  readonly estimateRows: (statement: Statement, options?: StoreOptions) => Promise<RowEstimate>;
}

/** A record store over any engine that speaks SQL. */
export function sqlStore(store: StoreContext, { estimateRows, ...own }: EngineOwn): RecordStore {
  return {
    ...own,
    categories: RECORD_CATEGORIES.filter((category) => isMapped(category, store.schema)).map(
      (category) => category.id,
    ),
    tables: new Map(
      [...store.schema].map(([table, { columns }]) => [table, Object.keys(columns)] as const),
    ),
    handles: store.mapping.handles,
    check: (options) => checkStore(store, options),
    resolveHandle: (handle, when, options) => resolveStoredHandle(store, handle, when, options),
    bearersOf: (handle, options) => bearersOfHandle(store, handle, options),
    resolvePosts: (postIds, options) => resolveStoredPosts(store, postIds, options),
    postsOf: (accounts, span, options) => postsOfAccounts(store, accounts, span, options),
    statement: (category) =>
      categoryStatement(categoryById(category), { ...runContext(store), absolute: false }),
    async estimate(request, options) {
      const estimated = await estimateRows(wholeStatement(store, request, 'count'), options);
      return pullEstimate(categoryById(request.category), estimated);
    },
    countRows: (request, options) => countRows(store, request, options),
    pull: (request, options) => pullRows(store, request, options),
    keptRows: (table, accounts, options) => keptRowsOfAccounts(store, table, accounts, options),
    rest: () => store.session.rest?.(),
    close: () => store.session.close(),
  };
}
