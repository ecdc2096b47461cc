import { describe, expect, it } from 'vitest';
import type { HandleResolution, PostResolution } from '../records/index.ts';
import { Secret } from '../secrets/index.ts';
import { resolveAccounts } from './resolve-accounts.ts';

/** A store of posts: id → [account, time]; and of handles: [account, handle, from, until]. */
function store(
  posts: Record<string, readonly [string, string]>,
  borne: readonly (readonly [string, string, string, string])[],
) {
  const bearers = (handle: string, at: string) => [
    ...new Set(
      borne
        .filter(([, h, from, until]) => h === handle && from <= at && at < until)
        .map(([a]) => a),
    ),
  ];
  return {
    resolvePosts: (ids: readonly string[]): Promise<readonly PostResolution[]> =>
      Promise.resolve(
        ids.map((postId): PostResolution => {
          const post = posts[postId];
          if (post === undefined) return { kind: 'absent', postId };
          const [account, postedAt] = post;
          const handles = borne
            .filter(([a, , from, until]) => a === account && from <= postedAt && postedAt < until)
            .map(([, handle]) => handle);
          return { kind: 'post', postId, accountId: new Secret(account), postedAt, handles };
        }),
      ),
    resolveHandle: (handle: string, when: unknown): Promise<HandleResolution> => {
      const [first, second] = bearers(handle, String(when));
      if (first === undefined) return Promise.resolve({ kind: 'none', atOtherTimes: 0 });
      const accountId = new Secret(first);
      return Promise.resolve(
        second === undefined
          ? { kind: 'account', accountId, throughout: true }
          : { kind: 'ambiguous', accounts: [accountId, new Secret(second)] },
      );
    },
  };
}

const always = ['2000', '2100'] as const;

describe('the account behind a handle', () => {
  it('is the one that bore it when it posted, though another bears it now', async () => {
    const recycled = store({ p1: ['one', '2022'] }, [
      ['one', 'fox', '2020', '2023'],
      ['two', 'fox', '2023', '2100'],
    ]);
    const [account] = await resolveAccounts(recycled, ['fox'], [{ handle: 'fox', postId: 'p1' }]);
    expect(account?.accountId.reveal()).toBe('one');
  });

  it('is found though the account has another handle now', async () => {
    const renamed = store({ p1: ['one', '2022'] }, [
      ['one', 'fox', '2020', '2023'],
      ['one', 'hen', '2023', '2100'],
    ]);
    const [account] = await resolveAccounts(renamed, ['fox'], [{ handle: 'fox', postId: 'p1' }]);
    expect(account?.accountId.reveal()).toBe('one');
  });

  it('is found while a listed post is gone, which is reported', async () => {
    const partly = store({ p1: ['one', '2022'] }, [['one', 'fox', ...always]]);
    const [account] = await resolveAccounts(
      partly,
      ['fox'],
      [
        { handle: 'fox', postId: 'p1' },
        { handle: 'fox', postId: 'gone' },
      ],
    );
    expect(account).toMatchObject({ absentPosts: ['gone'] });
    expect(account?.posts.map(({ postId }) => postId)).toEqual(['p1']);
  });
});

describe('a production stops', () => {
  it.each([
    [
      'when no post of the handle is listed',
      {},
      [['one', 'fox', ...always]],
      [],
      'handle-unresolved',
    ],
    [
      'when no listed post is held',
      {},
      [['one', 'fox', ...always]],
      [{ handle: 'fox', postId: 'p1' }],
      'handle-unresolved',
    ],
    [
      'when the post was made under a look-alike handle',
      { p1: ['one', '2022'] },
      [['one', 'f0x', ...always]],
      [{ handle: 'fox', postId: 'p1' }],
      'handle-unresolved',
    ],
    [
      'when the posts come from two accounts',
      { p1: ['one', '2022'], p2: ['two', '2024'] },
      [
        ['one', 'fox', '2020', '2023'],
        ['two', 'fox', '2023', '2100'],
      ],
      [
        { handle: 'fox', postId: 'p1' },
        { handle: 'fox', postId: 'p2' },
      ],
      'handle-ambiguous',
    ],
    [
      'when two accounts bore the handle at the same time',
      { p1: ['one', '2022'] },
      [
        ['one', 'fox', ...always],
        ['two', 'fox', ...always],
      ],
      [{ handle: 'fox', postId: 'p1' }],
      'handle-ambiguous',
    ],
  ] as const)('%s', async (_, posts, borne, listed, code) => {
    const run = resolveAccounts(store(posts, borne), ['fox'], listed);
    await expect(run).rejects.toMatchObject({ code });
  });
});
