import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DucesError } from '../../faults/index.ts';
import { Secret } from '../../secrets/index.ts';
import type { StoreFinding } from '../store-check.ts';
import { writeStore, type StoreRows, type WriteOptions } from '../synthetic/write-store.ts';
import { openDuckDbStore } from './open-duckdb-store.ts';

const PLANTED = ['planted-mail@example.com', '192.0.2.77', '2001:db8::77', '4242424242'] as const;
const [EMAIL, IPV4, , ACCOUNT] = PLANTED;

const NOON = '2022-01-05T12:00:00Z';

const SPEAKER = {
  account_id: ACCOUNT,
  handle: 'Speaker',
  borne_from: '2021-01-01T00:00:00Z',
  borne_until: null,
};

const GOOD: Required<StoreRows> = {
  posts: postsWith({}),
  'handle-history': [SPEAKER],
  registrations: [{ account_id: ACCOUNT, email: EMAIL, registered_at: NOON }],
  accounts: [{ account_id: ACCOUNT, current_email: EMAIL }],
  logins: [{ account_id: ACCOUNT, logged_in_at: NOON, ip: IPV4 }],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-bad-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SPOILT: readonly {
  readonly what: string;
  readonly options: WriteOptions;
  readonly rows?: StoreRows;
  readonly spoil?: () => void;
  readonly code: string;
}[] = [
  {
    what: 'a Parquet file cut in half',
    options: { format: 'parquet' },
    spoil: () => cut('posts.parquet'),
    code: 'store-unreadable',
  },
  {
    what: 'a CSV row that breaks off',
    options: { format: 'csv' },
    spoil: () => appendFileSync(join(folder, 'registrations.csv'), `${ACCOUNT},${EMAIL}`),
    code: 'store-unreadable',
  },
  {
    what: 'a CSV file with an unclosed quotation mark',
    options: { format: 'csv' },
    spoil: () => appendFileSync(join(folder, 'posts.csv'), `9,${ACCOUNT},${NOON},"${IPV4},1\n`),
    code: 'store-unreadable',
  },
  {
    what: 'a JSON file that ends inside a row',
    options: { format: 'json' },
    spoil: () => cut('posts.json'),
    code: 'store-unreadable',
  },
  {
    what: 'an empty CSV file',
    options: { format: 'csv' },
    spoil: () => writeFileSync(join(folder, 'registrations.csv'), ''),
    code: 'store-column-missing',
  },
  {
    what: 'an empty Parquet file',
    options: { format: 'parquet' },
    spoil: () => writeFileSync(join(folder, 'registrations.parquet'), ''),
    code: 'store-unreadable',
  },
  {
    what: 'a column that is not there',
    options: { format: 'csv' },
    spoil: () => replace('registrations.csv', 'email', 'mail'),
    code: 'store-column-missing',
  },
  {
    what: 'a mapped file that is not there',
    options: { format: 'csv' },
    spoil: () => rmSync(join(folder, 'registrations.csv')),
    code: 'file-not-found',
  },
  {
    what: 'an e-mail address where an instant belongs',
    options: { format: 'csv' },
    rows: { ...GOOD, posts: postsWith({ posted_at: EMAIL }) },
    code: 'store-value-invalid',
  },
  {
    what: 'a day that no calendar has',
    options: { format: 'json' },
    rows: {
      ...GOOD,
      posts: postsWith({ posted_at: '2022-02-30T00:00:00Z' }),
    },
    code: 'store-value-invalid',
  },
  {
    what: 'an e-mail address where an IP address belongs',
    options: { format: 'parquet' },
    rows: { ...GOOD, posts: postsWith({ ip: EMAIL }) },
    code: 'store-value-invalid',
  },
  {
    what: 'an end of a handle that is no instant',
    options: { format: 'csv' },
    rows: {
      ...GOOD,
      'handle-history': [{ ...SPEAKER, borne_until: IPV4 }],
    },
    code: 'store-value-invalid',
  },
  {
    what: 'a mapping that is not whole',
    options: { format: 'csv' },
    spoil: () => replace('mapping.yaml', 'timeZone: UTC\n', ''),
    code: 'data-malformed',
  },
];

describe.each(SPOILT)('$what', ({ options, rows = GOOD, spoil, code }) => {
  test(`ends in ${code}, and no message holds a record`, async () => {
    await writeStore(folder, rows, options);
    spoil?.();
    const thrown = await readEverything();
    expect(thrown).toBeInstanceOf(DucesError);
    if (!(thrown instanceof DucesError)) return;
    expect(thrown.code).toBe(code);
    const told = [
      inspect(thrown, { depth: 20, showHidden: true }),
      thrown.stack,
      JSON.stringify(thrown),
    ].join();
    for (const planted of PLANTED) expect(told).not.toContain(planted);
  });
});

test.each([
  ['no value in a required column', { posted_at: null }, 'rows hold no value', 400],
  ['a value that is no instant', { posted_at: EMAIL }, 'rows hold a value that is no instant', 400],
  ['one id for all posts', { post_id: '7' }, 'rows repeat the id of another row', 399],
])('a check counts %s and names the column only', async (_, change, message, count) => {
  const findings = await check({ ...GOOD, posts: postsWith(change) }, { format: 'csv' });
  expect(findings).toMatchObject([{ kind: 'fault', table: 'posts', message, count }]);
  for (const planted of PLANTED) expect(JSON.stringify(findings)).not.toContain(planted);
});

test('a check finds handles that end before they begin, gaps, and two handles at once', async () => {
  const findings = await check(
    {
      ...GOOD,
      'handle-history': [
        period('1', '2022-01-02T00:00:00Z', '2022-01-01T00:00:00Z'),
        period('2', '2022-01-01T00:00:00Z', '2022-01-02T00:00:00Z'),
        period('2', '2022-01-03T00:00:00Z', null),
        period('3', '2022-01-01T00:00:00Z', null),
        period('3', '2022-01-03T00:00:00Z', null),
      ],
    },
    { format: 'csv' },
  );
  expect(findings.map(({ code, column, count }) => [code, column, count])).toEqual([
    ['store-value-invalid', 'borne_until', 1],
    ['history-overlap', 'account_id', 1],
    ['history-gap', 'account_id', 1],
  ]);
});

test('a check says that a table holds no row at all', async () => {
  for (const format of ['csv', 'json', 'parquet'] as const) {
    const findings = await check({ ...GOOD, registrations: [] }, { format });
    expect(findings).toMatchObject([
      { kind: 'notice', code: 'table-empty', table: 'registrations' },
    ]);
  }
});

test('a check says which times a local clock showed twice or never', async () => {
  const times = [
    '2021-11-07 01:30:00',
    '2022-03-13 02:30:00',
    '2022-01-01 12:00:00',
    '2021-11-07T01:30:00-04:00',
  ];
  const posts = times.map((posted_at, index) => ({
    post_id: String(index),
    account_id: ACCOUNT,
    posted_at,
  }));
  const findings = await check({ ...GOOD, posts }, { format: 'csv', timeZone: 'America/New_York' });
  expect(findings).toMatchObject([{ kind: 'notice', code: 'local-time-doubtful', count: 2 }]);
});

test('a check says that a CSV file without a last line break may be cut off', async () => {
  await writeStore(folder, GOOD, { format: 'csv' });
  const path = join(folder, 'registrations.csv');
  truncateSync(path, statSync(path).size - 1);
  const store = await openDuckDbStore(folder);
  const { findings } = await store.check();
  store.close();
  expect(findings).toMatchObject([
    { kind: 'notice', code: 'file-truncated', table: 'registrations' },
  ]);
});

test.each([
  ['written to', () => appendFileSync(join(folder, 'posts.csv'), `x,y,${NOON},${IPV4},1\n`)],
  ['touched', () => utimesSync(join(folder, 'posts.csv'), 1, 1)],
  ['mapped otherwise', () => appendFileSync(join(folder, 'mapping.yaml'), '# x\n')],
])('a store that is %s during a pull gives no complete result', async (_, change) => {
  await writeStore(folder, GOOD, { format: 'csv' });
  const store = await openDuckDbStore(folder);
  const posts = GOOD.posts.map((post) => ({
    postId: post['post_id'] ?? '',
    accountId: new Secret(ACCOUNT),
  }));
  const rows = store.pull({ scope: 'posts', category: 'post-ip-address', posts });
  await rows.next();
  change();
  await expect(rows.next()).rejects.toMatchObject({ code: 'store-changed' });
  store.close();
});

function period(account_id: string, borne_from: string, borne_until: string | null) {
  const handle = `handle of ${account_id} from ${borne_from}`;
  return { account_id, handle, borne_from, borne_until };
}

function postsWith(change: Readonly<Record<string, string | null>>) {
  const post = { account_id: ACCOUNT, posted_at: NOON, ip: IPV4, source_port: '4000' };
  return Array.from({ length: 400 }, (_, index) =>
    Object.assign({ post_id: String(index) }, post, change),
  );
}

async function check(rows: StoreRows, options: WriteOptions): Promise<readonly StoreFinding[]> {
  await writeStore(folder, rows, options);
  const store = await openDuckDbStore(folder);
  const { findings } = await store.check();
  store.close();
  return findings;
}

async function readEverything(): Promise<unknown> {
  try {
    const store = await openDuckDbStore(folder);
    try {
      await store.resolveHandle('Speaker', NOON);
      const accountId = new Secret(ACCOUNT);
      await drain(
        store.pull({ scope: 'accounts', category: 'registration-email', accounts: [accountId] }),
      );
      await drain(
        store.pull({
          scope: 'posts',
          category: 'post-ip-address',
          posts: [{ postId: '7', accountId }],
        }),
      );
    } finally {
      store.close();
    }
  } catch (thrown) {
    return thrown;
  }
  return null;
}

async function drain(rows: AsyncGenerator<unknown, void>): Promise<void> {
  for await (const chunk of rows) void chunk;
}

function cut(file: string): void {
  const path = join(folder, file);
  truncateSync(path, Math.floor(statSync(path).size / 2) + 3);
}

function replace(file: string, from: string, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}
