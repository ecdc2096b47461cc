import { categoryById, type RecordRequest } from '../records/index.ts';
import { accountsFor, type AuthorisedCategory } from './authorised-rows.ts';
import type { ResolvedAccount } from './resolve-accounts.ts';

/** The request to the store for one category: exactly the resolved accounts or the listed posts. */
export function recordRequest(
  authorised: AuthorisedCategory,
  resolved: readonly ResolvedAccount[],
): RecordRequest {
  const { category, scope, posts: listed } = authorised;
  const accounts = accountsFor(authorised, resolved);
  const { id } = categoryById(category);
  if (scope === 'accounts') {
    return { scope, category: id, accounts: accounts.map(({ accountId }) => accountId) };
  }
  const ids = new Set(listed.map(({ postId }) => postId));
  const posts = accounts.flatMap((account) => account.posts.filter((post) => ids.has(post.postId)));
  return { scope, category: id, posts };
}
