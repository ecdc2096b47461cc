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
  const engine = new Engine(paths);
  await engine.start();
  return {
    all: (statement, options) => allRows(streamRows(engine, statement, options)),
    stream: (statement, options) => streamRows(engine, statement, options),
    rest: () => engine.rest(),
    close: () => engine.close(),
  };
}

/** The engine of one session, which is started anew when it has rested. */
class Engine {
  readonly paths: readonly string[];
  #instance: Promise<DuckDBInstance> | null = null;
  #connections = 0;
  #closed = false;

  constructor(paths: readonly string[]) {
    this.paths = paths;
  }

  async start(): Promise<DuckDBInstance> {
    if (this.#closed) throw new Error('the session was closed');
    this.#instance ??= lockedInstance(this.paths);
    return this.#instance;
  }

  async connect(): Promise<DuckDBConnection> {
    // Counted first, so that the engine does not rest while this connection is being made.
    this.#connections += 1;
    try {
      return await (await this.start()).connect();
    } catch (cause) {
      this.#connections -= 1;
      throw cause;
    }
  }

  leave(connection: DuckDBConnection): void {
    connection.closeSync();
    this.#connections -= 1;
  }

  rest(): void {
    if (this.#connections === 0) this.#end();
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  #end(): void {
    const ended = this.#instance;
    this.#instance = null;
    ended?.then((instance) => instance.closeSync()).catch(() => undefined);
  }
}

async function lockedInstance(paths: readonly string[]): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    allow_community_extensions: 'false',
    temp_directory: '',
    // What a statement leaves behind goes back to the system soon: the process does other work after.
    allocator_flush_threshold: '8MB',
    allocator_bulk_deallocation_flush_threshold: '8MB',
  });
  const setup = await instance.connect();
  const allowed = paths.map(quoteText).join(', ');
  await setup.run(`SET GLOBAL allowed_paths = [${allowed}]`);
  await setup.run('SET GLOBAL enable_external_access = false');
  await setup.run('SET GLOBAL lock_configuration = true');
  setup.closeSync();
  return instance;
}

/** A connection of its own for each statement, so that stopping one does not stop another. */
async function* streamRows(
  engine: Engine,
  { sql, parameters, doing }: Statement,
  options: StoreOptions = {},
): AsyncGenerator<readonly TextRow[], void> {
  const { signal } = options;
  const { paths } = engine;
  const connection = await engine.connect().catch((thrown: unknown) => {
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
    engine.leave(connection);
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
