import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { busyLogins } from '../../../test/support/record-stores/contract-of-pulls.ts';
import { postgresCase } from '../../../test/support/record-stores/postgres-case.ts';
import { startPostgres } from '../../../test/support/record-stores/postgres-server.ts';
import { Secret } from '../../secrets/index.ts';

/* What only a server can do wrong: let itself be written to, hide rows, run on, break off. */

const server = await startPostgres();
const url = server.kind === 'server' ? server.url : '';
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

const NOON = '2022-01-05T12:00:00Z';

describe.skipIf(server.kind === 'none')('a PostgreSQL server', () => {
  const { open, owner, remap, variable } = postgresCase(url);

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
    await owner().query(grant);
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
    await owner().query(`
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
    const { rows } = await owner().query('SELECT * FROM app.seen');
    expect(rows).toEqual([]);
  });

  test('rows that a policy hides are an error, not "not held"', async () => {
    const store = await open();
    await owner().query(`
      ALTER TABLE app.posts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY a_part ON app.posts FOR SELECT TO duces_reader USING (account_id = 2)`);
    await expect(store.resolvePosts(['9007199254740993'])).rejects.toMatchObject({
      code: 'store-unreadable',
      next: expect.stringContaining('row-level security'),
    });
  });

  test('a signal ends the statement on the server, not only here', async () => {
    await owner().query(`
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
    const { rowCount } = await owner().query(
      `SELECT pid FROM pg_stat_activity
       WHERE application_name = 'duces' AND datname = current_database() AND state = 'active' AND query LIKE '%handle_history%'`,
    );
    return rowCount ?? 0;
  }

  test('a connection that breaks in the middle of a pull ends it with an error', async () => {
    const pull = (await open()).pull(busyLogins());
    await pull.next();
    await owner().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duces' AND datname = current_database()`,
    );
    const rest = async () => {
      for (;;) if ((await pull.next()).done === true) return;
    };
    await expect(rest()).rejects.toMatchObject({ code: 'store-unreadable' });
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
});
