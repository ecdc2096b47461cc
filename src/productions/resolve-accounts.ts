import { DucesError } from '../faults/index.ts';
import type { EnumeratedPost } from '../matters/index.ts';
import type { PostOfAccount, PostResolution, RecordStore } from '../records/index.ts';
import type { Secret } from '../secrets/index.ts';

/** An ordered handle with the account that bore it when it made the posts. */
export interface ResolvedAccount {
  /** The handle by exact code points, without the leading `@`. */
  readonly handle: string;
  readonly accountId: Secret<string>;
  readonly posts: readonly PostOfAccount[];
  /** Listed posts that the store does not hold. */
  readonly absentPosts: readonly string[];
}

/**
 * Finds the account behind each ordered handle: the one that made the handle's listed posts and
 * bore the handle when it made them. Handles change hands, so a handle is never looked up as of
 * now, and a handle without a post has no time as of which it could be looked up.
 *
 * @throws DucesError `handle-unresolved` when no account bore the handle at a post, or no listed
 * post is held; `handle-ambiguous` when two did, or its posts come from two accounts;
 * `store-value-invalid` when the store holds a post id twice.
 */
export async function resolveAccounts(
  store: Pick<RecordStore, 'resolvePosts' | 'resolveHandle'>,
  handles: readonly string[],
  posts: readonly EnumeratedPost[],
): Promise<readonly ResolvedAccount[]> {
  const resolutions = await store.resolvePosts(posts.map(({ postId }) => postId));
  const byPost = new Map(resolutions.map((resolution) => [resolution.postId, resolution]));
  const accounts: ResolvedAccount[] = [];
  for (const handle of handles) {
    const listed = posts.filter((post) => post.handle === handle);
    if (listed.length === 0) throw noPost(handle);
    const found = listed.flatMap(({ postId }) => byPost.get(postId) ?? []);
    const account = accountOf(handle, found);
    await requireSoleBearer(store, account, found);
    accounts.push(account);
  }
  return accounts;
}

function accountOf(handle: string, found: readonly PostResolution[]): ResolvedAccount {
  const duplicate = found.find(({ kind }) => kind === 'duplicate');
  if (duplicate !== undefined) throw storedTwice(handle);
  const held = found.filter((post) => post.kind === 'post');
  const absentPosts = found.filter(({ kind }) => kind === 'absent').map(({ postId }) => postId);
  const [first] = held;
  if (first === undefined) throw noneHeld(handle, absentPosts.length);
  for (const post of held) {
    if (!post.handles.includes(handle)) throw otherHandle(handle);
    if (post.accountId.reveal() !== first.accountId.reveal()) throw twoAccounts(handle);
  }
  const posts = held.map(({ postId, accountId }) => ({ postId, accountId }));
  return { handle, accountId: first.accountId, posts, absentPosts };
}

/** A second account that bore the handle at the very time of a post makes the handle ambiguous. */
async function requireSoleBearer(
  store: Pick<RecordStore, 'resolveHandle'>,
  { handle, accountId }: ResolvedAccount,
  found: readonly PostResolution[],
): Promise<void> {
  for (const post of found) {
    if (post.kind !== 'post') continue;
    const bearer = await store.resolveHandle(handle, post.postedAt);
    if (bearer.kind === 'ambiguous') throw twoAccounts(handle);
    if (bearer.kind === 'none' || bearer.accountId.reveal() !== accountId.reveal()) {
      throw otherHandle(handle);
    }
  }
}

function noPost(handle: string): DucesError {
  return new DucesError('handle-unresolved', `No offending post is listed for @${handle}.`, {
    next: 'List at least one post of each ordered handle: the account is the one that bore the handle when it made the post.',
  });
}

function noneHeld(handle: string, count: number): DucesError {
  return new DucesError(
    'handle-unresolved',
    `The store holds none of the ${count} posts listed for @${handle}.`,
    {
      next: 'Check the post ids against the record. If the posts were deleted, counsel tells the court so.',
    },
  );
}

function otherHandle(handle: string): DucesError {
  return new DucesError(
    'handle-unresolved',
    `A post listed for @${handle} was made by an account that did not bear this handle then.`,
    {
      next: 'Check the list of posts: a handle counts letter by letter and as of the time of the post.',
    },
  );
}

function twoAccounts(handle: string): DucesError {
  return new DucesError('handle-ambiguous', `Two accounts stand behind @${handle} at its posts.`, {
    next: 'Counsel finds out which account the order means, and corrects the list of posts; nothing is produced until then.',
  });
}

function storedTwice(handle: string): DucesError {
  return new DucesError(
    'store-value-invalid',
    `The store holds a post listed for @${handle} more than once.`,
    { next: 'Correct the mapping so that it names one row for each post.' },
  );
}
