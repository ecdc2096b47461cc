import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syntheticMapping } from '../synthetic/synthetic-mapping.ts';
import { loadFileMapping, loadMapping } from './load-mapping.ts';
import { LOGICAL_TABLES } from './logical-tables.ts';

const GOOD = syntheticMapping('parquet');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-mapping-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  writeFileSync(join(folder, 'mapping.yaml'), text);
  return loadMapping(folder);
}

function loadFiles(text: string) {
  writeFileSync(join(folder, 'mapping.yaml'), text);
  return loadFileMapping(folder);
}

test('a mapping names the files and columns of each table', () => {
  const { tables, timeZone } = loadFiles(GOOD);
  expect(timeZone).toBe('UTC');
  expect(tables.posts.files).toEqual(['posts.parquet']);
  expect(tables.posts.columns['ip']).toEqual({ column: 'client_ip', epoch: null });
});

test('the mapping in the documentation is one', () => {
  const guide = readFileSync(new URL('../../../docs/records.md', import.meta.url), 'utf8');
  const example = /```yaml\n(?<yaml>.*?)```/su.exec(guide)?.groups?.['yaml'] ?? '';
  expect(Object.keys(load(example).tables)).toEqual(Object.keys(LOGICAL_TABLES));
});

test('an instant may be a count since 1970, with its unit', () => {
  const { tables } = load(
    GOOD.replace('posted_at: created_at', 'posted_at: { column: created, epoch: milliseconds }'),
  );
  expect(tables.posts.columns['posted_at']).toEqual({ column: 'created', epoch: 'milliseconds' });
});

const SERVED = GOOD.replace(
  'tables:',
  'store:\n  engine: postgres\n  connection: RECORDS_URL\ntables:',
).replaceAll(/files: (\w+)\.parquet\n {4}format: parquet/gu, 'table: app.$1');

test('a mapping of a server names its tables, and the variable that holds the connection', () => {
  const { store, tables } = load(SERVED);
  expect(store).toEqual({ engine: 'postgres', connection: 'RECORDS_URL' });
  expect(tables.posts).toMatchObject({ table: 'app.posts' });
});

test.each([
  ['no connection', '\n  connection: RECORDS_URL', '', /store\.connection/u],
  ['an engine that Duces does not know', 'postgres', 'oracle', /:6:.*store\.engine/u],
  ['a table without its schema', 'app.posts', 'posts', /tables\.posts\.table/u],
  ['a table whose name is SQL', 'app.posts', 'app.posts; DROP TABLE x', /tables\.posts\.table/u],
  ['files on a server', 'table: app.posts', 'files: posts.csv', /posts\.files/u],
])('a mapping of a server with %s is refused at its place', (_, from, to, told) => {
  expect(SERVED).toContain(from);
  expect(() => load(SERVED.replace(from, to))).toThrow(
    expect.objectContaining({ code: 'data-malformed', message: expect.stringMatching(told) }),
  );
});

test('a connection that was written into a mapping is refused, and not shown', () => {
  let failure: unknown = null;
  try {
    load(SERVED.replace('RECORDS_URL', 'postgres://a:secret-word@192.0.2.1/c'));
  } catch (thrown) {
    failure = thrown;
  }
  expect(failure).toMatchObject({ code: 'data-malformed', place: { line: 7 } });
  expect(JSON.stringify([failure, String(failure)])).not.toContain('secret-word');
});

test('the mappings of servers in the documentation are such', () => {
  const guide = readFileSync(new URL('../../../docs/records.md', import.meta.url), 'utf8');
  const parts = [...guide.matchAll(/```yaml\n(?<yaml>store:.*?)```/gsu)];
  expect(parts.map(({ groups }) => load(`${HEAD}${groups?.['yaml'] ?? ''}`).store?.engine)).toEqual(
    ['postgres', 'clickhouse'],
  );
});

const HEAD = 'version: 1\ntimeZone: UTC\nhandles: without-at\n';

test.each([
  ['no time zone', 'timeZone: UTC\n', '', /timeZone/u],
  ['a time zone that is none', 'timeZone: UTC', 'timeZone: Mars/Olympus', /:3:.*timeZone/u],
  ['an abbreviation of two clocks', 'timeZone: UTC', 'timeZone: "+05:00"', /:3:.*timeZone/u],
  ['a column missing', '      post_id: id\n', '', /posts\.columns\.post_id/u],
  ['a column that Duces does not know', 'ip: client_ip', 'body: body', /posts\.columns\.body/u],
  [
    'a unit for what is no instant',
    'ip: client_ip',
    'ip: { column: a, epoch: seconds }',
    /columns\.ip/u,
  ],
  ['a table that Duces does not know', '  logins:', '  messages:', /tables\.messages/u],
  ['no handle history', '  handle-history:', '  accounts2:', /handle-history/u],
  ['a path out of the folder', 'files: posts.parquet', 'files: ../posts.parquet', /posts\.files/u],
  ['an absolute path', 'files: posts.parquet', 'files: /posts.parquet', /posts\.files/u],
  ['an address on the network', 'files: posts.parquet', 'files: s3://a/b.parquet', /posts\.files/u],
  ['a format that is not read', 'format: parquet', 'format: xlsx', /posts\.format/u],
])('a mapping with %s is refused at its place', (_, from, to, told) => {
  expect(GOOD).toContain(from);
  expect(() => load(GOOD.replace(from, to))).toThrow(
    expect.objectContaining({ code: 'data-malformed', message: expect.stringMatching(told) }),
  );
});
