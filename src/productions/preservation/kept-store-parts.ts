import { stringify } from 'csv-stringify/sync';
import { stringify as toYaml } from 'yaml';
import { MAPPING_FILE, type RecordStore, type StoreOptions } from '../../records/index.ts';
import type { ProductionPart } from '../../sealing/index.ts';
import type { Secret } from '../../secrets/index.ts';

type TableName = Parameters<RecordStore['keptRows']>[0];

/** What is kept: the store, whose rows, and who is told how many of each table there were. */
export interface KeptStore {
  readonly store: Pick<RecordStore, 'tables' | 'handles' | 'keptRows'>;
  readonly accounts: readonly Secret<string>[];
  readonly onKept: (table: TableName, rows: number) => void;
  readonly options: StoreOptions;
}

/**
 * The parts of a record store that holds these accounts alone: each table's rows as JSON lines, which
 * tell an empty text from none, and the mapping that reads them, so that the opened package serves
 * `duces produce --records` as it is.
 */
export async function* keptStoreParts(kept: KeptStore): AsyncGenerator<ProductionPart, void> {
  const mapped: Record<string, object> = {};
  for (const [table, columns] of kept.store.tables) {
    let rows = 0;
    const onRows = (count: number) => {
      rows = count;
    };
    yield { path: `${table}.json`, content: jsonLines(kept, table, onRows) };
    kept.onKept(table, rows);
    const named = Object.fromEntries(columns.map((column) => [column, column]));
    if (rows > 0) mapped[table] = { files: `${table}.json`, format: 'json', columns: named };
    else {
      // JSON without a line has no columns that could be mapped; a header has.
      yield { path: `${table}.csv`, content: stringify([[...columns]]) };
      mapped[table] = { files: `${table}.csv`, format: 'csv', columns: named };
    }
  }
  // Every instant was written in UTC, whatever clock the platform keeps.
  const head = { version: 1, timeZone: 'UTC', handles: kept.store.handles };
  yield { path: MAPPING_FILE, content: toYaml({ ...head, tables: mapped }) };
}

async function* jsonLines(
  { store, accounts, options }: KeptStore,
  table: TableName,
  onRows: (rows: number) => void,
): AsyncGenerator<string, void> {
  let rows = 0;
  for await (const chunk of store.keptRows(table, accounts, options)) {
    rows += chunk.length;
    yield chunk.map((row) => `${JSON.stringify(row.reveal())}\n`).join('');
  }
  onRows(rows);
}
