import { loadEnumeration, type Matter } from '../../matters/index.ts';
import type { RecordStore, StoreOptions } from '../../records/index.ts';
import type { Secret } from '../../secrets/index.ts';
import { bareHandle } from '../production-scope.ts';

/** The accounts whose records are kept, and what led to none. */
export interface KeptAccounts {
  readonly accounts: readonly Secret<string>[];
  /** Handles of speakers that no account ever bore, with the `@`. */
  readonly unborne: readonly string[];
  /** How many listed posts the store does not hold. */
  readonly absentPosts: number;
}

/**
 * Every account that a matter may turn out to be about: whoever ever bore a speaker's handle, and
 * whoever made a listed post. To keep too much harms nobody, since nothing of it is given out; who is
 * meant is decided later, and a handle that changed hands must not have lost its earlier bearer by then.
 *
 * @throws DucesError what `loadEnumeration` and the store throw.
 */
export async function keptAccounts(
  matter: Matter,
  store: Pick<RecordStore, 'bearersOf' | 'resolvePosts'>,
  options: StoreOptions,
): Promise<KeptAccounts> {
  const found = new Map<string, Secret<string>>();
  const unborne: string[] = [];
  for (const handle of new Set(matter.speakers.map((speaker) => bareHandle(speaker.handle)))) {
    // One query after the other: a store answers one at a time.
    // oxlint-disable-next-line no-await-in-loop
    const bearers = await store.bearersOf(handle, options);
    for (const account of bearers) found.set(account.reveal(), account);
    if (bearers.length === 0) unborne.push(`@${handle}`);
  }
  let absentPosts = 0;
  for (const post of await store.resolvePosts(listedPosts(matter), options)) {
    if (post.kind === 'post') found.set(post.accountId.reveal(), post.accountId);
    else if (post.kind === 'absent') absentPosts += 1;
  }
  return { accounts: [...found.values()], unborne, absentPosts };
}

function listedPosts(matter: Matter): readonly string[] {
  const files = new Set(matter.enumerations.map(({ file }) => file));
  const posts = [...files].flatMap((file) => loadEnumeration(matter, { file }));
  return [...new Set(posts.map(({ postId }) => postId))];
}
