import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Secret } from '../../secrets/index.ts';
import { writeStore } from '../synthetic/write-store.ts';
import { openDuckDbStore } from './open-duckdb-store.ts';

/* Stores that are whole, but not as a tidy mind would lay them out. */

const NOON = '2022-01-05T12:00:00Z';
const AT_NOON = '2022-01-05T12:00:00.000000Z';
const HISTORY = [
  { account_id: '1', handle: 'Speaker', borne_from: '2021-01-01T00:00:00Z', borne_until: null },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duces o'dd, store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function post(id: string, ip = '192.0.2.1') {
  return { post_id: id, account_id: '1', posted_at: NOON, ip, source_port: null };
}

async function postedAt(ids: readonly string[]): Promise<string[]> {
  const store = await openDuckDbStore(folder);
  try {
    const found = await store.resolvePosts(ids);
    return found.map((post) => (post.kind === 'post' ? post.postedAt : post.kind));
  } finally {
    store.close();
  }
}

function remap(from: string, to: string): void {
  const path = join(folder, 'mapping.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Runs SQL of an engine without a lock, to make files as a platform's export would. */
async function make(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(sql.replaceAll('FOLDER', folder.replaceAll("'", "''")));
  connection.closeSync();
  instance.closeSync();
}

test('a table may be spread over folders of files, with its columns in any order', async () => {
  await writeStore(folder, { posts: [post('1')], 'handle-history': HISTORY }, { format: 'csv' });
  mkdirSync(join(folder, 'day=2'));
  copyFileSync(join(folder, 'posts.csv'), join(folder, 'posts-a.csv'));
  writeFileSync(
    join(folder, 'day=2', 'posts-b.csv'),
    `ip,source_port,posted_at,account_id,post_id\n192.0.2.2,,${NOON},1,2\n`,
  );
  remap('files: posts.csv', 'files: [posts-*.csv, "**/posts-b.csv"]');
  expect(await postedAt(['1', '2', '3'])).toEqual([AT_NOON, AT_NOON, 'absent']);
});

test.each(['csv', 'parquet'] as const)(
  'a second %s file must have the columns of the first',
  async (format) => {
    await writeStore(folder, { posts: [post('1')], 'handle-history': HISTORY }, { format });
    await make(
      `COPY (SELECT '2' AS post_id, '1' AS account_id, '${NOON}' AS posted_at) TO 'FOLDER/posts2.${format}'`,
    );
    remap(`files: posts.${format}`, `files: [posts.${format}, posts2.${format}]`);
    const store = await openDuckDbStore(folder);
    const request = {
      scope: 'posts',
      category: 'post-ip-address',
      posts: [{ postId: '1', accountId: new Secret('1') }],
    } as const;
    await expect(store.pull(request).next()).rejects.toMatchObject({
      code: 'store-column-missing',
    });
    store.close();
  },
);

test.each([
  ['seconds', '1641384000'],
  ['milliseconds', '1641384000000'],
  ['microseconds', '1641384000000000'],
] as const)('an instant may be a number of %s, as number or as text', async (epoch, value) => {
  for (const type of ['BIGINT', 'VARCHAR']) {
    const file = `posts-${type}.parquet`;
    await writeStore(folder, { 'handle-history': HISTORY }, { format: 'parquet' });
    await make(
      `COPY (SELECT '1' AS post_id, '1' AS account_id, CAST(${value} AS ${type}) AS at) TO 'FOLDER/${file}'`,
    );
    remap('files: posts.parquet', `files: ${file}`);
    remap('posted_at: posted_at', `posted_at: { column: at, epoch: ${epoch} }`);
    remap('      ip: ip\n      source_port: source_port\n', '');
    expect(await postedAt(['1'])).toEqual([AT_NOON]);
  }
});

test('ids may be decimals without a fraction or UUIDs, and match by their text only', async () => {
  await writeStore(folder, { 'handle-history': HISTORY }, { format: 'parquet' });
  await make(`COPY (
    SELECT CAST('9007199254740993' AS DECIMAL(38,0)) AS post_id,
      CAST('6ba7b810-9dad-11d1-80b4-00c04fd430c8' AS UUID) AS account_id,
      TIMESTAMP '2022-01-05 12:00:00' AS posted_at, '192.0.2.1' AS ip, '1' AS source_port
  ) TO 'FOLDER/posts.parquet'`);
  expect(await postedAt(['9007199254740993', '9007199254740993.0', '9007199254740992'])).toEqual([
    AT_NOON,
    'absent',
    'absent',
  ]);
});

test.each([
  ['a number with a fraction', 'CAST(1 AS DOUBLE)', `'${NOON}'`],
  ['a day without a time', "'1'", "DATE '2022-01-05'"],
  ['a number without its unit', "'1'", '1641384000'],
])('%s is refused by its type', async (_, postId, postedAt) => {
  await writeStore(folder, { 'handle-history': HISTORY }, { format: 'parquet' });
  await make(`COPY (
    SELECT ${postId} AS post_id, '1' AS account_id, ${postedAt} AS posted_at, '' AS ip, '' AS source_port
  ) TO 'FOLDER/posts.parquet'`);
  await expect(openDuckDbStore(folder)).rejects.toMatchObject({ code: 'store-value-invalid' });
});

test('a list where JSON should hold one value is refused', async () => {
  await writeStore(folder, { 'handle-history': HISTORY, registrations: [] }, { format: 'json' });
  writeFileSync(
    join(folder, 'registrations.json'),
    '{"account_id":"1","email":["a@example.com","b@example.com"],"registered_at":null}\n',
  );
  await expect(openDuckDbStore(folder)).rejects.toMatchObject({ code: 'store-value-invalid' });
});

test('a key that appears late in a JSON file is found', async () => {
  await writeStore(folder, { 'handle-history': HISTORY }, { format: 'json' });
  const early = Array.from(
    { length: 30_000 },
    (_, id) => `{"post_id":${id},"account_id":1,"posted_at":"${NOON}","ip":"192.0.2.1"}\n`,
  );
  writeFileSync(
    join(folder, 'posts.json'),
    `${early.join('')}{"post_id":30000,"account_id":1,"posted_at":"${NOON}","source_port":5}\n`,
  );
  expect(await postedAt(['0', '30000'])).toEqual([AT_NOON, AT_NOON]);
});

test('handles stored with their @ resolve with it and without it', async () => {
  const stored = HISTORY.map(({ handle, ...row }) => Object.assign(row, { handle: `@${handle}` }));
  await writeStore(
    folder,
    { posts: [post('1')], 'handle-history': stored },
    { format: 'csv', handles: 'with-at' },
  );
  const store = await openDuckDbStore(folder);
  for (const handle of ['Speaker', '@Speaker']) {
    expect(await store.resolveHandle(handle, NOON)).toMatchObject({ kind: 'account' });
  }
  expect(await store.resolvePosts(['1'])).toMatchObject([{ handles: ['Speaker'] }]);
  store.close();
});

test('a table that the mapping leaves out has no category, and asking for it says so', async () => {
  await writeStore(folder, { posts: [post('1')], 'handle-history': HISTORY }, { format: 'csv' });
  const store = await openDuckDbStore(folder);
  expect(store.categories).toEqual(['post-ip-address']);
  const accounts = [new Secret('1')];
  await expect(
    store.pull({ scope: 'accounts', category: 'registration-email', accounts }).next(),
  ).rejects.toMatchObject({ code: 'store-column-missing' });
  store.close();
});

test('a category of posts cannot be pulled by account', async () => {
  await writeStore(folder, { posts: [post('1')], 'handle-history': HISTORY }, { format: 'csv' });
  const store = await openDuckDbStore(folder);
  const request = { scope: 'accounts', category: 'post-ip-address', accounts: [] } as const;
  await expect(store.pull(request).next()).rejects.toMatchObject({ code: 'usage' });
  store.close();
});
