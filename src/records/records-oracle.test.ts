import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { startServedEngines } from '../../test/support/record-stores/served-engines.ts';
import { Secret } from '../secrets/index.ts';
import { openRecordStore } from './open-record-store.ts';
import type { RecordRequest, RecordRow, RecordStore } from './record-store.ts';
import { writeStore, type WriteOptions } from './synthetic/write-store.ts';

/*
 * Random small stores against an oracle that is plain loops over the same arrays and shares no code
 * with the store. Days are few, so that boundaries, overlaps and repeats come up all the time.
 */

interface World {
  readonly posts: readonly { id: number; account: number; day: number; ip: number | null }[];
  readonly periods: readonly {
    account: number;
    handle: string;
    from: number;
    until: number | null;
  }[];
  readonly emails: readonly { account: number; email: number | null }[];
}

const account = fc.integer({ min: 1, max: 4 });
const day = fc.integer({ min: 1, max: 9 });
const handle = fc.constantFrom('Il', 'll', 'iL', 'é', 'e\u0301', 'a_b', 'a%b', "o'x");

const world: fc.Arbitrary<World> = fc.record({
  posts: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      account,
      day,
      ip: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { selector: (post) => post.id, maxLength: 20 },
  ),
  periods: fc.array(
    fc
      .record({ account, handle, from: day, length: fc.option(fc.integer({ min: 1, max: 5 })) })
      .map(({ account, handle, from, length }) => ({
        account,
        handle,
        from,
        until: length === null ? null : from + length,
      })),
    { maxLength: 8 },
  ),
  emails: fc.array(fc.record({ account, email: fc.option(fc.integer({ min: 1, max: 9 })) }), {
    maxLength: 8,
  }),
});

const asked = fc.record({
  handle,
  from: day,
  length: fc.integer({ min: 0, max: 4 }),
  pairs: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), account), { maxLength: 20 }),
  accounts: fc.array(account, { maxLength: 5 }),
});

/** Opens a store of these rows, and a way to be rid of it. */
type OpenWorld = (world: World) => Promise<{ store: RecordStore; remove: () => Promise<void> }>;

const FORMATS = [
  { format: 'parquet', ids: 'BIGINT', instants: 'TIMESTAMP' },
  { format: 'csv' },
  { format: 'json' },
] as const;

const engines = await startServedEngines();
afterAll(async () => {
  for (const { stop } of engines) await stop();
});

const STORES: readonly { name: string; why: string | null; runs: number; open: OpenWorld }[] = [
  ...FORMATS.map((options) => ({
    name: `DuckDB over ${options.format}`,
    why: null,
    runs: 20,
    open: (world: World) => openFiles(world, options),
  })),
  ...engines.flatMap(({ engine, why, make }) =>
    [0, 1].map((shape) => ({
      name: `${engine}, shape ${shape}`,
      why,
      runs: 15,
      async open(world: World) {
        const database = await make(storeRows(world), shape);
        const store = await openRecordStore(database.folder);
        const remove = async () => {
          store.close();
          await database.drop();
        };
        return { store, remove };
      },
    })),
  ),
];

async function openFiles(world: World, options: WriteOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'duces-oracle-'));
  await writeStore(folder, storeRows(world), options);
  const store = await openRecordStore(folder);
  const remove = async () => {
    store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, remove };
}

describe.each(STORES)('$name', ({ why, runs, open }) => {
  test.skipIf(why !== null)(
    'gives what plain loops over its rows give: no row more, no row less',
    async () => {
      await fc.assert(
        fc.asyncProperty(world, asked, async (world, asked) => {
          const { store, remove } = await open(world);
          try {
            const to = asked.from + asked.length;
            expect(await bearers(store, asked.handle, asked.from, to)).toEqual(
              expectedBearers(world, asked.handle, asked.from, to),
            );
            expect(await addresses(store, asked.pairs)).toEqual(
              expectedAddresses(world, asked.pairs),
            );
            expect(await emails(store, asked.accounts)).toEqual(
              expectedEmails(world, asked.accounts),
            );
            expect(await makers(store)).toEqual(expectedMakers(world));
          } finally {
            await remove();
          }
        }),
        { numRuns: runs },
      );
    },
  );
});

