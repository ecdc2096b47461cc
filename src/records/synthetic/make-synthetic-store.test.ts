import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../secrets/index.ts';
import { openDuckDbStore } from '../duckdb/open-duckdb-store.ts';
import type { RecordRequest, RecordRow, RecordStore } from '../record-store.ts';
import { makeSyntheticStore } from './make-synthetic-store.ts';
import { FOUNDING_HANDLES } from './synthetic-options.ts';

const WHOLE_TIME = { from: '2021-12-01T00:00:00Z', to: '2022-03-31T23:59:59Z' };
const POSTS = 5000;

let folder: string;
let store: RecordStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duces-synthetic-'));
  await makeSyntheticStore({ folder: join(folder, 'one'), posts: POSTS });
  store = await openDuckDbStore(join(folder, 'one'));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test('the same options give the same bytes; another seed gives other posts', async () => {
  await makeSyntheticStore({ folder: join(folder, 'two'), posts: POSTS });
  await makeSyntheticStore({ folder: join(folder, 'other'), posts: POSTS, seed: 2 });
  expect(sums('two')).toEqual(sums('one'));
  expect(sums('other')['posts.parquet']).not.toBe(sums('one')['posts.parquet']);
});

test.each(['csv', 'json'] as const)('a store in %s holds the same records', async (format) => {
  await makeSyntheticStore({ folder: join(folder, format), posts: POSTS, format });
  expect(readFileSync(join(folder, format, 'offending-posts.csv'), 'utf8')).toBe(
    readFileSync(join(folder, 'one', 'offending-posts.csv'), 'utf8'),
  );
  const same = await openDuckDbStore(join(folder, format));
  expect(await addresses(same)).toEqual(await addresses(store));
  same.close();
});

test('the store holds as many posts as asked for and nothing that a check faults', async () => {
  const { tables, findings } = await store.check();
  expect(tables.find(({ table }) => table === 'posts')?.rows).toBe(POSTS);
  expect(findings).toEqual([]);
});

test('every ordered handle has two to four offending posts, made while it bore the handle', async () => {
  const offending = listed('one');
  const perHandle = Map.groupBy(offending, ({ handle }) => handle);
  expect([...perHandle.keys()]).toEqual(FOUNDING_HANDLES.map((handle) => `@${handle}`));
  for (const posts of perHandle.values()) {
    expect(posts.length).toBeGreaterThanOrEqual(2);
    expect(posts.length).toBeLessThanOrEqual(4);
  }
  const found = await store.resolvePosts(offending.map(({ postId }) => postId));
  for (const [index, post] of found.entries()) {
    const handle = offending[index]?.handle.slice(1);
    expect(post).toMatchObject({ kind: 'post', handles: [handle] });
  }
});

describe('among the handles', () => {
  test('one is recycled: two accounts bore it in the time, one at any moment', async () => {
    expect(await store.resolveHandle('Ralphhoppy', WHOLE_TIME)).toMatchObject({
      kind: 'ambiguous',
    });
    expect(await store.resolveHandle('Ralphhoppy', WHOLE_TIME.from)).toMatchObject({
      kind: 'account',
    });
    expect(await store.resolveHandle('Ralphhoppy', WHOLE_TIME.to)).toMatchObject({
      kind: 'account',
    });
  });

  test('one was given up before the order, and nobody bears it now', async () => {
    expect(await store.resolveHandle('KleinMatt1', WHOLE_TIME.to)).toEqual({
      kind: 'none',
      atOtherTimes: 1,
    });
  });

  test('the look-alike and the handle in capitals are other accounts', async () => {
    const ids = await Promise.all(
      ['ShuIimLeifer', 'ShulimLeifer', 'erpsmosh', 'ERPSMOSH'].map(async (handle) => {
        const found = await store.resolveHandle(handle, WHOLE_TIME);
        return found.kind === 'account' ? found.accountId.reveal() : found.kind;
      }),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain('none');
  });
});

test('no registration e-mail is a current one, and no post came from a log-in address', async () => {
  const found = await store.resolvePosts(listed('one').map(({ postId }) => postId));
  const accounts = found.flatMap((post) => (post.kind === 'post' ? [post.accountId] : []));
  const scope = 'accounts';
  const registered = await values({ scope, category: 'registration-email', accounts }, 'email');
  const current = await values({ scope, category: 'current-email', accounts }, 'current_email');
  const logins = await values({ scope, category: 'login-ip-address', accounts }, 'ip');
  const posted = await addresses(store);
  expect(registered.length).toBeGreaterThan(FOUNDING_HANDLES.length);
  expect(registered.filter((email) => current.includes(email))).toEqual([]);
  expect(posted.filter((ip) => logins.includes(ip))).toEqual([]);
  expect([...registered, ...current].every((email) => email.endsWith('@example.com'))).toBe(true);
  expect([...posted, ...logins].every((ip) => DOCUMENTATION.test(ip))).toBe(true);
});

const DOCUMENTATION = /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:/u;

test.each([1, 2, 3, 4])('a store can be made around %i handles', async (count) => {
  const handles = ['amir', 'bo', 'chen', 'd_o'].slice(0, count);
  const made = join(folder, `of-${count}`);
  await makeSyntheticStore({ folder: made, handles, posts: 200 });
  const names = new Set(listed(`of-${count}`).map(({ handle }) => handle));
  expect([...names]).toEqual(handles.map((handle) => `@${handle}`));
});

test.each([
  ['no handle', { handles: [] }, 'usage'],
  ['too few posts', { posts: 20 }, 'usage'],
  ['a number of posts that is none', { posts: Number.NaN }, 'usage'],
])('%s is refused before anything is written', async (_, options, code) => {
  const path = join(folder, 'refused');
  await expect(makeSyntheticStore({ folder: path, ...options })).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).not.toContain('refused');
});

test('an existing folder is not touched', async () => {
  const before = sums('one');
  await expect(makeSyntheticStore({ folder: join(folder, 'one') })).rejects.toMatchObject({
    code: 'output-exists',
  });
  expect(sums('one')).toEqual(before);
});

function sums(name: string): Record<string, string> {
  const path = join(folder, name);
  return Object.fromEntries(
    readdirSync(path).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(path, file)))
        .digest('hex'),
    ]),
  );
}

function listed(name: string): { handle: string; postId: string }[] {
  const text = readFileSync(join(folder, name, 'offending-posts.csv'), 'utf8');
  const [head, ...lines] = text.trim().split('\n');
  expect(head).toBe('handle,post_id');
  return lines.map((line) => {
    const [handle = '', postId = ''] = line.split(',');
    return { handle, postId };
  });
}

async function addresses(from: RecordStore): Promise<string[]> {
  const found = await from.resolvePosts(listed('one').map(({ postId }) => postId));
  const posts = found.flatMap((post) => (post.kind === 'post' ? [post] : []));
  return values({ scope: 'posts', category: 'post-ip-address', posts }, 'ip', from);
}

async function values(request: RecordRequest, column: string, from = store): Promise<string[]> {
  const rows: RecordRow[] = [];
  for await (const chunk of from.pull(request)) rows.push(...chunk);
  return rows.map(({ values }) => {
    const value = values[column];
    return (value instanceof Secret ? value.reveal() : value) ?? '';
  });
}
