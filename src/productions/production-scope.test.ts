import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMatter, type MatterParts } from '../../test/support/matter-folder.ts';
import { orderText } from '../../test/support/order-text.ts';
import { loadMatter } from '../matters/index.ts';
import { loadMatterMandate, resolveMandate } from '../orders/index.ts';
import { productionScope, type ProductionScope } from './production-scope.ts';

const WHAT =
  'the IP addresses from which the offending posts were made, and the registration e-mails of Does 1-9';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-scope-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what may be pulled', () => {
  it('is the posts of a clause’s own list; other lists only date the handles', async () => {
    const { categories, posts } = await scopeOf(`${WHAT}, for the account @fox`, {
      'clause-1': [{ handle: '@fox', postId: 'p1' }],
      'clause-2': [{ handle: '@fox', postId: 'p2' }],
    });
    expect(categories).toMatchObject([
      {
        category: 'post-ip-address',
        posts: [{ handle: 'fox', postId: 'p1', clauses: ['clause-1'] }],
      },
      { category: 'registration-email', posts: [] },
    ]);
    expect(posts.map(({ postId }) => postId)).toEqual(['p1', 'p2']);
  });

  it('leaves out posts of a speaker whom the order does not name', async () => {
    const { categories, posts } = await scopeOf(`${WHAT}, for the account @fox`, {
      'clause-1': [
        { handle: '@fox', postId: 'p1' },
        { handle: '@Fox', postId: 'p2' },
      ],
    });
    expect(posts).toEqual([{ handle: 'fox', postId: 'p1' }]);
    expect(categories[0]?.posts).toHaveLength(1);
  });

  it('is about each handle once, however often the order names it', async () => {
    const list = { 'clause-1': [{ handle: '@fox', postId: 'p1' }] };
    expect((await scopeOf(`${WHAT}, for the accounts @fox; @hen; @fox`, list)).handles).toEqual([
      'fox',
      'hen',
    ]);
  });
});

describe('nothing may be pulled', () => {
  it('when two lists give one post to two handles', async () => {
    const lists = {
      'clause-1': [{ handle: '@fox', postId: 'p1' }],
      'clause-2': [{ handle: '@hen', postId: 'p1' }],
    };
    await expect(scopeOf(`${WHAT}, for the accounts @fox; @hen`, lists)).rejects.toThrow(
      expect.objectContaining({ code: 'data-malformed' }),
    );
  });

  it.each([
    [
      'under a clause that is limited to a period',
      'the IP addresses from which the offending posts were made from January 1, 2022 to March 1, 2022, for the account @fox',
    ],
    [
      'for an account that is named by its number',
      'the IP addresses from which the offending posts were made by the account ID 123456789',
    ],
  ])('%s', async (_, what) => {
    const lists = { 'clause-1': [{ handle: '@fox', postId: 'p1' }] };
    await expect(scopeOf(what, lists)).rejects.toThrow(
      expect.objectContaining({ code: 'rule-not-covered' }),
    );
  });
});

async function scopeOf(
  what: string,
  lists: NonNullable<MatterParts['lists']>,
): Promise<ProductionScope> {
  const order = orderText({ command: `produce to Petitioner ${what}` });
  const handles = ['@fox', '@Fox', '@hen'];
  writeMatter(folder, { order, handles, recipientKey: 'age1x', lists });
  const matter = loadMatter(folder);
  return productionScope(resolveMandate((await loadMatterMandate(matter)).mandate, matter), matter);
}
