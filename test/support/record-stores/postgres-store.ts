import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { logicalColumns, TABLE_NAMES, type TableName } from '../../../src/records/mapping/index.ts';
import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';

/** How a platform keeps its rows; all of them must read alike. */
export interface PostgresShape {
  readonly ids: 'text' | 'bigint' | 'numeric(38,0)' | 'varchar(40)';
  readonly instants: 'timestamptz' | 'timestamp' | 'text' | 'bigint';
  readonly addresses: 'text' | 'inet';
  readonly timeZone: string;
}

export const PLAIN_SHAPE: PostgresShape = {
  ids: 'bigint',
  instants: 'timestamptz',
  addresses: 'text',
  timeZone: 'UTC',
};

/** A database of its own, with a role that may read the mapped columns and do nothing else. */
export interface PostgresDatabase {
  /** A folder with the mapping; the connection is in the variable that it names. */
  readonly folder: string;
  /** A connection of the owner. */
  readonly owner: pg.Client;
  drop(): Promise<void>;
}

let made = 0;
const READER = 'duces_reader';

/** Makes a database of these rows. The column `body` is no part of the mapping and not granted. */
export async function makePostgresDatabase(
  url: string,
  rows: StoreRows,
  shape: PostgresShape,
): Promise<PostgresDatabase> {
  made += 1;
  const name = `duces_${process.pid}_${made}`;
  await asOwner(url, async (owner) => {
    await owner.query(`CREATE DATABASE ${name}`);
    await owner.query(
      `DO $$ BEGIN CREATE ROLE ${READER} LOGIN PASSWORD 'reader'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    );
  });
  const owner = new pg.Client({ connectionString: at(url, name) });
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query('CREATE SCHEMA app');
  await owner.query(`GRANT USAGE ON SCHEMA app TO ${READER}`);
  for (const table of TABLE_NAMES) {
    if (rows[table] !== undefined) await makeTable(owner, table, rows[table], shape);
  }
  const folder = mkdtempSync(join(tmpdir(), 'duces-served-'));
  const variable = `DUCES_TEST_${name.toUpperCase()}`;
  process.env[variable] = at(url, name, READER);
  writeFileSync(join(folder, 'mapping.yaml'), mappingText(rows, shape, variable));
  return {
    folder,
    owner,
    async drop() {
      await owner.end().catch(() => undefined);
      await asOwner(url, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      rmSync(folder, { recursive: true, force: true });
      delete process.env[variable];
    },
  };
}

async function makeTable(
  owner: pg.Client,
  table: TableName,
  rows: NonNullable<StoreRows[TableName]>,
  shape: PostgresShape,
): Promise<void> {
  const names = Object.keys(logicalColumns(table));
  const types = names.map((name) => storedType(table, name, shape));
  const relation = `app."${table}"`;
  const columns = names.map((name, index) => `"${name}" ${types[index]}`);
  await owner.query(`CREATE TABLE ${relation} (${columns.join(', ')}, body text)`);
  const values = names.map((name) =>
    rows.map((row) => storedValue(table, name, row[name] ?? null, shape)),
  );
  const cells = names.map((_, index) => `CAST(c${index} AS ${types[index]})`);
  await owner.query(
    `INSERT INTO ${relation} SELECT ${cells.join(', ')}, 'private words' FROM unnest(${names.map((_, index) => `$${index + 1}::text[]`).join(', ')}) AS given (${names.map((_, index) => `c${index}`).join(', ')})`,
    values,
  );
  if (names.includes('account_id')) await owner.query(`CREATE INDEX ON ${relation} (account_id)`);
  await owner.query(
    `GRANT SELECT (${names.map((name) => `"${name}"`).join(', ')}, xmin) ON ${relation} TO ${READER}`,
  );
  await owner.query(`ANALYZE ${relation}`);
}

function storedType(table: TableName, name: string, shape: PostgresShape): string {
  const type = logicalColumns(table)[name]?.type;
  if (type === 'id') return shape.ids;
  if (type === 'instant') return shape.instants;
  return name === 'ip' ? shape.addresses : 'text';
}

function storedValue(
  table: TableName,
  name: string,
  value: string | null,
  { instants, timeZone }: PostgresShape,
): string | null {
  if (value === null || logicalColumns(table)[name]?.type !== 'instant') return value;
  const instant = Temporal.Instant.from(value);
  switch (instants) {
    case 'bigint':
      return String(instant.epochNanoseconds / 1_000n);
    case 'timestamptz':
      return value;
    case 'text':
    case 'timestamp':
      return instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString();
  }
}

function mappingText(rows: StoreRows, shape: PostgresShape, variable: string): string {
  const tables = TABLE_NAMES.filter((table) => rows[table] !== undefined).map((table) => {
    const columns = Object.entries(logicalColumns(table)).map(([name, { type }]) => {
      const counted = type === 'instant' && shape.instants === 'bigint';
      return `      ${name}: ${counted ? `{ column: ${name}, epoch: microseconds }` : name}`;
    });
    return `  ${table}:\n    table: app.${table}\n    columns:\n${columns.join('\n')}`;
  });
  return `version: 1
timeZone: ${shape.timeZone}
handles: without-at
store:
  engine: postgres
  connection: ${variable}
tables:
${tables.join('\n')}
`;
}

async function asOwner<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string, role?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role !== undefined) [address.username, address.password] = [role, 'reader'];
  return address.href;
}
