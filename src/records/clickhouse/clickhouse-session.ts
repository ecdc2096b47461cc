import { randomUUID } from 'node:crypto';
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { DucesError } from '../../faults/index.ts';
import type { StoreOptions } from '../record-store.ts';
import { refuseIfStopped } from '../sql/stopped.ts';
import { allRows, type SqlSession, type Statement, type TextRow } from '../sql/sql-session.ts';
import { boundFields } from './bound-fields.ts';
import { clickHouseFault } from './clickhouse-fault.ts';

const HOUR_MILLISECONDS = 3_600_000;
const KILL_MILLISECONDS = 10_000;

/**
 * Opens a client of a server. It sends no setting, which a read-only profile would refuse, and what
 * is bound goes in the body of a request: addresses of requests end up in the logs of proxies.
 */
export function openClickHouseSession(url: string): SqlSession {
  const client = clientFor(url);
  let closed = false;
  const stream = (statement: Statement, options?: StoreOptions) =>
    streamRows(client, () => closed, statement, options);
  return {
    all: (statement, options) => allRows(stream(statement, options)),
    stream,
    close() {
      closed = true;
      void client.close();
    },
  };
}

/** What the client says of an address that it cannot use may quote it. */
function clientFor(url: string): ClickHouseClient {
  try {
    return createClient({
      url,
      application: 'duces',
      use_multipart_params: true,
      request_timeout: HOUR_MILLISECONDS,
      compression: { request: false, response: false },
      log: { level: ClickHouseLogLevel.OFF },
    });
  } catch {
    throw new DucesError(
      'key-malformed',
      'The connection has options that the client cannot use.',
      {
        next: 'Give the address of the server with user and password, and nothing else.',
      },
    );
  }
}

async function* streamRows(
  client: ClickHouseClient,
  isClosed: () => boolean,
  { sql, parameters, doing }: Statement,
  { signal }: StoreOptions = {},
): AsyncGenerator<readonly TextRow[], void> {
  refuseIfStopped(signal, doing);
  if (isClosed()) throw closedStore(doing);
  const leave = new AbortController();
  const queryId = randomUUID();
  const { query, fields } = boundFields(sql, parameters);
  const stop = () => {
    leave.abort();
    void kill(client, queryId);
  };
  signal?.addEventListener('abort', stop);
  let ended = false;
  try {
    const result = await client.query({
      query,
      query_id: queryId,
      query_params: fields,
      format: 'JSONCompactEachRow',
      abort_signal: leave.signal,
    });
    for await (const rows of result.stream()) {
      refuseIfStopped(signal, doing);
      yield rows.map((row) => textRow(row.json()));
    }
    refuseIfStopped(signal, doing);
    ended = true;
  } catch (thrown) {
    refuseIfStopped(signal, doing);
    throw clickHouseFault(thrown, doing);
  } finally {
    signal?.removeEventListener('abort', stop);
    if (!ended && !leave.signal.aborted) stop();
  }
}

/** Ends a statement on the server; read-only users may end their own. Quiet when it is over. */
async function kill(client: ClickHouseClient, queryId: string): Promise<void> {
  await client
    .command({
      query: `KILL QUERY WHERE query_id = '${queryId}' ASYNC`,
      abort_signal: AbortSignal.timeout(KILL_MILLISECONDS),
    })
    .catch(() => undefined);
}

function textRow(row: unknown): TextRow {
  if (Array.isArray(row)) return row.map(asText);
  throw notText();
}

function asText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  // Of an EXPLAIN alone: our statements give texts. A larger number would have lost digits.
  if (Number.isSafeInteger(value)) return String(value);
  throw notText();
}

function notText(): DucesError {
  return new DucesError('internal', 'A statement gave a column that is not text.', {
    next: 'Report this with the output of `duces records check`.',
  });
}

function closedStore(doing: string): DucesError {
  return new DucesError('store-unreadable', `The store was closed before ${doing}.`, {
    next: 'Open the store again.',
  });
}
