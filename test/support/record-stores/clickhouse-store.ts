import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { logicalColumns, TABLE_NAMES, type TableName } from '../../../src/records/mapping/index.ts';
import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';
import type { ClickHouseServer } from './clickhouse-server.ts';

/** How a platform keeps its rows; all of them must read alike. */
export interface ClickHouseShape {
  readonly ids: 'String' | 'UInt64' | 'Int64' | 'LowCardinality(String)';
  readonly instants: "DateTime64(6, 'UTC')" | 'DateTime64(9)' | 'String' | 'Int64';
  readonly timeZone: string;
}

export const PLAIN_SHAPE: ClickHouseShape = {
  ids: 'UInt64',
  instants: "DateTime64(6, 'UTC')",
  timeZone: 'UTC',
};

/** A database of its own. */
export interface ClickHouseDatabase {
  readonly name: string;
  /** A folder with the mapping; the connection of the reader is in the variable that it names. */
  readonly folder: string;
  readonly variable: string;
  drop(): Promise<void>;
}

let made = 0;

/** Makes a database of these rows. The column `body` is no part of the mapping. */
export async function makeClickHouseDatabase(
  server: Extract<ClickHouseServer, { kind: 'server' }>,
  rows: StoreRows,
  shape: ClickHouseShape,
): Promise<ClickHouseDatabase> {
  made += 1;
  const name = `duces_${process.pid}_${made}`;
  await server.run(`CREATE DATABASE ${name}`);
  for (const table of TABLE_NAMES) {
    if (rows[table] !== undefined) await makeTable(server.run, name, table, rows[table], shape);
  }
  const folder = mkdtempSync(join(tmpdir(), 'duces-served-'));
  const variable = `DUCES_TEST_CLICKHOUSE_${name.toUpperCase()}`;
  process.env[variable] = server.url('reader');
  writeFileSync(join(folder, 'mapping.yaml'), mappingText(name, rows, shape, variable));
  return {
    name,
    folder,
    variable,
    async drop() {
      await server.run(`DROP DATABASE IF EXISTS ${name} SYNC`);
      rmSync(folder, { recursive: true, force: true });
      delete process.env[variable];
    },
  };
}

async function makeTable(
  run: (sql: string) => Promise<void>,
  database: string,
  table: TableName,
  rows: NonNullable<StoreRows[TableName]>,
  shape: ClickHouseShape,
): Promise<void> {
  const columns = Object.entries(logicalColumns(table)).map(([name, { type, nullable }]) => {
    const stored = type === 'id' ? shape.ids : type === 'instant' ? shape.instants : 'String';
    return { name, stored: nullable ? `Nullable(${stored})` : stored };
  });
  const relation = `${database}."${table}"`;
  await run(
    `CREATE TABLE ${relation} (${columns.map(({ name, stored }) => `"${name}" ${stored}`).join(', ')}, body String DEFAULT 'private words') ENGINE = MergeTree ORDER BY account_id`,
  );
  if (rows.length === 0) return;
  const values = rows.map((row) => {
    const cells = columns.map(({ name }) => cell(table, name, row[name] ?? null, shape));
    return `(${cells.join(', ')})`;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await run(`INSERT INTO ${relation} (${names}) VALUES ${values.join(', ')}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function cell(
  table: TableName,
  name: string,
  value: string | null,
  { instants, timeZone }: ClickHouseShape,
): string {
  if (value === null) return 'NULL';
  if (logicalColumns(table)[name]?.type !== 'instant') return quoted(value);
  const instant = Temporal.Instant.from(value);
  switch (instants) {
    case 'Int64':
      return String(instant.epochNanoseconds / 1_000n);
    case 'String':
      return quoted(instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString());
    case "DateTime64(6, 'UTC')":
      return `fromUnixTimestamp64Micro(${instant.epochNanoseconds / 1_000n})`;
    case 'DateTime64(9)':
      return `fromUnixTimestamp64Nano(${instant.epochNanoseconds})`;
  }
}

function mappingText(
  database: string,
  rows: StoreRows,
  shape: ClickHouseShape,
  variable: string,
): string {
  const tables = TABLE_NAMES.filter((table) => rows[table] !== undefined).map((table) => {
    const columns = Object.entries(logicalColumns(table)).map(([name, { type }]) => {
      const counted = type === 'instant' && shape.instants === 'Int64';
      return `      ${name}: ${counted ? `{ column: ${name}, epoch: microseconds }` : name}`;
    });
    return `  ${table}:\n    table: ${database}.${table}\n    columns:\n${columns.join('\n')}`;
  });
  return `version: 1
timeZone: ${shape.timeZone}
handles: without-at
store:
  engine: clickhouse
  connection: ${variable}
tables:
${tables.join('\n')}
`;
}
