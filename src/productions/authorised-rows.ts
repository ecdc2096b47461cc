import { DucesError } from '../faults/index.ts';
import type { RecordRow } from '../records/index.ts';
import type { ResolvedAccount } from './resolve-accounts.ts';

/** One thing to pull: a category, the clauses that authorise it, and for whom. */
export interface AuthorisedCategory {
  readonly category: string;
  readonly clauses: readonly string[];
  readonly scope: 'posts' | 'accounts';
}

/** A row with the handle whose account it is of: checked, and fit to be written. */
export interface AuthorisedRow {
  readonly row: RecordRow;
  readonly handle: string;
}

/**
 * Holds each pulled row against what was authorised, whatever the store's query did: its category,
 * its account, and for posts the very post. The last guard before a row is written; a row that does
 * not pass stops the whole production.
 *
 * @returns a check that gives back the row with its handle, or throws `overproduction`. It also
 * refuses the same row twice.
 */
export function rowGuard(
  authorised: AuthorisedCategory,
  accounts: readonly ResolvedAccount[],
): (row: RecordRow) => AuthorisedRow {
  const handles = new Map<string, string>();
  const posts = new Map<string, string>();
  for (const { handle, accountId, posts: made } of accounts) {
    handles.set(accountId.reveal(), handle);
    for (const post of made) posts.set(post.postId, post.accountId.reveal());
  }
  const seen = new Set<string>();
  return (row) => {
    const account = row.accountId.reveal();
    const handle = handles.get(account);
    const covered =
      row.category === authorised.category &&
      handle !== undefined &&
      authorised.clauses.length > 0 &&
      (authorised.scope === 'accounts'
        ? row.postId === null
        : row.postId !== null && posts.get(row.postId) === account);
    if (!covered || handle === undefined) throw beyond(authorised);
    if (row.postId !== null) {
      if (seen.has(row.postId)) throw beyond(authorised);
      seen.add(row.postId);
    }
    return { row, handle };
  };
}

function beyond({ category }: AuthorisedCategory): DucesError {
  return new DucesError(
    'overproduction',
    `The pull of ${category} gave a row that no clause of the order covers.`,
    { next: 'Nothing was released. Report this with the mapping; do not produce by hand.' },
  );
}
