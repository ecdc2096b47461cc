import { afterAll, describe, expect, test } from 'vitest';
import { busyLogins } from '../../../test/support/record-stores/contract-of-pulls.ts';
import { postgresCase } from '../../../test/support/record-stores/postgres-case.ts';
import { pulledRows, revealed } from '../../../test/support/record-stores/pulled-rows.ts';
import { startPostgres } from '../../../test/support/record-stores/postgres-server.ts';
import { Secret } from '../../secrets/index.ts';

/* What may be stored and how it is told that it changed. */

const server = await startPostgres();
const url = server.kind === 'server' ? server.url : '';
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

const NOON = '2022-01-05T12:00:00Z';

describe.skipIf(server.kind === 'none')('a PostgreSQL server', () => {
  const { open, owner, remap } = postgresCase(url);

  test('what others write during a pull does not hinder it, nor change the fingerprint', async () => {
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    const rows = [];
    for await (const chunk of store.pull(busyLogins())) {
      if (rows.length === 0) {
        await owner().query(`INSERT INTO app.logins VALUES (99, now(), '192.0.2.9')`);
        await owner().query(`UPDATE app.logins SET ip = '192.0.2.8' WHERE account_id = 1`);
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
    await owner().query(change);
    expect(await store.fingerprintRows([busyLogins()])).not.toBe(before);
  });

  test('a table whose columns changed has another fingerprint', async () => {
    const before = await (await open()).fingerprint();
    await owner().query(
      'ALTER TABLE app.posts ALTER source_port TYPE integer USING source_port::integer',
    );
    expect((await (await open()).fingerprint()).sha256).not.toBe(before.sha256);
  });

  test('values that are no instant are counted by a check and end a pull, unquoted', async () => {
    await owner().query(`
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
    await owner().query(`
      ALTER TABLE app.logins ALTER logged_in_at TYPE text USING '2024-02-29 23:59:59.9999999'`);
    const [row] = await pulledRows(await open(), {
      scope: 'accounts',
      category: 'login-ip-address',
      accounts: [new Secret('1')],
    });
    expect(row && revealed(row)['logged_in_at']).toBe('2024-02-29T23:59:59.999999Z');
  });

  test('a handle without an end may be stored as infinity', async () => {
    await owner().query(
      `UPDATE app."handle-history" SET borne_until = 'infinity' WHERE borne_until IS NULL`,
    );
    const store = await open();
    expect(await store.resolveHandle('Renamed', NOON)).toMatchObject({ kind: 'none' });
    expect(await store.resolveHandle('Renamed', '2024-01-05T12:00:00Z')).toMatchObject({
      kind: 'account',
      throughout: true,
    });
  });

  test("a column's name is a name, whatever it holds", async () => {
    await owner().query(`ALTER TABLE app.logins RENAME ip TO "It's ""$account_ids"" {x:String}"`);
    remap('logged_in_at\n      ip: ip', `logged_in_at\n      ip: It's "$account_ids" {x:String}`);
    const accounts = [new Secret('1')];
    const request = { scope: 'accounts', category: 'login-ip-address', accounts } as const;
    const [row] = await pulledRows(await open(), request);
    expect(row && revealed(row)['ip']).toBe('203.0.113.7');
  });

  test('a network where an address should be is refused', async () => {
    await owner().query(`
      ALTER TABLE app.posts ALTER ip TYPE inet USING CAST(ip AS inet);
      UPDATE app.posts SET ip = '192.0.2.0/24' WHERE post_id = 9007199254740993`);
    const posts = [{ postId: '9007199254740993', accountId: new Secret('1') }];
    const pull = (await open()).pull({ scope: 'posts', category: 'post-ip-address', posts });
    await expect(pull.next()).rejects.toMatchObject({ code: 'store-value-invalid' });
  });

  test('a handle whose collation takes other letters for equal is refused', async () => {
    await owner().query(`
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

  test('a row that comes and goes after the pull has looked is no part of it', async () => {
    const pull = (await open()).pull(busyLogins());
    const first = await pull.next();
    await owner().query(`INSERT INTO app.logins VALUES (8, now(), '192.0.2.9')`);
    await owner().query(`DELETE FROM app.logins WHERE ip = '192.0.2.9'`);
    let rows = first.done === true ? 0 : first.value.length;
    for await (const chunk of pull) rows += chunk.length;
    expect(rows).toBe(5_000);
  });

  test('a change of a row of a view is found by its values', async () => {
    await owner().query(`
      CREATE VIEW app.seen AS SELECT * FROM app.logins;
      GRANT SELECT ON app.seen TO duces_reader`);
    remap('table: app.logins', 'table: app.seen');
    const pull = (await open()).pull(busyLogins());
    await pull.next();
    await owner().query(`UPDATE app.logins SET ip = '192.0.2.8' WHERE account_id = 8`);
    const rest = async () => {
      for (;;) if ((await pull.next()).done === true) return;
    };
    await expect(rest()).rejects.toMatchObject({ code: 'store-changed' });
  });

  test('a view has no versions of rows, so its fingerprint holds their number', async () => {
    await owner().query(`
      CREATE VIEW app.seen AS SELECT * FROM app.logins;
      GRANT SELECT ON app.seen TO duces_reader`);
    remap('table: app.logins', 'table: app.seen');
    const store = await open();
    const before = await store.fingerprintRows([busyLogins()]);
    await owner().query(`INSERT INTO app.logins VALUES (8, now(), '192.0.2.9')`);
    expect(await store.fingerprintRows([busyLogins()])).not.toBe(before);
    const { sha256 } = await store.fingerprint();
    await owner().query(
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
