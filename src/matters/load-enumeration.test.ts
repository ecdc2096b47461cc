import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Speaker } from './people-schema.ts';
import { loadEnumeration } from './load-enumeration.ts';

const folder = mkdtempSync(join(tmpdir(), 'duces-posts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const speaker = (handle: string): Speaker => ({
  id: 'doe',
  label: 'Doe',
  handle,
  platform: 'p',
  role: 'defendant',
});
const matter = { folder, speakers: [speaker('@erpsmosh'), speaker('@ShuIimLeifer')] };

function load(text: string) {
  writeFileSync(join(folder, 'posts.csv'), text);
  return loadEnumeration(matter, { file: 'posts.csv' });
}

describe('a list of offending posts', () => {
  it('is read with or without the at sign, and with a byte order mark', () => {
    expect(load('\uFEFFhandle,post_id\r\n@erpsmosh,11\r\nShuIimLeifer,12\r\n')).toEqual([
      { handle: 'erpsmosh', postId: '11' },
      { handle: 'ShuIimLeifer', postId: '12' },
    ]);
  });

  it.each([
    ['a look-alike handle', 'handle,post_id\nerpsmosh,1\nShulimLeifer,2\n', 'reference-unknown', 3],
    ['another case', 'handle,post_id\nErpsmosh,1\n', 'reference-unknown', 2],
    ['a post twice', 'handle,post_id\nerpsmosh,1\nerpsmosh,1\n', 'data-malformed', 3],
    ['a row without a post', 'handle,post_id\nerpsmosh,\n', 'data-malformed', 2],
    ['other columns', 'name,id\nerpsmosh,1\n', 'data-malformed', 1],
    ['a row that breaks off', 'handle,post_id\nerpsmosh\n', 'data-malformed', 2],
    ['no rows', 'handle,post_id\n', 'file-empty', undefined],
  ])('with %s is refused at its line', (_, text, code, line) => {
    const place: unknown = expect.objectContaining(line === undefined ? {} : { line });
    expect(() => load(text)).toThrow(expect.objectContaining({ code, place }));
  });

  it('that is absent is refused', () => {
    expect(() => loadEnumeration(matter, { file: 'none.csv' })).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});
