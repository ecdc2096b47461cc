import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_CATEGORIES } from './categories/index.ts';
import { openDuckDbStore } from './duckdb/open-duckdb-store.ts';
import type { RecordStore } from './record-store.ts';
import { makeSyntheticStore } from './synthetic/make-synthetic-store.ts';
import { writeStore } from './synthetic/write-store.ts';

/*
 * The SQL that each category runs, kept as files for a person to review: each is the proof of what
 * a production under that category can read. A change here is a change of what may leave a store.
 */

let folder: string;
let synthetic: RecordStore;
let localTime: RecordStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duces-golden-'));
  await makeSyntheticStore({ folder: join(folder, 'synthetic'), posts: 200 });
  await writeStore(join(folder, 'local'), {}, { format: 'csv', timeZone: 'America/New_York' });
  synthetic = await openDuckDbStore(join(folder, 'synthetic'));
  localTime = await openDuckDbStore(join(folder, 'local'));
});
afterAll(() => {
  synthetic.close();
  localTime.close();
  rmSync(folder, { recursive: true });
});

const PRODUCIBLE = RECORD_CATEGORIES.filter((category) => category.query !== null);

describe.each(PRODUCIBLE)('$id', ({ id, needs }) => {
  test('runs the reviewed statement', () => {
    expect(`${synthetic.statement(id)};
`).toBe(golden(id));
  });

  test('names each column that it reads, and reads one table', () => {
    const sql = synthetic.statement(id);
    expect(sql).not.toMatch(/SELECT (DISTINCT )?\*|\.\*/u);
    expect(sql.match(/read_parquet/gu)).toHaveLength(needs.length);
  });
});

test('a log of a local clock is read by that clock', () => {
  const name = 'post-ip-address.local-time-csv';
  expect(`${localTime.statement('post-ip-address')};
`).toBe(golden(name));
});

const COLUMNS_OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'post-ip-address': ['email', 'body', 'sessions', 'signups', 'accounts'],
  'registration-email': ['posts', 'sessions', 'accounts', 'client_ip', 'screen_name', 'body'],
  'current-email': ['posts', 'sessions', 'signups', 'client_ip', 'body'],
  'login-ip-address': ['posts', 'signups', 'accounts', 'email', 'body'],
};

test.each(PRODUCIBLE)('$id never touches what another category holds', ({ id }) => {
  const words = new Set(synthetic.statement(id).match(/[a-z_]+/giu));
  const foreign = COLUMNS_OF_OTHERS[id]?.filter((word) => words.has(word));
  expect(foreign).toEqual([]);
});

test.each(RECORD_CATEGORIES.filter((category) => category.legalClass === 'content'))(
  'no store can be asked for $id',
  async ({ id }) => {
    expect(synthetic.categories).not.toContain(id);
    expect(() => synthetic.statement(id)).toThrow(
      expect.objectContaining({ code: 'content-barred' }),
    );
    const rows = synthetic.pull({ scope: 'posts', category: id, posts: [] });
    await expect(rows.next()).rejects.toMatchObject({ code: 'content-barred' });
  },
);

/** The reviewed SQL; a person writes these files, so that no test run can. */
function golden(name: string): string {
  const path = new URL(`golden/${name}.golden.sql`, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : `(golden/${name}.golden.sql is missing)`;
}
