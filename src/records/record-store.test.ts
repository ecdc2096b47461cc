import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../secrets/index.ts';
import { openDuckDbStore } from './duckdb/open-duckdb-store.ts';
import type { RecordRequest, RecordRow, RecordStore } from './record-store.ts';
import { writeStore, type StoreRows, type WriteOptions } from './synthetic/write-store.ts';

/** Any store must give these answers; each row of the table is one engine over one format. */
const STORES: readonly { readonly name: string; readonly options: WriteOptions }[] = [
  { name: 'DuckDB over Parquet of texts', options: { format: 'parquet' } },
  {
    name: 'DuckDB over Parquet of numbers and timestamps',
    options: { format: 'parquet', ids: 'BIGINT', instants: 'TIMESTAMP' },
  },
  {
    name: 'DuckDB over Parquet of timestamps with zone',
    options: { format: 'parquet', instants: 'TIMESTAMPTZ', timeZone: 'America/New_York' },
  },
  { name: 'DuckDB over CSV', options: { format: 'csv' } },
  { name: 'DuckDB over JSON', options: { format: 'json' } },
];

const ACUTE_COMPOSED = 'caf\u00E9';
const ACUTE_DECOMPOSED = 'cafe\u0301';
const TURN = '2022-01-20T12:00:00Z';

const ROWS: StoreRows = {
  posts: [
    post('9007199254740993', '1', '2022-01-05T10:00:00Z', '192.0.2.1', '4000'),
    post('9007199254740994', '1', '2022-02-05T10:00:00Z', '192.0.2.2', null),
    post('9007199254740995', '2', '2022-01-06T10:00:00Z', '2001:db8::1', null),
    post('9007199254740996', '1', '2022-01-07T10:00:00Z', null, null),
    post('9007199254740997', '3', '2022-02-10T10:00:00.123456Z', '198.51.100.9', '5'),
    post('9007199254740998', '3', '2022-02-11T10:00:00Z', '198.51.100.9', '5'),
    post('9007199254740998', '3', '2022-02-11T10:00:00Z', '198.51.100.9', '5'),
  ],
  'handle-history': [
    period('1', 'Speaker', '2021-01-01T00:00:00Z', TURN),
    period('1', 'Renamed', TURN, null),
    period('2', 'speaker', '2021-01-01T00:00:00Z', null),
    period('3', 'Speaker', '2022-02-01T00:00:00Z', null),
    period('4', ACUTE_COMPOSED, '2021-01-01T00:00:00Z', null),
    period('5', 'Twice', '2021-01-01T00:00:00Z', null),
    period('6', 'Twice', '2022-01-01T00:00:00Z', null),
  ],
  registrations: [
    { account_id: '1', email: 'one@example.com', registered_at: '2020-01-01T00:00:00Z' },
    { account_id: '1', email: 'uno@example.com', registered_at: '2020-01-01T00:00:01Z' },
    { account_id: '2', email: 'two@example.com', registered_at: null },
    { account_id: '3', email: null, registered_at: null },
  ],
  accounts: [{ account_id: '1', current_email: 'now@example.com' }],
  logins: [{ account_id: '1', logged_in_at: '2022-01-01T00:00:00Z', ip: '203.0.113.7' }],
};

