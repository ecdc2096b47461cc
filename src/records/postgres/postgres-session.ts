import pg from 'pg';
import Cursor from 'pg-cursor';
import { DucesError } from '../../faults/index.ts';
import type { StoreOptions } from '../record-store.ts';
import { refuseIfStopped } from '../sql/stopped.ts';
import { allRows, type SqlSession, type Statement, type TextRow } from '../sql/sql-session.ts';
import { positionalSql } from './positional-sql.ts';
import { postgresFault } from './postgres-fault.ts';

const ROWS_AT_ONCE = 2_000;
const CONNECT_MILLISECONDS = 15_000;
const CONNECTIONS = 4;

/**
 * What every transaction begins with. It reads one state of the database and can write nothing; no
 * function or operator but PostgreSQL's own is found by its bare name; and a policy that would hide
 * rows from this role is an error, since rows that are hidden would be reported as not held.
 */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL search_path = pg_catalog;
SET LOCAL row_security = off;
SET LOCAL timezone = 'UTC';
SET LOCAL datestyle = 'ISO, YMD';
SET LOCAL standard_conforming_strings = on;
SELECT CAST(pg_backend_pid() AS text), current_setting('transaction_read_only')`;

/** A connection in its transaction, and how to have the server end what runs on it. */
interface Transaction {
  readonly client: pg.PoolClient;
  readonly backend: number;
}

/**
 * Opens connections to a server. Each statement has a transaction of its own that is read only, and
 * a cursor on the server from which rows are fetched as they are taken.
 */
export function openPostgresSession(connectionString: string): SqlSession {
  const config: pg.ClientConfig = {
    connectionString,
    application_name: 'duces',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...config, max: CONNECTIONS });
  // Whoever uses a connection is told by its statement; the event alone would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const stream = (statement: Statement, options?: StoreOptions) =>
    streamRows(pool, config, statement, options);
  return {
    all: (statement, options) => allRows(stream(statement, options)),
    stream,
    close() {
      if (!pool.ending) void pool.end();
    },
  };
}

async function* streamRows(
  pool: pg.Pool,
  config: pg.ClientConfig,
  { sql, parameters, doing }: Statement,
  { signal }: StoreOptions = {},
): AsyncGenerator<readonly TextRow[], void> {
  refuseIfStopped(signal, doing);
  const transaction = await begin(pool, doing);
  const { client } = transaction;
  const { text, values } = positionalSql(sql, parameters);
  const cursor = client.query(new Cursor<unknown[]>(text, values, { rowMode: 'array' }));
  const stop = () => void cancel(config, transaction);
  signal?.addEventListener('abort', stop);
  let broken = true;
  try {
    for (;;) {
      const rows = await cursor.read(ROWS_AT_ONCE);
      refuseIfStopped(signal, doing);
      if (rows.length === 0) break;
      yield rows.map((row) => row.map(asText));
    }
    await client.query('COMMIT');
    broken = false;
  } catch (thrown) {
    refuseIfStopped(signal, doing);
    throw postgresFault(thrown, doing);
  } finally {
    signal?.removeEventListener('abort', stop);
    // A connection that was left in the middle is closed, which ends its statement and transaction.
    client.release(broken);
  }
}

async function begin(pool: pg.Pool, doing: string): Promise<Transaction> {
  const client = await connect(pool, doing);
  try {
    const results: unknown = await client.query({ text: BEGIN, rowMode: 'array' });
    const last: unknown = Array.isArray(results) ? results.at(-1) : results;
    const [backend, readOnly] = firstRow(last);
    if (readOnly !== 'on') throw notReadOnly();
    return { client, backend: Number(backend) };
  } catch (thrown) {
    client.release(true);
    throw postgresFault(thrown, doing);
  }
}

/** The client reads the files that a connection names, and throws when it cannot. */
async function connect(pool: pg.Pool, doing: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (thrown) {
    throw postgresFault(thrown, doing);
  }
}

/** Has the server end the statement; ends quietly when it cannot, since the connection closes too. */
async function cancel(config: pg.ClientConfig, { backend }: Transaction): Promise<void> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_cancel_backend($1)', [backend]);
  } catch {
    // The statement was over, or the server is gone.
  } finally {
    await client.end().catch(() => undefined);
  }
}

function firstRow(result: unknown): readonly unknown[] {
  if (typeof result !== 'object' || result === null || !('rows' in result)) return [];
  const { rows } = result;
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  return Array.isArray(row) ? row : [];
}

function notReadOnly(): DucesError {
  return new DucesError('store-not-read-only', 'The server opened a transaction that can write.', {
    next: 'Connect to the server itself, or to a pooler that passes SQL on unchanged.',
  });
}

function asText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new DucesError('internal', 'A statement gave a column that is not text.', {
    next: 'Report this with the output of `duces records check`.',
  });
}
