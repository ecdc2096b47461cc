import { expect, test } from 'vitest';
import type { RecordRequest, RecordRow, RecordStore } from '../../../src/records/index.ts';
import { Secret } from '../../../src/secrets/index.ts';
import { BUSY, BUSY_LOGINS } from './contract-rows.ts';
import { pulledRows, revealed } from './pulled-rows.ts';

/** A pull gives exactly what was asked for, in order, and nothing of others. */
export function contractOfPulls(store: () => RecordStore): void {
  test('gives the IP address of a post only to the account that made it', async () => {
    const rows = await pull({
      scope: 'posts',
      category: 'post-ip-address',
      posts: [
        { postId: '9007199254740993', accountId: new Secret('1') },
        { postId: '9007199254740995', accountId: new Secret('1') },
        { postId: '9007199254740997', accountId: new Secret('3') },
      ],
    });
    expect(rows.map(revealed)).toEqual([
      {
        post_id: '9007199254740993',
        account_id: '1',
        posted_at: '2022-01-05T10:00:00.000000Z',
        ip: '192.0.2.1',
        source_port: '4000',
      },
      {
        post_id: '9007199254740997',
        account_id: '3',
        posted_at: '2022-02-10T10:00:00.123456Z',
        ip: '198.51.100.9',
        source_port: '5',
      },
    ]);
  });

  test('gives no row for a post whose address was not kept', async () => {
    const posts = [{ postId: '9007199254740996', accountId: new Secret('1') }];
    expect(await pull({ scope: 'posts', category: 'post-ip-address', posts })).toEqual([]);
  });

  test('gives both registration e-mails, neither the current one nor those of others', async () => {
    const accounts = [new Secret('1'), new Secret('1'), new Secret('3')];
    const rows = await pull({ scope: 'accounts', category: 'registration-email', accounts });
    expect(rows.map((row) => revealed(row)['email'])).toEqual([
      'one@example.com',
      'uno@example.com',
    ]);
  });

  test('gives an account the same rows among many as alone', async () => {
    const account = new Secret('1');
    const others = Array.from({ length: 400 }, (_, index) => new Secret(`${700_000 + index}`));
    const category = 'registration-email' as const;
    const alone = await pull({ scope: 'accounts', category, accounts: [account] });
    const among = await pull({ scope: 'accounts', category, accounts: [...others, account] });
    expect(alone).toHaveLength(2);
    expect(among.map(revealed)).toEqual(alone.map(revealed));
  });

  test('asked for nobody, gives nothing', async () => {
    const request = { scope: 'accounts', category: 'registration-email', accounts: [] } as const;
    expect(await pull(request)).toEqual([]);
    expect(await store().countRows(request)).toBe(0);
    expect(await store().resolvePosts([])).toEqual([]);
  });

  test('lists the posts of an account within a span, both ends included', async () => {
    const ids: string[] = [];
    const span = { from: '2022-01-05T10:00:00Z', to: '2022-01-07T10:00:00Z' };
    for await (const posts of store().postsOf([new Secret('1')], span)) {
      ids.push(...posts.map((found) => found.postId));
    }
    expect(ids).toEqual(['9007199254740993', '9007199254740996']);
  });

  test('every column that identifies a person leaves the store as a secret', async () => {
    const rows = [
      ...(await pull({
        scope: 'accounts',
        category: 'registration-email',
        accounts: [new Secret('1')],
      })),
      ...(await pull({
        scope: 'accounts',
        category: 'login-ip-address',
        accounts: [new Secret('1')],
      })),
    ];
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/example\.com|203\.0\.113/u);
  });

  test('gives rows by account, time and post, each compared as text', async () => {
    const posts = [
      ['3', '9007199254740997'],
      ['10', '90071992547409990'],
      ['2', '9007199254740995'],
      ['1', '9007199254740994'],
      ['10', '9007199254740999'],
      ['1', '9007199254740993'],
    ].map(([account = '', postId = '']) => ({ postId, accountId: new Secret(account) }));
    const rows = await pull({ scope: 'posts', category: 'post-ip-address', posts });
    expect(rows.map((row) => `${row.accountId.reveal()} ${row.postId}`)).toEqual([
      '1 9007199254740993',
      '1 9007199254740994',
      '10 9007199254740999',
      '10 90071992547409990',
      '2 9007199254740995',
      '3 9007199254740997',
    ]);
  });

  test('gives many rows in several chunks, each row once', async () => {
    const request = busyLogins();
    const times = new Set<string | null>();
    let chunks = 0;
    for await (const chunk of store().pull(request)) {
      chunks += 1;
      for (const row of chunk) times.add(revealed(row)['logged_in_at'] ?? null);
    }
    expect(times.size).toBe(BUSY_LOGINS);
    expect(chunks).toBeGreaterThan(1);
  });

  test('an id that only looks like a number of the store matches nothing', async () => {
    for (const odd of ['01', '1.0', '+1', ' 1', '1 ', '1e0', '', "1' OR '1'='1", '9'.repeat(60)]) {
      const accounts = [new Secret(odd)];
      expect(await pull({ scope: 'accounts', category: 'login-ip-address', accounts })).toEqual([]);
    }
  });

  test('estimates rows and bytes before a pull', async () => {
    const { rows, bytes } = await store().estimate(busyLogins());
    expect(Number.isSafeInteger(rows)).toBe(true);
    expect(rows).toBeGreaterThan(0);
    // The whole table has this many rows, and a record has at most 200 characters.
    expect(rows).toBeLessThanOrEqual(BUSY_LOGINS + 1);
    expect(bytes).toBeGreaterThan(rows * 20);
    expect(bytes).toBeLessThan(rows * 200);
  });

  test('a statement names no column that the mapping does not name', () => {
    for (const category of store().categories) {
      expect(store().statement(category)).not.toMatch(/\bbody\b|\.\*|SELECT (DISTINCT )?\*/u);
    }
  });

  async function pull(request: RecordRequest): Promise<RecordRow[]> {
    const rows = await pulledRows(store(), request);
    expect(rows).toHaveLength(await store().countRows(request));
    return rows;
  }
}

/** A request for more rows than one chunk holds. */
export function busyLogins() {
  const accounts = [new Secret(BUSY)];
  return { scope: 'accounts', category: 'login-ip-address', accounts } as const;
}
