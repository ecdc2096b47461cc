import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { busyLogins } from '../../../test/support/record-stores/contract-of-pulls.ts';
import { CONTRACT_ROWS } from '../../../test/support/record-stores/contract-rows.ts';
import { pulledRows, revealed } from '../../../test/support/record-stores/pulled-rows.ts';
import { startPostgres } from '../../../test/support/record-stores/postgres-server.ts';
import {
  makePostgresDatabase,
  PLAIN_SHAPE,
  type PostgresDatabase,
} from '../../../test/support/record-stores/postgres-store.ts';
import { Secret } from '../../secrets/index.ts';
import { openRecordStore } from '../open-record-store.ts';
import type { RecordStore } from '../record-store.ts';

/* What only a server can do wrong: let itself be written to, hide rows, run on, break off. */

const server = await startPostgres();
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

const NOON = '2022-01-05T12:00:00Z';

describe.skipIf(server.kind === 'none')('a PostgreSQL server', () => {
  const url = server.kind === 'server' ? server.url : '';
  let database: PostgresDatabase;
  let opened: RecordStore[] = [];
  beforeEach(async () => {
    database = await makePostgresDatabase(url, CONTRACT_ROWS, PLAIN_SHAPE);
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

  function remap(from: string, to: string): void {
    const path = join(database.folder, 'mapping.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  const variable = () => /connection: (?<name>\w+)/u.exec(mapping())?.groups?.['name'] ?? '';
  const mapping = () => readFileSync(join(database.folder, 'mapping.yaml'), 'utf8');

  test.each([
    [
      'may insert into a mapped table',
      'GRANT INSERT ON app.logins TO duces_reader',
      /may write to app\.logins/u,
    ],
    [
      'may update one column',
      'GRANT UPDATE (ip) ON app.posts TO duces_reader',
      /may write to app\.posts/u,
    ],
    [
      'may truncate a table',
      'GRANT TRUNCATE ON app.posts TO duces_reader',
      /may write to app\.posts/u,
    ],
    [
      'owns a mapped table',
      'GRANT CREATE ON SCHEMA app TO duces_reader; ALTER TABLE app.accounts OWNER TO duces_reader',
      /owns app\.accounts/u,
    ],
  ])('a role that %s is refused', async (_, grant, told) => {
    await open();
    await database.owner.query(grant);
    await expect(open()).rejects.toMatchObject({
      code: 'store-not-read-only',
      message: expect.stringMatching(told),
    });
  });

  test('a superuser is refused', async () => {
    const address = new URL(process.env[variable()] ?? '');
    [address.username, address.password] = [new URL(url).username, new URL(url).password];
    process.env[variable()] = address.href;
    await expect(open()).rejects.toMatchObject({
      code: 'store-not-read-only',
      message: expect.stringContaining('superuser'),
    });
  });

  test('a view that writes as it is read is stopped by the server', async () => {
    await database.owner.query(`
      CREATE TABLE app.seen (at timestamptz);
      CREATE FUNCTION app.spy(id bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER VOLATILE AS
        $$ BEGIN INSERT INTO app.seen VALUES (now()); RETURN id; END $$;
      CREATE VIEW app.spied AS SELECT app.spy(post_id) AS post_id, account_id, posted_at, ip, source_port FROM app.posts;
      GRANT SELECT ON app.spied TO duces_reader`);
    remap('table: app.posts', 'table: app.spied');
    const store = await open();
    await expect(store.resolvePosts(['9007199254740993'])).rejects.toMatchObject({
      code: 'store-unreadable',
      message: expect.stringContaining('25006'),
    });
    const { rows } = await database.owner.query('SELECT * FROM app.seen');
    expect(rows).toEqual([]);
  });

  test('rows that a policy hides are an error, not "not held"', async () => {
    const store = await open();
    await database.owner.query(`
      ALTER TABLE app.posts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY a_part ON app.posts FOR SELECT TO duces_reader USING (account_id = 2)`);
    await expect(store.resolvePosts(['9007199254740993'])).rejects.toMatchObject({
      code: 'store-unreadable',
      next: expect.stringContaining('row-level security'),
    });
  });

  test('a signal ends the statement on the server, not only here', async () => {
    await database.owner.query(`
      CREATE VIEW app.slow AS SELECT h.* FROM app."handle-history" h, (SELECT pg_sleep(60)) AS wait;
      GRANT SELECT ON app.slow TO duces_reader`);
    remap('table: app.handle-history', 'table: app.slow');
    const store = await open();
    const stop = new AbortController();
    const reading = store.resolveHandle('Speaker', NOON, { signal: stop.signal });
    const ended = reading.catch((thrown: unknown) => thrown);
    while ((await running()) === 0) await delay(20);
    stop.abort();
    expect(await ended).toMatchObject({ code: 'stopped' });
    // Left alone, the statement would go on for a minute.
    await vi.waitFor(async () => expect(await running()).toBe(0), { timeout: 10_000 });
  });

  async function running(): Promise<number> {
    const { rowCount } = await database.owner.query(
      `SELECT pid FROM pg_stat_activity
       WHERE application_name = 'duces' AND datname = current_database() AND state = 'active' AND query LIKE '%handle_history%'`,
    );
    return rowCount ?? 0;
  }

  test('a connection that breaks in the middle of a pull ends it with an error', async () => {
    const pull = (await open()).pull(busyLogins());
    await pull.next();
    await database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duces' AND datname = current_database()`,
    );
    const rest = async () => {
      for (;;) if ((await pull.next()).done === true) return;
    };
    await expect(rest()).rejects.toMatchObject({ code: 'store-unreadable' });
  });

  test('what others write during a pull does not hinder it, nor change the fingerprint', async () => {
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    const rows = [];
    for await (const chunk of store.pull(busyLogins())) {
      if (rows.length === 0) {
        await database.owner.query(`INSERT INTO app.logins VALUES (99, now(), '192.0.2.9')`);
        await database.owner.query(`UPDATE app.logins SET ip = '192.0.2.8' WHERE account_id = 1`);
      }
      rows.push(...chunk);
    }
    expect(rows).toHaveLength(5_000);
    expect(await store.fingerprintRows([busyLogins()])).toBe(before);
  });

  test.each([
    ['a new row', `INSERT INTO app.logins VALUES (8, now(), '192.0.2.9')`],
    ['a row less', `DELETE FROM app.logins WHERE account_id = 8 AND ip = '203.0.113.7'`],
    [
      'an address, which the fingerprint itself does not hold',
      `UPDATE app.logins SET ip = '192.0.2.8' WHERE account_id = 8 AND logged_in_at = '2022-01-01T00:00:00Z'`,
    ],
    [
      'a row put back as it was',
      `WITH gone AS (DELETE FROM app.logins WHERE account_id = 8 RETURNING *) INSERT INTO app.logins SELECT * FROM gone`,
    ],
  ])('%s changes the fingerprint of the rows', async (_, change) => {
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    await database.owner.query(change);
    expect(await store.fingerprintRows([busyLogins()])).not.toBe(before);
  });

  test('a table whose columns changed has another fingerprint', async () => {
    const before = await (await open()).fingerprint();
    await database.owner.query(
      'ALTER TABLE app.posts ALTER source_port TYPE integer USING source_port::integer',
    );
    expect((await (await open()).fingerprint()).sha256).not.toBe(before.sha256);
  });

  test('a column that no right was given to cannot be read, whatever is asked', async () => {
    remap('ip: ip', 'ip: body');
    const posts = [{ postId: '9007199254740993', accountId: new Secret('1') }];
    const pull = (await open()).pull({ scope: 'posts', category: 'post-ip-address', posts });
    await expect(pull.next()).rejects.toMatchObject({
      code: 'store-unreadable',
      message: expect.stringContaining('42501'),
    });
  });

  test('values that are no instant are counted by a check and end a pull, unquoted', async () => {
    await database.owner.query(`
      ALTER TABLE app.logins ALTER logged_in_at TYPE text USING '2022-02-28T10:00:00Z';
      UPDATE app.logins SET logged_in_at = '2022-02-29T10:00:00Z' WHERE account_id = 1;
      INSERT INTO app.logins (account_id, logged_in_at) VALUES (2, 'yesterday'), (3, '2024-02-29 23:59:59.1234567'), (4, '2022-01-01T24:00Z')`);
    const store = await open();
    const { findings } = await store.check();
    expect(findings.filter(({ table }) => table === 'logins')).toMatchObject([
      { code: 'store-value-invalid', column: 'logged_in_at', count: 3 },
    ]);
    const accounts = [new Secret('2')];
    const request = { scope: 'accounts', category: 'login-ip-address', accounts } as const;
    const failure: unknown = await pulledRows(store, request).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'store-value-invalid' });
    expect(JSON.stringify([failure, String(failure)])).not.toContain('yesterday');
  });

  test('finer parts of a second than microseconds are cut off', async () => {
    await database.owner.query(`
      ALTER TABLE app.logins ALTER logged_in_at TYPE text USING '2024-02-29 23:59:59.9999999'`);
    const [row] = await pulledRows(await open(), {
      scope: 'accounts',
      category: 'login-ip-address',
      accounts: [new Secret('1')],
    });
    expect(row && revealed(row)['logged_in_at']).toBe('2024-02-29T23:59:59.999999Z');
  });

  test('a handle without an end may be stored as infinity', async () => {
    await database.owner.query(
      `UPDATE app."handle-history" SET borne_until = 'infinity' WHERE borne_until IS NULL`,
    );
    const store = await open();
    expect(await store.resolveHandle('Renamed', NOON)).toMatchObject({ kind: 'none' });
    expect(await store.resolveHandle('Renamed', '2024-01-05T12:00:00Z')).toMatchObject({
      kind: 'account',
      throughout: true,
    });
  });

  test('a network where an address should be is refused', async () => {
    await database.owner.query(`
      ALTER TABLE app.posts ALTER ip TYPE inet USING CAST(ip AS inet);
      UPDATE app.posts SET ip = '192.0.2.0/24' WHERE post_id = 9007199254740993`);
    const posts = [{ postId: '9007199254740993', accountId: new Secret('1') }];
    const pull = (await open()).pull({ scope: 'posts', category: 'post-ip-address', posts });
    await expect(pull.next()).rejects.toMatchObject({ code: 'store-value-invalid' });
  });

  test('a handle whose collation takes other letters for equal is refused', async () => {
    await database.owner.query(`
      CREATE COLLATION app.loose (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
      ALTER TABLE app."handle-history" ALTER handle TYPE text COLLATE app.loose`);
    await expect(open()).rejects.toMatchObject({ code: 'store-value-invalid' });
  });

  test.each([
    ['a table that is not there', 'table: app.posts', 'table: app.post', 'store-unreadable'],
    ['a column that is not there', 'ip: ip', 'ip: ipp', 'store-column-missing'],
    ['an instant where an address is meant', 'ip: ip', 'ip: posted_at', 'store-value-invalid'],
    ['a number where text is meant', 'handle: handle', 'handle: account_id', 'store-value-invalid'],
  ])('%s is refused when the store is opened', async (_, from, to, code) => {
    remap(from, to);
    await expect(open()).rejects.toMatchObject({ code });
  });

  test.each([
    ['not set', () => '', 'key-absent'],
    ['no address', () => 'postgres secret-word', 'key-malformed'],
    ['of another protocol', () => 'mysql://duces_reader:secret-word@127.0.0.1/x', 'key-malformed'],
    [
      'of a role that is not there',
      (right: string) => right.replace('duces_reader:reader@', 'duces_nobody:secret-word@'),
      'store-unreadable',
    ],
    [
      'with a certificate that is not there',
      (right: string) => `${right}?sslmode=verify-full&sslrootcert=/secret-word.pem`,
      'store-unreadable',
    ],
    [
      'of a server that is not there',
      () => 'postgres://a:secret-word@127.0.0.1:1/x',
      'store-unreadable',
    ],
  ])('a connection that is %s is refused without showing it', async (_, make, code) => {
    process.env[variable()] = make(process.env[variable()] ?? '');
    const failure: unknown = await open().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify([failure, String(failure)])).not.toContain('secret-word');
  });

  test('a view has no versions of rows, so its fingerprint holds their number', async () => {
    await database.owner.query(`
      CREATE VIEW app.seen AS SELECT * FROM app.logins;
      GRANT SELECT ON app.seen TO duces_reader`);
    remap('table: app.logins', 'table: app.seen');
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    await database.owner.query(`INSERT INTO app.logins VALUES (8, now(), '192.0.2.9')`);
    expect(await store.fingerprintRows([busyLogins()])).not.toBe(before);
    const { sha256 } = await store.fingerprint();
    await database.owner.query(
      'CREATE OR REPLACE VIEW app.seen AS SELECT * FROM app.logins WHERE ip IS NOT NULL',
    );
    expect((await (await open()).fingerprint()).sha256).not.toBe(sha256);
  });

  test('an estimate comes from the statistics of the server', async () => {
    const { rows, basis } = await (await open()).estimate(busyLogins());
    expect(basis).toBe('query-plan');
    expect(rows).toBeGreaterThan(0);
  });
});
