import { DucesError } from '../../faults/index.ts';
import { logicalColumns, type ColumnType, type TableName } from '../mapping/index.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** A mapped column as the store has it. `type` is the engine's name for the stored type. */
export interface StoredColumn {
  readonly column: string;
  readonly type: string;
  readonly epoch: 'seconds' | 'milliseconds' | 'microseconds' | null;
}

/** A mapped table, and the stored type of each mapped column. */
export interface StoredTable {
  readonly table: TableName;
  readonly columns: Readonly<Record<string, StoredColumn>>;
}

export type StoreSchema = ReadonlyMap<TableName, StoredTable>;

/** A table as the mapping describes it, and the file that says so. */
export interface MappedTable {
  readonly table: TableName;
  readonly columns: Readonly<Record<string, Omit<StoredColumn, 'type'> | undefined>>;
  readonly file: string;
}

/**
 * The mapped columns of a table with the types that the store has for its columns. Throws
 * `store-column-missing` for a mapped column that is not there, `store-value-invalid` for one whose
 * type cannot be meant.
 */
export function storedTable(
  mapped: MappedTable,
  types: ReadonlyMap<string, string>,
  { accepts }: Pick<SqlDialect, 'accepts'>,
): StoredTable {
  const columns: Record<string, StoredColumn> = {};
  for (const [logical, named] of Object.entries(mapped.columns)) {
    if (named === undefined) continue;
    const type = types.get(named.column);
    if (type === undefined) throw missing(mapped, named.column, [...types.keys()]);
    const stored = { ...named, type };
    const wanted = logicalColumns(mapped.table)[logical]?.type ?? 'text';
    if (!accepts(wanted, stored)) throw wrongType(mapped, stored, wanted);
    columns[logical] = stored;
  }
  return { table: mapped.table, columns };
}

function missing(
  { table, file }: MappedTable,
  column: string,
  present: readonly string[],
): DucesError {
  return new DucesError(
    'store-column-missing',
    `Table ${table}: the store has no column "${column}"; it has ${present.join(', ')}.`,
    {
      place: { file },
      next: `Correct tables.${table}.columns in the mapping, or add the column to the store.`,
    },
  );
}

function wrongType(
  { table, file }: MappedTable,
  column: StoredColumn,
  wanted: ColumnType,
): DucesError {
  return new DucesError(
    'store-value-invalid',
    `Table ${table}: column "${column.column}" has type ${column.type}, which cannot hold ${EXPECTED[wanted]}.`,
    {
      place: { file },
      next: `Map another column in tables.${table}.columns, or store it as another type.`,
    },
  );
}

const EXPECTED: Readonly<Record<ColumnType, string>> = {
  id: 'an id (a text, a whole number or a UUID)',
  text: 'a text',
  number: 'a whole number',
  instant: 'an instant (a timestamp, ISO 8601 text, or a whole number whose epoch is mapped)',
};
