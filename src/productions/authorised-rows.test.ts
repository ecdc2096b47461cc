import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../records/index.ts';
import { Secret } from '../secrets/index.ts';
import { rowGuard } from './authorised-rows.ts';

const accounts = [
  {
    handle: 'fox',
    accountId: new Secret('one'),
    posts: [{ postId: 'p1', accountId: new Secret('one') }],
    absentPosts: [],
  },
];
const listed = [{ handle: 'fox', postId: 'p1', clauses: ['ip'] }];
const posts = {
  category: 'post-ip-address',
  clauses: ['ip'],
  scope: 'posts' as const,
  posts: listed,
};
const emails = {
  category: 'registration-email',
  clauses: ['mail'],
  scope: 'accounts' as const,
  posts: [],
};

function row(category: RecordRow['category'], account: string, postId: string | null): RecordRow {
  return { category, accountId: new Secret(account), postId, values: {} };
}

describe('a row passes', () => {
  it('when its category, account and post are authorised', () => {
    const passed = rowGuard(posts, accounts)(row('post-ip-address', 'one', 'p1'));
    expect(passed).toMatchObject({ handles: ['fox'], clauses: ['ip'] });
    expect(rowGuard(emails, accounts)(row('registration-email', 'one', null))).toMatchObject({
      handles: ['fox'],
      clauses: ['mail'],
    });
  });

  it('and names only the clauses that list its post', () => {
    const both = {
      ...posts,
      clauses: ['ip', 'general'],
      posts: [...listed, { handle: 'fox', postId: 'p2', clauses: ['ip', 'general'] }],
    };
    const made = ['p1', 'p2'].map((postId) => ({ postId, accountId: new Secret('one') }));
    const guard = rowGuard(
      both,
      accounts.map((account) => ({ ...account, posts: made })),
    );
    expect(guard(row('post-ip-address', 'one', 'p1')).clauses).toEqual(['ip']);
    expect(guard(row('post-ip-address', 'one', 'p2')).clauses).toEqual(['ip', 'general']);
  });

  it('under every ordered handle that led to its account, and a post under its own', () => {
    const renamed = ['fox', 'hen'].map((handle) => ({
      handle,
      accountId: new Secret('one'),
      posts: [{ postId: `of-${handle}`, accountId: new Secret('one') }],
      absentPosts: [],
    }));
    const lists = ['fox', 'hen'].map((handle) => ({
      handle,
      postId: `of-${handle}`,
      clauses: ['ip'],
    }));
    const mail = rowGuard(emails, renamed)(row('registration-email', 'one', null));
    expect(mail.handles).toEqual(['fox', 'hen']);
    const post = rowGuard({ ...posts, posts: lists }, renamed);
    expect(post(row('post-ip-address', 'one', 'of-fox')).handles).toEqual(['fox']);
    expect(post(row('post-ip-address', 'one', 'of-hen')).handles).toEqual(['hen']);
  });
});

describe('a row beyond the mandate stops the production', () => {
  it.each([
    ['another post of the account', posts, row('post-ip-address', 'one', 'p2')],
    ['another account', posts, row('post-ip-address', 'two', 'p1')],
    ['another category', emails, row('current-email', 'one', null)],
    ['an e-mail of another account', emails, row('registration-email', 'two', null)],
    ['a post where accounts were asked for', emails, row('registration-email', 'one', 'p1')],
    [
      'a post that the account made and no clause lists',
      { ...posts, posts: [{ handle: 'fox', postId: 'p9', clauses: ['ip'] }] },
      row('post-ip-address', 'one', 'p1'),
    ],
    ['no clause', { ...emails, clauses: [] }, row('registration-email', 'one', null)],
  ])('%s', (_, authorised, pulled) => {
    expect(() => rowGuard(authorised, accounts)(pulled)).toThrow(
      expect.objectContaining({ code: 'overproduction' }),
    );
  });

  it('the same post twice', () => {
    const guard = rowGuard(posts, accounts);
    guard(row('post-ip-address', 'one', 'p1'));
    expect(() => guard(row('post-ip-address', 'one', 'p1'))).toThrow(
      expect.objectContaining({ code: 'overproduction' }),
    );
  });
});
