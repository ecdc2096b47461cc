import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { Secret } from '../../secrets/index.ts';
import type { RecordRow } from '../record-store.ts';
import { writeStore, type WriteOptions } from '../synthetic/write-store.ts';
import { openDuckDbStore } from './open-duckdb-store.ts';

/*
 * A long pull is cut into slices by account and hour. However it is cut, the rows are those of a pull
 * in one go, in the same order: none at the edge of two slices is lost or given twice.
 */

const root = temporaryFolder();

const two = (value: number) => String(value).padStart(2, '0');

/** Few accounts and instants on and about full hours, so that edges are met. */
const login = fc.record({
  account_id: fc.constantFrom('7', '10', '2'),
  logged_in_at: fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1, 1_800_000_000, 3_599_999_999))
    .map(([hour, micros]) => {
      const second = Math.floor(micros / 1_000_000);
      const [minute, rest] = [Math.floor(second / 60), second % 60];
      return `2022-01-01T${two(hour)}:${two(minute)}:${two(rest)}.${String(micros % 1_000_000).padStart(6, '0')}Z`;
    }),
  ip: fc.integer({ min: 1, max: 250 }).map((last) => `203.0.113.${last}`),
});

const FORMATS: readonly WriteOptions[] = [
  { format: 'parquet', instants: 'TIMESTAMP', ids: 'BIGINT' },
  { format: 'parquet', instants: 'TIMESTAMPTZ', timeZone: 'America/New_York' },
  { format: 'csv' },
];

async function pulled(folder: string, sliceRows?: number): Promise<readonly string[]> {
  const store = await openDuckDbStore(folder, sliceRows === undefined ? {} : { sliceRows });
  const rows: RecordRow[] = [];
  try {
    const accounts = ['10', '2', '7', '2', '99'].map((id) => new Secret(id));
    const request = { scope: 'accounts', category: 'login-ip-address', accounts } as const;
    for await (const chunk of store.pull(request)) rows.push(...chunk);
    expect(await store.countRows(request)).toBe(rows.length);
  } finally {
    store.close();
  }
  return rows.map(({ values }) =>
    Object.values(values)
      .map((value) => (value instanceof Secret ? value.reveal() : value))
      .join(' '),
  );
}

describe('a pull in slices', () => {
  test.each(FORMATS)('gives the rows of one in one go: $format $instants', async (options) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(login, { maxLength: 25 }),
        fc.integer({ min: 1, max: 8 }),
        async (logins, sliceRows) => {
          const folder = join(root, 'store');
          rmSync(folder, { recursive: true, force: true });
          await writeStore(folder, { logins }, options);
          const sliced = await pulled(folder, sliceRows);
          expect(sliced).toEqual(await pulled(folder));
          const oracle = logins.map((row) => `${row.account_id} ${row.logged_in_at} ${row.ip}`);
          expect(sliced).toEqual(oracle.toSorted());
        },
      ),
      { numRuns: 25 },
    );
  });
});
