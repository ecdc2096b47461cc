import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteName, quoteText } from '../duckdb/quote-sql.ts';
import { logicalColumns, MAPPING_FILE, TABLE_NAMES, type TableName } from '../mapping/index.ts';

/** Rows by logical table and column, every value as text; null where the row holds none. */
export type StoreRows = Readonly<
  Partial<Record<TableName, readonly Readonly<Record<string, string | null>>[]>>
>;

export interface WriteOptions {
  readonly format: 'parquet' | 'csv' | 'json';
  /** The clock that the mapping states. Default UTC. */
  readonly timeZone?: string;
  /** Parquet: the stored type of ids. Default VARCHAR. */
  readonly ids?: 'VARCHAR' | 'BIGINT';
  /** Parquet: the stored type of instants. Default VARCHAR. */
  readonly instants?: 'VARCHAR' | 'TIMESTAMP' | 'TIMESTAMPTZ';
  readonly handles?: 'with-at' | 'without-at';
}

/**
 * Writes a small store of exactly these rows, with its mapping, for examples and tests. Tables that
 * are not given are not mapped, save posts and handle history, which are then empty.
 */
export async function writeStore(
  folder: string,
  rows: StoreRows,
  options: WriteOptions,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tables = TABLE_NAMES.filter(
    (table) => rows[table] !== undefined || table === 'posts' || table === 'handle-history',
  );
  for (const table of tables) await writeTable(folder, table, rows[table] ?? [], options);
  const mapped = tables.map((table) => {
    const columns = Object.keys(logicalColumns(table)).map((name) => `      ${name}: ${name}`);
    return `  ${table}:\n    files: ${table}.${options.format}\n    format: ${options.format}\n    columns:\n${columns.join('\n')}`;
  });
  const { timeZone = 'UTC', handles = 'without-at' } = options;
  const head = `version: 1\ntimeZone: ${timeZone}\nhandles: ${handles}\ntables:\n`;
  writeFileSync(join(folder, MAPPING_FILE), `${head}${mapped.join('\n')}\n`);
}

/** Goes by way of CSV with every value quoted, which the engine casts to the types asked for. */
async function writeTable(
  folder: string,
  table: TableName,
  rows: readonly Readonly<Record<string, string | null>>[],
  options: WriteOptions,
): Promise<void> {
  const names = Object.keys(logicalColumns(table));
  const path = join(folder, `${table}.${options.format}`);
  const lines = rows.map((row) => names.map((name) => csvCell(row[name] ?? null)).join(','));
  const csv = [names.join(','), ...lines].map((line) => `${line}\n`).join('');
  if (options.format === 'csv') {
    writeFileSync(path, csv);
    return;
  }
  const raw = join(folder, `${table}.raw.csv`);
  writeFileSync(raw, csv);
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  const selected = names.map(
    (name) =>
      `CAST(${quoteName(name)} AS ${storedType(table, name, options)}) AS ${quoteName(name)}`,
  );
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT ${selected.join(', ')} FROM read_csv(${quoteText(raw)}, header = true, auto_detect = false, columns = {${columns}}, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false)) TO ${quoteText(path)} (FORMAT ${options.format})`,
  );
  connection.closeSync();
  instance.closeSync();
  rmSync(raw);
}

function storedType(
  table: TableName,
  column: string,
  { format, ids = 'VARCHAR', instants = 'VARCHAR' }: WriteOptions,
): string {
  const type = logicalColumns(table)[column]?.type;
  if (format !== 'parquet') return 'VARCHAR';
  return type === 'id' ? ids : type === 'instant' ? instants : 'VARCHAR';
}

function csvCell(value: string | null): string {
  return value === null ? '' : `"${value.replaceAll('"', '""')}"`;
}
