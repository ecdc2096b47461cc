import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORD_CATEGORIES } from './categories/index.ts';
import { clickHouseDialect } from './clickhouse/clickhouse-dialect.ts';
import { postgresDialect } from './postgres/postgres-dialect.ts';
import {
  SERVED_MAPPING,
  storeWithoutServer,
} from '../../test/support/record-stores/store-without-server.ts';

/*
 * The SQL that each category runs on a server, kept as files for a person to review, as
 * golden-sql.test.ts keeps that of files. No server is asked: types and mapping are given here.
 */

const ENGINES = [
  {
    engine: 'postgres',
    dialect: postgresDialect,
    types: { id: 'bigint', text: 'text', number: 'integer', instant: 'timestamp with time zone' },
  },
  {
    engine: 'clickhouse',
    dialect: clickHouseDialect,
    types: {
      id: 'UInt64',
      text: 'String',
      number: 'Nullable(UInt16)',
      instant: "DateTime64(3, 'UTC')",
    },
  },
] as const;

const PRODUCIBLE = RECORD_CATEGORIES.filter((category) => category.query !== null);

describe.each(ENGINES)('$engine', ({ engine, dialect, types }) => {
  const store = storeWithoutServer(dialect, types);

  test.each(PRODUCIBLE)('$id runs the reviewed statement', ({ id }) => {
    expect(`${store.statement(id)};\n`).toBe(golden(engine, id));
  });

  test.each(PRODUCIBLE)(
    '$id names each column that it reads, and reads its tables only',
    ({ id, needs }) => {
      const sql = store.statement(id);
      expect(sql).not.toMatch(/SELECT (DISTINCT )?\*|\.\*/u);
      const named = Object.entries(SERVED_MAPPING.tables).filter(([, { table }]) =>
        sql.includes(
          table
            .split('.')
            .map((part) => `"${part}"`)
            .join('.'),
        ),
      );
      expect(named.map(([table]) => table).toSorted()).toEqual(
        needs.map(({ table }) => String(table)).toSorted(),
      );
    },
  );
});

/** The reviewed SQL; a person writes these files, so that no test run can. */
function golden(engine: string, name: string): string {
  const path = new URL(`golden/${engine}/${name}.golden.sql`, import.meta.url);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
    : `(golden/${engine}/${name}.golden.sql is missing)`;
}