function expectedBearers(world: World, handle: string, from: number, to: number): string[] {
  const found = new Set<string>();
  for (const period of world.periods) {
    if (period.handle !== handle) continue;
    for (let day = from; day <= to; day += 1) {
      if (day >= period.from && day < (period.until ?? 99)) found.add(String(period.account));
    }
  }
  return [...found].toSorted();
}

function expectedAddresses(world: World, pairs: readonly (readonly [number, number])[]): string[] {
  const rows: string[] = [];
  for (const post of world.posts) {
    if (post.ip === null) continue;
    if (!pairs.some(([id, account]) => id === post.id && account === post.account)) continue;
    rows.push(`${post.id} ${post.account} 2022-01-0${post.day} 192.0.2.${post.ip}`);
  }
  return rows.toSorted();
}

function expectedEmails(world: World, accounts: readonly number[]): string[] {
  const rows: string[] = [];
  for (const { account, email } of world.emails) {
    if (email !== null && accounts.includes(account)) rows.push(`${account} ${email}@example.com`);
  }
  return rows.toSorted();
}

function expectedMakers(world: World): string[] {
  const lines: string[] = [];
  for (let id = 1; id <= 30; id += 1) {
    const post = world.posts.find((candidate) => candidate.id === id);
    const handles = new Set<string>();
    for (const period of world.periods) {
      const then = post !== undefined && period.account === post.account;
      if (then && post.day >= period.from && post.day < (period.until ?? 99)) {
        handles.add(period.handle);
      }
    }
    lines.push(post === undefined ? 'absent' : `${post.account} ${[...handles].toSorted().join()}`);
  }
  return lines;
}

async function bearers(store: RecordStore, handle: string, from: number, to: number) {
  const found = await store.resolveHandle(handle, { from: instant(from), to: instant(to) });
  if (found.kind === 'none') return [];
  const accounts = found.kind === 'account' ? [found.accountId] : found.accounts;
  return accounts.map((account) => account.reveal()).toSorted();
}

async function addresses(store: RecordStore, pairs: readonly (readonly [number, number])[]) {
  const posts = pairs.map(([id, account]) => ({
    postId: String(id),
    accountId: new Secret(String(account)),
  }));
  const rows = await pulled(store, { scope: 'posts', category: 'post-ip-address', posts });
  return rows
    .map((row) => {
      const postedAt = shown(row, 'posted_at').slice(0, 10);
      return [row.postId, row.accountId.reveal(), postedAt, shown(row, 'ip')].join(' ');
    })
    .toSorted();
}

async function emails(store: RecordStore, accounts: readonly number[]) {
  const rows = await pulled(store, {
    scope: 'accounts',
    category: 'registration-email',
    accounts: accounts.map((account) => new Secret(String(account))),
  });
  return rows.map((row) => `${row.accountId.reveal()} ${shown(row, 'email')}`).toSorted();
}

async function makers(store: RecordStore) {
  const ids = Array.from({ length: 30 }, (_, index) => String(index + 1));
  const posts = await store.resolvePosts(ids);
  return posts.map((post) =>
    post.kind === 'post' ? `${post.accountId.reveal()} ${post.handles.join()}` : post.kind,
  );
}

async function pulled(store: RecordStore, request: RecordRequest): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  for await (const chunk of store.pull(request)) rows.push(...chunk);
  return rows;
}

function shown(row: RecordRow, column: string): string {
  const value = row.values[column];
  return (value instanceof Secret ? value.reveal() : value) ?? '';
}

function instant(day: number): string {
  return `2022-01-${String(day).padStart(2, '0')}T00:00:00Z`;
}

function storeRows({ posts, periods, emails }: World) {
  return {
    posts: posts.map(({ id, account, day, ip }) => ({
      post_id: String(id),
      account_id: String(account),
      posted_at: instant(day),
      ip: ip === null ? null : `192.0.2.${ip}`,
      source_port: null,
    })),
    'handle-history': periods.map(({ account, handle, from, until }) => ({
      account_id: String(account),
      handle,
      borne_from: instant(from),
      borne_until: until === null ? null : instant(until),
    })),
    registrations: emails.map(({ account, email }) => ({
      account_id: String(account),
      email: email === null ? null : `${email}@example.com`,
      registered_at: null,
    })),
  };
}