describe.each(STORES)('$name', ({ options }) => {
  let folder: string;
  let store: RecordStore;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duces-store-'));
    await writeStore(folder, ROWS, options);
    store = await openDuckDbStore(folder);
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['the account that bore it then', 'Speaker', '2022-01-19T00:00:00Z', '1'],
    ['written with its @', '@Speaker', '2022-01-19T00:00:00Z', '1'],
    ['up to the instant before the change', 'Speaker', '2022-01-20T11:59:59.999999Z', '1'],
    ['nobody from the instant of the change', 'Speaker', TURN, 'none, 2 at other times'],
    ['the new handle from that instant', 'Renamed', TURN, '1'],
    ['the later bearer of a recycled handle', 'Speaker', '2022-02-10T00:00:00Z', '3'],
    ['another account where only case differs', 'speaker', '2022-01-19T00:00:00Z', '2'],
    ['an accented letter as one code point', ACUTE_COMPOSED, TURN, '4'],
    [
      'nobody for the same letter as two code points',
      ACUTE_DECOMPOSED,
      TURN,
      'none, 0 at other times',
    ],
    [
      'nobody for a handle with a blank after it',
      'Speaker ',
      '2022-01-19T00:00:00Z',
      'none, 0 at other times',
    ],
    ['both accounts that bear it at once', 'Twice', '2022-01-19T00:00:00Z', 'ambiguous 5 6'],
    ['an instant given with an offset', 'Renamed', '2022-01-20T07:00:00-05:00', '1'],
    ['no pattern: a wildcard is a letter', 'Speake%', TURN, 'none, 0 at other times'],
    ['no SQL: a quote is a letter', "x' OR '1'='1", TURN, 'none, 0 at other times'],
  ])('resolves a handle to %s', async (_, handle, when, expected) => {
    expect(await resolved(handle, when)).toBe(expected);
  });

  test.each([
    ['2022-01-01T00:00:00Z', '2022-01-10T00:00:00Z', '1'],
    ['2022-01-10T00:00:00Z', '2022-01-31T00:00:00Z', '1 in part'],
    ['2022-01-10T00:00:00Z', '2022-02-01T00:00:00Z', 'ambiguous 1 3'],
    ['2022-01-20T12:00:00Z', '2022-01-31T23:59:59Z', 'none, 2 at other times'],
  ])('resolves a recycled handle between %s and %s', async (from, to, expected) => {
    expect(await resolved('Speaker', { from, to })).toBe(expected);
  });

  test('says who made each post and under which handle, in the order asked', async () => {
    const posts = await store.resolvePosts([
      '9007199254740994',
      '9007199254740993',
      '404',
      '9007199254740998',
      '09007199254740993',
    ]);
    expect(
      posts.map((found) =>
        found.kind === 'post'
          ? [found.accountId.reveal(), found.postedAt, found.handles.join()]
          : [found.kind, found.postId],
      ),
    ).toEqual([
      ['1', '2022-02-05T10:00:00.000000Z', 'Renamed'],
      ['1', '2022-01-05T10:00:00.000000Z', 'Speaker'],
      ['absent', '404'],
      ['duplicate', '9007199254740998'],
      ['absent', '09007199254740993'],
    ]);
  });

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
    expect(await store.countRows(request)).toBe(0);
    expect(await store.resolvePosts([])).toEqual([]);
  });

  test('lists the posts of an account within a span, both ends included', async () => {
    const ids: string[] = [];
    const span = { from: '2022-01-05T10:00:00Z', to: '2022-01-07T10:00:00Z' };
    for await (const posts of store.postsOf([new Secret('1')], span)) {
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

  test('reports repeated post ids and overlapping handles by count', async () => {
    const { findings, tables } = await store.check();
    expect(findings.map(({ code, table, column, count }) => [code, table, column, count])).toEqual([
      ['store-value-invalid', 'posts', 'post_id', 1],
      ['history-overlap', 'handle-history', 'handle', 1],
    ]);
    expect(Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))).toEqual({
      posts: 7,
      'handle-history': 7,
      registrations: 4,
      accounts: 1,
      logins: 1,
    });
  });

  test('two fingerprints of an unchanged store are equal', async () => {
    expect(await store.fingerprint()).toEqual(await store.fingerprint());
  });

  async function pull(request: RecordRequest): Promise<RecordRow[]> {
    const rows: RecordRow[] = [];
    for await (const chunk of store.pull(request)) rows.push(...chunk);
    expect(rows).toHaveLength(await store.countRows(request));
    return rows;
  }

  async function resolved(handle: string, when: Parameters<RecordStore['resolveHandle']>[1]) {
    const found = await store.resolveHandle(handle, when);
    switch (found.kind) {
      case 'account':
        return `${found.accountId.reveal()}${found.throughout ? '' : ' in part'}`;
      case 'none':
        return `none, ${found.atOtherTimes} at other times`;
      case 'ambiguous':
        return `ambiguous ${found.accounts.map((account) => account.reveal()).join(' ')}`;
    }
  }
});

function revealed(row: RecordRow): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row.values).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
  );
}

function post(
  postId: string,
  accountId: string,
  postedAt: string,
  ip: string | null,
  sourcePort: string | null,
) {
  return {
    post_id: postId,
    account_id: accountId,
    posted_at: postedAt,
    ip,
    source_port: sourcePort,
  };
}

function period(accountId: string, handle: string, from: string, until: string | null) {
  return { account_id: accountId, handle, borne_from: from, borne_until: until };
}
