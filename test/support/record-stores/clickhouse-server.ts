import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import { z } from 'zod';

/** A real engine behind an address, or why there is none. */
export type ClickHouseServer =
  | {
      readonly kind: 'server';
      readonly what: string;
      /** The address for a user whose profile may write, and for one with readonly 1. */
      readonly url: (user: 'writer' | 'reader') => string;
      /** Runs SQL as somebody who may do anything. */
      readonly run: (sql: string) => Promise<void>;
      /** The statements that were told to end; null where this cannot be seen. */
      readonly killed: () => readonly string[] | null;
      /** The addresses of the requests that came; null where this cannot be seen. */
      readonly asked: () => readonly string[] | null;
      /** Has the next long answer broken off, or end early at the end of a row; null if it cannot. */
      readonly cutNext: ((how: 'break' | 'end') => void) | null;
      stop(): Promise<void>;
    }
  | { readonly kind: 'none'; readonly why: string };

/** Where scripts/check.ts puts the engine, which is too large for the lock. */
const CHDB_FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/duces-chdb');

/** As much of the package as is used here. */
interface ChdbSession {
  query(sql: string): string;
  queryBindAsync(
    sql: string,
    parameters: object,
    options: { format: string },
  ): Promise<{ bytes(): Uint8Array }>;
  close(): void;
}

/** The server that CLICKHOUSE_URL names, as a user who may make users; else `startChdb`. */
export async function startClickHouse(): Promise<ClickHouseServer> {
  const given = process.env['CLICKHOUSE_URL'] ?? '';
  if (given === '') return startChdb();
  const client = createClient({ url: given });
  const run = async (sql: string) => void (await client.command({ query: sql }));
  try {
    await run(`CREATE USER IF NOT EXISTS reader IDENTIFIED BY 'word' SETTINGS readonly = 1`);
    await run(`CREATE USER IF NOT EXISTS writer IDENTIFIED BY 'word'`);
    await run('GRANT SELECT ON *.* TO reader, writer');
  } catch (thrown) {
    await client.close();
    return { kind: 'none', why: `CLICKHOUSE_URL: ${thrown instanceof Error ? thrown.name : ''}` };
  }
  return {
    kind: 'server',
    what: 'the server of CLICKHOUSE_URL',
    url(user) {
      const address = new URL(given);
      [address.username, address.password] = [user, 'word'];
      return address.href;
    },
    run,
    killed: () => null,
    asked: () => null,
    cutNext: null,
    stop: () => client.close(),
  };
}

/** The engine of the package `chdb` behind the HTTP of a ClickHouse server on the loopback. */
async function startChdb(): Promise<ClickHouseServer> {
  if (!existsSync(join(CHDB_FOLDER, 'node_modules/chdb'))) {
    return { kind: 'none', why: 'the package chdb is not there; `npm test` tries to install it' };
  }
  try {
    return await serve();
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : 'unknown';
    return { kind: 'none', why };
  }
}

async function serve(): Promise<ClickHouseServer> {
  const load = createRequire(join(CHDB_FOLDER, 'package.json'));
  const { Session }: { Session: new () => ChdbSession } = load('chdb');
  const session = new Session();
  const seen: Seen = { killed: [], cut: null };
  const asked: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // The engine in the package runs one statement at a time.
    last = last.then(() => answer(session, seen, request, response)).catch(() => undefined);
  });
  const port = await listen(server);
  const version = session.query('SELECT version() FORMAT TabSeparated').trim();
  return {
    kind: 'server',
    what: `chdb on the loopback, ClickHouse ${version}`,
    url: (user) => `http://${user}:word@127.0.0.1:${port}`,
    run: async (sql) => {
      await last;
      session.query(sql);
    },
    killed: () => seen.killed,
    asked: () => asked,
    cutNext: (how) => {
      seen.cut = how;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.close();
    },
  };
}

/** What the endpoint was told, and what it is to do. */
interface Seen {
  readonly killed: string[];
  cut: 'break' | 'end' | null;
}

async function answer(
  session: ChdbSession,
  seen: Seen,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { query, parameters } = await statementOf(request).catch((thrown: unknown) => {
    response.statusCode = 500;
    response.end(TOO_LONG);
    throw thrown;
  });
  const kill = /^KILL QUERY WHERE query_id = '(?<id>[^']+)'/u.exec(query)?.groups?.['id'];
  if (kill !== undefined) {
    seen.killed.push(kill);
    response.end();
    return;
  }
  const [sql = '', format = 'TabSeparated'] = query.split(/\s+FORMAT\s+(?=\w+\s*$)/u);
  const reader = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64')
    .toString()
    .startsWith('reader:');
  try {
    const settings = reader ? '\nSETTINGS readonly = 1' : '';
    const result = await session.queryBindAsync(sql + settings, parameters, {
      format: format.trim(),
    });
    response.setHeader('X-ClickHouse-Query-Id', queryIdOf(request));
    response.setHeader('X-ClickHouse-Format', format.trim());
    await writeSlowly(response, Buffer.from(result.bytes()), seen);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    response.statusCode = 500;
    response.end(message.replace(/^.*?(?=Code: \d)/su, ''));
  }
}

/** `http_max_field_value_size` of a server that sets nothing else. */
const FIELD_LIMIT = 128 * 1024;
const TOO_LONG =
  'Code: 1000. DB::Exception: HTML Form Exception: Field value too long. (POCO_EXCEPTION)';

async function statementOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { query: body.toString(), parameters: {} };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const texts = [...form].map(([name, value]) => [name, String(value)] as const);
  if (texts.some(([, value]) => value.length > FIELD_LIMIT)) throw new Error(TOO_LONG);
  const named = texts.flatMap(([name, value]) =>
    name.startsWith('param_') ? [[name.slice('param_'.length), bindable(value)] as const] : [],
  );
  const query = texts.find(([name]) => name === 'query')?.[1] ?? '';
  return { query, parameters: Object.fromEntries(named) };
}

/** The package binds values and not the texts of a request: lists of texts are read back. */
function bindable(text: string): unknown {
  if (!text.startsWith('[')) return unescaped(text);
  return [...text.matchAll(/'(?<value>(?:[^'\\]|\\.)*)'/gsu)].map(({ groups }) =>
    unescaped(groups?.['value'] ?? ''),
  );
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?<mark>.)/gsu, (_, mark: string) =>
    mark === 't' ? '\t' : mark === 'n' ? '\n' : mark,
  );
}

function queryIdOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('query_id') ?? '';
}

/** In pieces, so that a reader is in the middle of an answer for a while. */
async function writeSlowly(response: ServerResponse, bytes: Buffer, seen: Seen): Promise<void> {
  const piece = 32_768;
  if (bytes.length > 2 * piece && seen.cut !== null) {
    const { cut } = seen;
    seen.cut = null;
    response.write(bytes.subarray(0, bytes.lastIndexOf('\n', 2 * piece) + 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (cut === 'break') response.destroy();
    else response.end();
    return;
  }
  for (let start = 0; start < bytes.length && !response.destroyed; start += piece) {
    response.write(bytes.subarray(start, start + piece));
    await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(z.object({ port: z.number() }).parse(server.address()).port);
    });
  });
}
