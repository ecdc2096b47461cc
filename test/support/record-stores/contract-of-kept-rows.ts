import { expect, test } from 'vitest';
import { TABLE_NAMES, type TableName } from '../../../src/records/mapping/index.ts';
import type { RecordStore } from '../../../src/records/index.ts';
import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';
import { Secret } from '../../../src/secrets/index.ts';
import { CONTRACT_ROWS } from './contract-rows.ts';

/** What a litigation hold keeps: every mapped column of every row of the accounts, and of no other. */
export function contractOfKeptRows(store: () => RecordStore): void {
  test.each(TABLE_NAMES.filter((table) => table in CONTRACT_ROWS))(
    'keeps the rows of %s of the accounts asked for, whole and alone',
    async (table) => {
      const wanted = ['1', '3'];
      expect(await kept(table, wanted)).toEqual(
        rowsOf(table)
          .filter(({ account_id: account }) => wanted.includes(account ?? ''))
          .map(normal)
          .toSorted(byText),
      );
    },
  );

  test('keeps nothing of accounts that are not there, and nothing for no account', async () => {
    expect(await kept('posts', ['404'])).toEqual([]);
    expect(await kept('posts', [])).toEqual([]);
  });

  test.each([
    ['@Speaker', ['1', '3']],
    ['speaker', ['2']],
    ['nobody', []],
  ])('knows every account that ever bore %s, by exact code points', async (handle, accounts) => {
    const bearers = await store().bearersOf(handle);
    expect(bearers.map((account) => account.reveal()).toSorted()).toEqual(accounts);
  });

  async function kept(table: TableName, accounts: readonly string[]) {
    const rows: Readonly<Record<string, string | null>>[] = [];
    const ids = accounts.map((id) => new Secret(id));
    for await (const chunk of store().keptRows(table, ids)) {
      rows.push(...chunk.map((row) => row.reveal()));
    }
    return rows.toSorted(byText);
  }
}

type Row = Readonly<Record<string, string | null>>;

function rowsOf(table: TableName): readonly Row[] {
  return CONTRACT_ROWS[table as keyof StoreRows] ?? [];
}

/** Instants as every store gives them: UTC, to the microsecond. */
function normal(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /(?:_at|^borne_\w+)$/u.test(name) && value !== null ? toMicroseconds(value) : value,
    ]),
  );
}

function toMicroseconds(instant: string): string {
  const [seconds = '', fraction = ''] = instant.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}Z`;
}

function byText(one: Row, other: Row): number {
  return key(one) < key(other) ? -1 : 1;
}

function key(row: Row): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
