import { join } from 'node:path';
import { sqlTable } from '../sql/store-context.ts';
import { quoteName, quoteText } from './quote-sql.ts';
import type { StoreSource } from './store-files.ts';

interface ReaderOptions {
  readonly absolute: boolean;
  /** The platform's columns that will be read; null to ask which there are. */
  readonly columns: readonly string[] | null;
  /** Whether to look at every row for the columns there are, and not at the first ones only. */
  readonly wholeSample?: boolean;
}

/**
 * The reader of a table's files. Text formats are read as text throughout, so that an id keeps its
 * leading zeros and its digits beyond 2^53; `absolute` is false for a statement that is printed.
 */
export function readerSql(
  { folder, files, mapping }: StoreSource,
  { absolute, columns, wholeSample = false }: ReaderOptions,
): string {
  const paths = files.map((file) => quoteText(absolute ? join(folder, file) : file)).join(', ');
  switch (mapping.format) {
    case 'parquet':
      return `read_parquet([${paths}], hive_partitioning = false, union_by_name = false)`;
    case 'csv':
      return `read_csv([${paths}], header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true, null_padding = false, ignore_errors = false, hive_partitioning = false, union_by_name = false)`;
    case 'json': {
      const sample = wholeSample ? ', sample_size = -1' : '';
      const typed = columns?.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(', ');
      const shape = typed === undefined ? sample : `, columns = {${typed}}`;
      return `read_json([${paths}]${shape}, hive_partitioning = false, ignore_errors = false)`;
    }
  }
}

/** `table AS (SELECT named columns FROM reader)`, the only place where a file is named. */
export function sourceSql(
  source: StoreSource,
  columns: readonly string[],
  { absolute, few }: { readonly absolute: boolean; readonly few: string | null },
) {
  const named = columns.map((logical) => {
    const column = source.mapping.columns[logical];
    return column === undefined
      ? `NULL AS ${quoteName(logical)}`
      : `${quoteName(column.column)} AS ${quoteName(logical)}`;
  });
  const read = columns.flatMap((logical) => source.mapping.columns[logical]?.column ?? []);
  return `${sqlTable(source.table)} AS NOT MATERIALIZED (
  SELECT ${named.join(', ')}
  FROM ${readerSql(source, { absolute, columns: [...new Set(read)] })}${few === null ? '' : `\n  ${few}`}
)`;
}
