import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syntheticMapping } from '../synthetic/synthetic-mapping.ts';
import { loadMapping } from './load-mapping.ts';
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

test('a mapping names the files and columns of each table', () => {
  const { tables, timeZone } = load(GOOD);
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
