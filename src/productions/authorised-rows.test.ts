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
const posts = { category: 'post-ip-address', clauses: ['ip'], scope: 'posts' as const };
const emails = { category: 'registration-email', clauses: ['mail'], scope: 'accounts' as const };

function row(category: RecordRow['category'], account: string, postId: string | null): RecordRow {
  return { category, accountId: new Secret(account), postId, values: {} };
}

describe('a row passes', () => {
  it('when its category, account and post are authorised', () => {
    const passed = rowGuard(posts, accounts)(row('post-ip-address', 'one', 'p1'));
    expect(passed.handle).toBe('fox');
    expect(rowGuard(emails, accounts)(row('registration-email', 'one', null)).handle).toBe('fox');
  });
});

describe('a row beyond the mandate stops the production', () => {
  it.each([
    ['another post of the account', posts, row('post-ip-address', 'one', 'p2')],
    ['another account', posts, row('post-ip-address', 'two', 'p1')],
    ['another category', emails, row('current-email', 'one', null)],
    ['an e-mail of another account', emails, row('registration-email', 'two', null)],
    ['a post where accounts were asked for', emails, row('registration-email', 'one', 'p1')],
    ['no clause', { ...posts, clauses: [] }, row('post-ip-address', 'one', 'p1')],
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
