import { handlesAt } from '../handles/index.ts';
import { normaliseInstant } from '../instant.ts';
import type { PostOfAccount, PostResolution, StoreOptions, TimeSpan } from '../record-store.ts';
import { Secret } from '../../secrets/index.ts';
import { composeStatement, type StatementPlan } from './compose-statement.ts';
import type { TextRow } from './sql-session.ts';
import { periodsOfAccounts } from './read-handles.ts';
import { runContext, type StoreContext } from './store-context.ts';

const READS = [{ table: 'posts', columns: ['post_id', 'account_id', 'posted_at'] }] as const;

const POSTS_BY_ID: StatementPlan = {
  reads: READS,
  wanted: { table: 'posts', ids: ['post_id'] },
  query: ({ text, instant }) => `SELECT
  ${text('posts.post_id')},
  ${text('posts.account_id')},
  ${instant('posts.posted_at')}
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id`,
};

const postsOfAccountsPlan = ({ parameter }: StoreContext['dialect']): StatementPlan => ({
  reads: READS,
  wanted: { table: 'posts', ids: ['account_id'] },
  within: { table: 'posts', column: 'posted_at' },
  query: ({ text, instant }) => `SELECT post_id, account_id, posted_at FROM (
  SELECT
    ${text('posts.post_id')} AS post_id,
    ${text('posts.account_id')} AS account_id,
    ${instant('posts.posted_at')} AS posted_at
  FROM posts
  JOIN wanted ON posts.account_id = wanted.account_id
) AS posts_wanted
WHERE posted_at BETWEEN ${parameter('span_from')} AND ${parameter('span_to')}
ORDER BY account_id, posted_at, post_id`,
});

/** See `RecordStore.resolvePosts`. */
export async function resolveStoredPosts(
  store: StoreContext,
  postIds: readonly string[],
  options?: StoreOptions,
): Promise<readonly PostResolution[]> {
  const rows = await store.session.all(
    {
      sql: composeStatement(POSTS_BY_ID, runContext(store)),
      parameters: { post_ids: postIds },
      doing: 'resolving posts',
    },
    options,
  );
  const byId = Map.groupBy(rows, ([postId]) => postId ?? '');
  const accounts = [...new Set(rows.map(([, accountId]) => accountId ?? ''))];
  const periods = accounts.length === 0 ? [] : await periodsOfAccounts(store, accounts, options);
  return postIds.map((postId): PostResolution => {
    const [row, ...more] = byId.get(postId) ?? [];
    if (row === undefined) return { kind: 'absent', postId };
    if (more.length > 0) return { kind: 'duplicate', postId, rows: more.length + 1 };
    const { accountId, postedAt } = storedPost(row);
    const handles = handlesAt(periods, accountId.reveal(), postedAt);
    return { kind: 'post', postId, accountId, postedAt, handles };
  });
}

/** See `RecordStore.postsOf`. */
export async function* postsOfAccounts(
  store: StoreContext,
  accounts: readonly Secret<string>[],
  span: TimeSpan,
  options?: StoreOptions,
): AsyncGenerator<readonly (PostOfAccount & { readonly postedAt: string })[], void> {
  const statement = {
    sql: composeStatement(postsOfAccountsPlan(store.dialect), runContext(store)),
    parameters: {
      account_ids: accounts.map((account) => account.reveal()),
      span_from: normaliseInstant(span.from),
      span_to: normaliseInstant(span.to),
    },
    doing: 'reading the posts of accounts',
  };
  for await (const rows of store.session.stream(statement, options)) yield rows.map(storedPost);
}

function storedPost([postId, accountId, postedAt]: TextRow) {
  return {
    postId: postId ?? '',
    accountId: new Secret(accountId ?? ''),
    postedAt: postedAt ?? '',
  };
}
