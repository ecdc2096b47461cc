import {
  DuckDBInstance,
  LIST,
  listValue,
  StatementType,
  VARCHAR,
  type DuckDBConnection,
} from '@duckdb/node-api';
import { DucesError } from '../../faults/index.ts';
import type { StoreOptions } from '../record-store.ts';
import {
  allRows,
  type Parameters,
  type SqlSession,
  type Statement,
  type TextRow,
} from '../sql/sql-session.ts';
import { refuseIfStopped } from '../sql/stopped.ts';
import { quoteText } from './quote-sql.ts';
import { storeFault } from './store-fault.ts';

/**
 * Opens an engine in memory and locks it before anything of the store is read: only the paths given
 * can be opened, no extension loads, nothing spills to disk, and no later statement can undo it.
 */
export async function openDuckDbSession(paths: readonly string[]): Promise<SqlSession> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    allow_community_extensions: 'false',
    temp_directory: '',
  });
  const setup = await instance.connect();
  const allowed = paths.map(quoteText).join(', ');
  await setup.run(`SET GLOBAL allowed_paths = [${allowed}]`);
  await setup.run('SET GLOBAL enable_external_access = false');
  await setup.run('SET GLOBAL lock_configuration = true');
  setup.closeSync();
  const engine = { instance, paths };
  return {
    all: (statement, options) => allRows(streamRows(engine, statement, options)),
    stream: (statement, options) => streamRows(engine, statement, options),
    close: () => instance.closeSync(),
  };
}

/** A connection of its own for each statement, so that stopping one does not stop another. */
async function* streamRows(
  { instance, paths }: { readonly instance: DuckDBInstance; readonly paths: readonly string[] },
  { sql, parameters, doing }: Statement,
  options: StoreOptions = {},
): AsyncGenerator<readonly TextRow[], void> {
  const { signal } = options;
  const connection = await instance.connect().catch((thrown: unknown) => {
    throw storeFault(thrown, doing, paths);
  });
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    refuseIfStopped(signal, doing);
    const result = await startStream(connection, sql, parameters);
    for await (const rows of result.yieldRowsJson()) {
      refuseIfStopped(signal, doing);
      yield rows.map((row) => row.map(asText));
    }
    refuseIfStopped(signal, doing);
  } catch (thrown) {
    throw storeFault(thrown, doing, paths);
  } finally {
    signal?.removeEventListener('abort', stop);
    connection.closeSync();
  }
}

const READING: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);

/**
 * Only a SELECT is ever run, or its plan asked for: the engine's lock would let a COPY write over a
 * mapped file, and EXPLAIN ANALYZE would run what it explains.
 */
async function startStream(connection: DuckDBConnection, sql: string, parameters: Parameters) {
  const prepared = await connection.prepare(sql);
  if (!READING.has(prepared.statementType) || /^\s*EXPLAIN\b.*\bANALYZE\b/isu.test(sql)) {
    throw new DucesError('internal', 'A statement that does not only read was refused.', {
      next: 'Report this with the command that you ran.',
    });
  }
  const entries = Object.entries(parameters);
  const values = entries.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : listValue(value),
  ]);
  const types = entries.map(([name, value]) => [
    name,
    typeof value === 'string' ? VARCHAR : LIST(VARCHAR),
  ]);
  prepared.bind(Object.fromEntries(values), Object.fromEntries(types));
  return prepared.stream();
}

function asText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new DucesError('internal', 'A statement gave a column that is not text.', {
    next: 'Report this with the output of `duces records check`.',
  });
}
