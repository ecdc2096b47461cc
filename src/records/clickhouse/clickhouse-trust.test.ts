import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startClickHouse } from '../../../test/support/record-stores/clickhouse-server.ts';
import {
  makeClickHouseDatabase,
  PLAIN_SHAPE,
  type ClickHouseDatabase,
} from '../../../test/support/record-stores/clickhouse-store.ts';
import { busyLogins } from '../../../test/support/record-stores/contract-of-pulls.ts';
import { CONTRACT_ROWS } from '../../../test/support/record-stores/contract-rows.ts';
import { pulledRows, revealed } from '../../../test/support/record-stores/pulled-rows.ts';
import { Secret } from '../../secrets/index.ts';
import { openRecordStore } from '../open-record-store.ts';
import type { RecordStore } from '../record-store.ts';

/* What only a server can do wrong: let itself be written to, run on, show what was asked. */

const server = await startClickHouse();
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

describe.skipIf(server.kind === 'none')('a ClickHouse server', () => {
  let database: ClickHouseDatabase;
  let opened: RecordStore[] = [];
  beforeEach(async () => {
    if (server.kind === 'none') return;
    database = await makeClickHouseDatabase(server, CONTRACT_ROWS, PLAIN_SHAPE);
  });
  afterEach(async () => {
    for (const store of opened) store.close();
    opened = [];
    await database.drop();
  });

  async function open(): Promise<RecordStore> {
    const store = await openRecordStore(database.folder);
    opened.push(store);
    return store;
  }

  const run = async (sql: string) => {
    if (server.kind === 'server') await server.run(sql.replaceAll('app.', `${database.name}.`));
  };

  function remap(from: string, to: string): void {
    const path = join(database.folder, 'mapping.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  test('a user whose profile may write is refused', async () => {
    await open();
    process.env[database.variable] = server.kind === 'server' ? server.url('writer') : '';
    await expect(open()).rejects.toMatchObject({ code: 'store-not-read-only' });
  });

  test('no address of a request holds what was asked for', async ({ skip }) => {
    const asked = server.kind === 'server' ? server.asked() : null;
    if (asked === null) return skip('the addresses cannot be seen');
    const store = await open();
    await store.resolveHandle('Speaker', '2022-01-05T12:00:00Z');
    await store.countRows({
      scope: 'posts',
      category: 'post-ip-address',
      posts: [{ postId: '9007199254740993', accountId: new Secret('1') }],
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.join(' ')).not.toMatch(/Speaker|9007199254740993|param_/u);
  });

  test('a signal tells the server which statement to end', async ({ skip }) => {
    const [killed, asked] =
      server.kind === 'server' ? [server.killed(), server.asked()] : [null, null];
    if (killed === null || asked === null) return skip('the statements cannot be seen');
    const before = killed.length;
    const stop = new AbortController();
    const pull = (await open()).pull(busyLogins(), { signal: stop.signal });
    await pull.next();
    const queryId = new URLSearchParams(asked.at(-1)?.split('?')[1]).get('query_id');
    stop.abort();
    await expect(pulled(pull)).rejects.toMatchObject({ code: 'stopped' });
    await vi.waitFor(() => expect(killed.slice(before)).toContain(queryId));
  });

  test.for([
    ['breaks off', 'break', 'store-unreadable'],
    ['ends early, and looks whole', 'end', 'store-changed'],
  ] as const)('an answer that %s ends a pull with an error', async ([, how, code], { skip }) => {
    const store = await open();
    const cutNext = server.kind === 'server' ? server.cutNext : null;
    if (cutNext === null) return skip('no answer of this server can be cut');
    cutNext(how);
    await expect(pulledRows(store, busyLogins())).rejects.toMatchObject({ code });
  });

  test('what others write during a pull does not hinder it', async () => {
    let rows = 0;
    for await (const chunk of (await open()).pull(busyLogins())) {
      if (rows === 0)
        await run(
          `INSERT INTO app.logins (account_id, logged_in_at, ip) VALUES (99, now(), '192.0.2.9')`,
        );
      rows += chunk.length;
    }
    expect(rows).toBe(5_000);
  });

  test.each([
    [
      'a new row',
      `INSERT INTO app.logins (account_id, logged_in_at, ip) VALUES (8, now(), '192.0.2.9')`,
    ],
    [
      'a row less',
      `ALTER TABLE app.logins DELETE WHERE account_id = 8 AND ip = '203.0.113.7' SETTINGS mutations_sync = 2`,
    ],
    [
      'an address, which the fingerprint itself does not hold',
      `ALTER TABLE app.logins UPDATE ip = '192.0.2.8' WHERE account_id = 8 SETTINGS mutations_sync = 2`,
    ],
  ])('%s changes the fingerprint of the rows', async (_, change) => {
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    expect(await store.fingerprintRows([busyLogins()])).toBe(before);
    await run(change);
    expect(await store.fingerprintRows([busyLogins()])).not.toBe(before);
  });

  test('a merge of parts, which changes no row, changes no fingerprint', async () => {
    await run(
      `INSERT INTO app.logins (account_id, logged_in_at, ip) VALUES (99, now(), '192.0.2.9')`,
    );
    const store = await open();
    const state = async () => [
      (await store.fingerprint()).sha256,
      await store.fingerprintRows([busyLogins()]),
    ];
    const before = await state();
    await run('OPTIMIZE TABLE app.logins FINAL');
    expect(await state()).toEqual(before);
  });

  test('values that are no instant are counted by a check and end a pull, unquoted', async () => {
    await run('DROP TABLE app.logins SYNC');
    await run(
      'CREATE TABLE app.logins (account_id UInt64, logged_in_at Nullable(String), ip Nullable(String)) ENGINE = MergeTree ORDER BY account_id',
    );
    await run(`INSERT INTO app.logins VALUES (1, '2022-02-29T10:00:00Z', '192.0.2.1'), (2, 'yesterday', '192.0.2.1'),
      (3, '2024-02-29 23:59:59.1234567', '192.0.2.1'), (4, '2022-01-01T24:00Z', '192.0.2.1'), (5, '1850-01-01T00:00:00Z', '192.0.2.1'), (6, NULL, '192.0.2.1')`);
    const store = await open();
    const { findings } = await store.check();
    expect(
      findings
        .filter(({ table }) => table === 'logins')
        .map(({ count, message }) => `${count} ${message}`),
    ).toEqual(['1 rows hold no value', '4 rows hold a value that is no instant']);
    const of = (account: string) => {
      const accounts = [new Secret(account)];
      return pulledRows(store, { scope: 'accounts', category: 'login-ip-address', accounts });
    };
    expect((await of('3'))[0]?.values['logged_in_at']).toBe('2024-02-29T23:59:59.123456Z');
    const failure: unknown = await of('2').catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'store-value-invalid' });
    expect(JSON.stringify([failure, String(failure)])).not.toContain('yesterday');
  });

  test("a column's name is a name, whatever it holds", async () => {
    await run('ALTER TABLE app.logins RENAME COLUMN ip TO `It\'s "$account_ids" \\\\ x`');
    remap('logged_in_at\n      ip: ip', `logged_in_at\n      ip: It's "$account_ids" \\ x`);
    const accounts = [new Secret('1')];
    const request = { scope: 'accounts', category: 'login-ip-address', accounts } as const;
    const [row] = await pulledRows(await open(), request);
    expect(row && revealed(row)['ip']).toBe('203.0.113.7');
  });

  test('times that a clock showed twice or never are noted', async () => {
    await run('DROP TABLE app.logins SYNC');
    await run(
      'CREATE TABLE app.logins (account_id UInt64, logged_in_at String, ip String) ENGINE = MergeTree ORDER BY account_id',
    );
    await run(
      `INSERT INTO app.logins VALUES (1, '2022-03-13T02:30:00', '192.0.2.1'), (1, '2022-11-06 01:30', '192.0.2.1'), (1, '2022-06-01T00:00:00', '192.0.2.1'), (1, '2022-11-06T01:30:00Z', '192.0.2.1')`,
    );
    remap('timeZone: UTC', 'timeZone: America/New_York');
    const { findings } = await (await open()).check();
    expect(findings.filter(({ table }) => table === 'logins')).toMatchObject([
      { code: 'local-time-doubtful', count: 2 },
    ]);
  });

  test('an address may be stored as one, and a name may be that of another column', async () => {
    await run('DROP TABLE app.posts SYNC');
    await run(
      'CREATE TABLE app.posts (post_id UInt64, account_id UInt64, posted_at DateTime, ip IPv6, source_port UInt16) ENGINE = MergeTree ORDER BY account_id',
    );
    await run(
      `INSERT INTO app.posts VALUES (1, 9007199254740993, '2022-01-05 10:00:00', '2001:db8::1', 7)`,
    );
    remap(
      'post_id: post_id\n      account_id: account_id',
      'post_id: account_id\n      account_id: post_id',
    );
    const posts = [{ postId: '9007199254740993', accountId: new Secret('1') }];
    const [row] = await pulledRows(await open(), {
      scope: 'posts',
      category: 'post-ip-address',
      posts,
    });
    expect(row?.postId).toBe('9007199254740993');
    expect(row?.accountId.reveal()).toBe('1');
    const ip = row?.values['ip'];
    expect(ip instanceof Secret ? ip.reveal() : ip).toBe('2001:db8::1');
  });

  test.each([
    ['a table that is not there', '.posts\n', '.post\n', 'store-unreadable'],
    ['a column that is not there', 'ip: ip', 'ip: ipp', 'store-column-missing'],
    ['a number where text is meant', 'handle: handle', 'handle: account_id', 'store-value-invalid'],
  ])('%s is refused when the store is opened', async (_, from, to, code) => {
    remap(from, to);
    await expect(open()).rejects.toMatchObject({ code });
  });

  test.each([
    ['not set', '', 'key-absent'],
    ['of another protocol', 'clickhouse://reader:secret-word@127.0.0.1/', 'key-malformed'],
    ['of a server that is not there', 'http://reader:secret-word@127.0.0.1:1', 'store-unreadable'],
    [
      'with odd options',
      'http://reader:secret-word@127.0.0.1:1/?nonsense=secret-word',
      'key-malformed',
    ],
  ])('a connection that is %s is refused without showing it', async (_, value, code) => {
    process.env[database.variable] = value;
    const failure: unknown = await open().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify([failure, String(failure)])).not.toContain('secret-word');
  });

  test('more posts may be asked for than one field of a request holds', async () => {
    const posts = Array.from({ length: 12_000 }, (_, index) => ({
      postId: String(9_007_199_254_730_000n + BigInt(index)),
      accountId: new Secret('1'),
    }));
    const rows = await pulledRows(await open(), {
      scope: 'posts',
      category: 'post-ip-address',
      posts,
    });
    expect(rows.map(({ postId }) => postId)).toEqual(['9007199254740993', '9007199254740994']);
  });

  test('an estimate leaves out what the primary key leaves out', async () => {
    await run(
      `INSERT INTO app.logins (account_id, logged_in_at, ip) SELECT 1000 + number, now(), '192.0.2.1' FROM numbers(200000)`,
    );
    await run('OPTIMIZE TABLE app.logins FINAL');
    const { rows, basis } = await (await open()).estimate(busyLogins());
    expect(basis).toBe('rows-to-read');
    // Of 205,001 rows at most the granules around the account: 8,192 rows each.
    expect(rows).toBeLessThanOrEqual(3 * 8_192);
  });
});

async function pulled(pull: AsyncGenerator<unknown, void>): Promise<void> {
  for await (const rows of pull) expect(rows).toBeDefined();
}
