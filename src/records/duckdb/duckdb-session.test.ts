import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DucesError } from '../../faults/index.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { openDuckDbSession } from './duckdb-session.ts';

let folder: string;
let session: SqlSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duces-session-'));
  writeFileSync(join(folder, 'mapped.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'unmapped.csv'), 'a\n1\n');
  session = await openDuckDbSession([join(folder, 'mapped.csv')]);
});
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true });
});

const run = (sql: string) => session.all({ sql, parameters: {}, doing: 'testing' });

test('reads a mapped file', async () => {
  expect(await run(`SELECT CAST(a AS VARCHAR) FROM '${folder}/mapped.csv'`)).toEqual([['1']]);
});

test.each([
  ['a file beside the mapped ones', () => `SELECT a FROM '${folder}/unmapped.csv'`],
  ['a system file', () => `SELECT content FROM read_text('/etc/hostname')`],
  ['a way round by ..', () => `SELECT a FROM '${folder}/x/../unmapped.csv'`],
  ['a listing of a folder', () => `SELECT file FROM glob('${folder}/*')`],
  ['the network', () => `SELECT * FROM read_csv('https://example.com/x.csv')`],
  ['writing a file', () => `COPY (SELECT 1) TO '${folder}/written.csv'`],
  [
    'writing over a mapped file',
    () => `COPY (SELECT 1) TO '${folder}/mapped.csv' (USE_TMP_FILE false)`,
  ],
  [
    'a second statement behind a first',
    () => `SELECT 1; COPY (SELECT 1) TO '${folder}/mapped.csv' (USE_TMP_FILE false)`,
  ],
  ['attaching a database', () => `ATTACH '${folder}/other.db'`],
  ['an extension', () => 'LOAD httpfs'],
  ['installing an extension', () => 'INSTALL httpfs'],
  ['opening the lock', () => 'SET lock_configuration = false'],
  ['allowing more', () => `SET allowed_directories = ['/']`],
  ['external access', () => 'SET enable_external_access = true'],
])('refuses %s', async (_, sql) => {
  await expect(run(sql())).rejects.toThrow(DucesError);
  expect(readdirSync(folder).toSorted()).toEqual(['mapped.csv', 'unmapped.csv']);
  expect(readFileSync(join(folder, 'mapped.csv'), 'utf8')).toBe('a\n1\n');
});

test('binds a value and never reads it as SQL', async () => {
  const value = `'); DROP TABLE x; --`;
  const rows = await session.all({
    sql: 'SELECT $value, unnest($list)',
    parameters: { value, list: [value, "'"] },
    doing: 'testing',
  });
  expect(rows).toEqual([
    [value, value],
    [value, "'"],
  ]);
});

const ENDLESS = 'SELECT CAST(count(*) AS VARCHAR) FROM range(10000000000000) t(i) WHERE i % 7 = 3';

test('a running statement stops when the signal fires', async () => {
  const started = performance.now();
  const options = { signal: AbortSignal.timeout(100) };
  await expect(
    session.all({ sql: ENDLESS, parameters: {}, doing: 'counting' }, options),
  ).rejects.toMatchObject({ code: 'stopped', message: 'Stopped while counting.' });
  expect(performance.now() - started).toBeLessThan(5000);
});

test('nothing starts when the signal has fired already', async () => {
  const options = { signal: AbortSignal.abort() };
  await expect(
    session.all({ sql: ENDLESS, parameters: {}, doing: 'counting' }, options),
  ).rejects.toMatchObject({ code: 'stopped' });
});

test('stopping one statement lets another go on', async () => {
  const slow = session.all(
    { sql: ENDLESS, parameters: {}, doing: 'counting' },
    { signal: AbortSignal.timeout(50) },
  );
  const other = session.all({
    sql: 'SELECT CAST(count(*) AS VARCHAR) FROM range(30000000) t(i) WHERE i % 7 = 3',
    parameters: {},
    doing: 'testing',
  });
  await expect(slow).rejects.toMatchObject({ code: 'stopped' });
  expect(await other).toEqual([['4285714']]);
});

test('a stream gives rows before the statement has ended, and stops between chunks', async () => {
  const controller = new AbortController();
  const rows = session.stream(
    {
      sql: 'SELECT CAST(i AS VARCHAR) FROM range(10000000) t(i)',
      parameters: {},
      doing: 'listing',
    },
    { signal: controller.signal },
  );
  const first = await rows.next();
  expect(first.done).toBe(false);
  controller.abort();
  await expect(rows.next()).rejects.toMatchObject({ code: 'stopped' });
});
