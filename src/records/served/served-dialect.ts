import type { SqlDialect } from '../sql/sql-dialect.ts';
import type { SourceContext } from '../sql/store-context.ts';
import type { StoredColumn } from '../sql/store-schema.ts';

/** What SQL must say besides where a server holds the store, and no file can be looked at. */
export interface ServedDialect extends SqlDialect {
  /** A relation's or column's name as an SQL identifier. */
  readonly quoteName: (name: string) => string;
  /** What comes between a table's name and the sub-query that it stands for. */
  readonly opening: string;
  /** What follows a relation's name, so that `read` can name its columns by it. */
  readonly alias: string;
  /** A column of a relation as the value that statements read. */
  readonly read: (column: StoredColumn) => string;
  /** The null of a column that the platform does not keep. */
  readonly nullText: string;
  /** Conditions that keep no row out which the query keeps, so that the server reads fewer rows. */
  readonly early: (
    columns: Readonly<Record<string, StoredColumn>>,
    context: SourceContext,
  ) => readonly string[];
  /** Texts, with `NULL_MARK` for null, put together with `COLUMN_MARK` between them. */
  readonly joined: (columns: readonly string[]) => string;
  /**
   * As a text: the sum over all rows of the number that the first 14 hexadecimal digits of the
   * SHA-256 of a text are, as `rowDigest` makes it of rows that arrived.
   */
  readonly digestSum: (text: string) => string;
}
