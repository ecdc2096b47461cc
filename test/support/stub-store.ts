import type { CategoryId, RecordRow, RecordStore } from '../../src/records/index.ts';
import { Secret } from '../../src/secrets/index.ts';

/** The account behind @fox. */
export const FOX = new Secret('account-of-fox');
/** The rows that the store holds of it. */
export const POSTS = [ip('p1', FOX)];
export const EMAILS = [email('a', FOX), email('b', FOX)];

/** A store that holds one post of @fox and two registration e-mails. */
export function stubStore(): RecordStore {
  return {
    engine: 'stub',
    categories: ['post-ip-address', 'registration-email'],
    tables: new Map([['posts', ['post_id', 'account_id', 'posted_at', 'ip']]]),
    handles: 'without-at',
    check: async () => ({ tables: [], findings: [] }),
    fingerprint: async () => ({ sha256: 'a'.repeat(64), files: [] }),
    resolveHandle: async () => ({ kind: 'account', accountId: FOX, throughout: true }),
    bearersOf: async () => [FOX],
    resolvePosts: async (ids) =>
      ids.map((postId) => ({
        kind: 'post',
        postId,
        accountId: FOX,
        postedAt: '2022-03-01T10:00:00.000000Z',
        handles: ['fox'],
      })),
    postsOf: async function* () {
      yield [];
    },
    statement: () => 'SELECT 1',
    estimate: async () => ({ rows: 1, bytes: 100, basis: 'query-plan' }),
    fingerprintRows: async () => null,
    countRows: async ({ category }) => (category === 'post-ip-address' ? POSTS : EMAILS).length,
    keptRows: async function* () {
      yield [];
    },
    rest: () => undefined,
    close: () => undefined,
    ...gives(),
  };
}

/** Pulls that give these rows, whatever was asked for. */
export function gives(
  posts: readonly RecordRow[] = POSTS,
  emails: readonly RecordRow[] = EMAILS,
): Pick<RecordStore, 'pull'> {
  return {
    pull: async function* ({ category }) {
      yield category === 'post-ip-address' ? posts : emails;
    },
  };
}

/** A pull that ends in the middle. */
export async function* breakingOff(): AsyncGenerator<readonly RecordRow[], void> {
  yield POSTS;
  throw new Error('cut off');
}

/** A row of the IP address of a post. */
export function ip(postId: string, accountId: Secret<string>): RecordRow {
  const values = { post_id: postId, posted_at: '2022-03-01T10:00:00.000000Z' };
  const address = new Secret('192.0.2.1');
  return row('post-ip-address', accountId, postId, { ...values, ip: address });
}

/** A row of a registration e-mail. */
export function email(name: string, accountId: Secret<string>): RecordRow {
  return row('registration-email', accountId, null, { email: new Secret(`${name}@example.com`) });
}

function row(
  category: CategoryId,
  accountId: Secret<string>,
  postId: string | null,
  values: RecordRow['values'],
): RecordRow {
  return { category, accountId, postId, values };
}
