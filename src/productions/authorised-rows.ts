import { DucesError } from '../faults/index.ts';
import type { RecordRow } from '../records/index.ts';
import type { ResolvedAccount } from './resolve-accounts.ts';

/** One post that a clause lists, with every clause that lists it. */
export interface AuthorisedPost {
  readonly handle: string;
  readonly postId: string;
  readonly clauses: readonly string[];
}

/** One thing to pull: a category, the clauses that authorise it, and for whom. */
export interface AuthorisedCategory {
  readonly category: string;
  readonly clauses: readonly string[];
  readonly scope: 'posts' | 'accounts';
  /** The posts that it may be pulled for; none for a category of accounts. */
  readonly posts: readonly AuthorisedPost[];
  /**
   * For a category of accounts in a supplement: ordered handles, without `@`, of whose accounts it
   * went out already. Absent where there is none.
   */
  readonly except?: readonly string[];
}

/** The accounts that a category may be pulled for. */
export function accountsFor(
  { except = [] }: Pick<AuthorisedCategory, 'except'>,
  accounts: readonly ResolvedAccount[],
): readonly ResolvedAccount[] {
  return accounts.filter(({ handle }) => !except.includes(handle));
}

/** A row with the ordered handles that it is of and its clauses: checked, and fit to be written. */
export interface AuthorisedRow {
  readonly row: RecordRow;
  /** One for a post; for an account, every ordered handle that led to it. */
  readonly handles: readonly string[];
  readonly clauses: readonly string[];
}

/**
 * Holds each pulled row against what was authorised, whatever the store's query did: its category,
 * its account, and for posts the very post. The last guard before a row is written; a row that does
 * not pass stops the whole production.
 *
 * @param seen takes the id of each post whose row passed.
 * @returns a check that gives back the row with its handles and clauses, or throws
 * `overproduction`. It also refuses a second row of the same post.
 */
export function rowGuard(
  authorised: AuthorisedCategory,
  accounts: readonly ResolvedAccount[],
  seen: Set<string> = new Set(),
): (row: RecordRow) => AuthorisedRow {
  const cover = authorised.scope === 'posts' ? coverPosts : coverAccounts;
  const covered = cover(authorised, accountsFor(authorised, accounts));
  return (row) => {
    const found = row.category === authorised.category ? covered(row) : null;
    if (found === null || found.clauses.length === 0) throw beyond(authorised);
    if (row.postId !== null) {
      if (seen.has(row.postId)) throw beyond(authorised);
      seen.add(row.postId);
    }
    return { row, ...found };
  };
}

/** What covers a row; null when nothing does. */
type Cover = (row: RecordRow) => Pick<AuthorisedRow, 'handles' | 'clauses'> | null;

function coverPosts(authorised: AuthorisedCategory, accounts: readonly ResolvedAccount[]): Cover {
  const listed = new Map(authorised.posts.map((post) => [post.postId, post]));
  const madeBy = new Map(
    accounts.flatMap(({ posts }) =>
      posts.map(({ postId, accountId }) => [postId, accountId.reveal()] as const),
    ),
  );
  return ({ postId, accountId }) => {
    const post = postId === null ? undefined : listed.get(postId);
    if (post === undefined || madeBy.get(post.postId) !== accountId.reveal()) return null;
    return { handles: [post.handle], clauses: post.clauses };
  };
}

function coverAccounts(
  { clauses }: AuthorisedCategory,
  accounts: readonly ResolvedAccount[],
): Cover {
  const handlesOf = Map.groupBy(accounts, ({ accountId }) => accountId.reveal());
  return ({ postId, accountId }) => {
    const found = handlesOf.get(accountId.reveal());
    if (found === undefined || postId !== null) return null;
    return { handles: found.map(({ handle }) => handle), clauses };
  };
}

function beyond({ category }: AuthorisedCategory): DucesError {
  return new DucesError(
    'overproduction',
    `The pull of ${category} gave a row that no clause of the order covers.`,
    { next: 'Nothing was released. Report this with the mapping; do not produce by hand.' },
  );
}
