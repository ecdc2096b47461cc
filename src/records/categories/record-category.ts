import type { TableName } from '../mapping/index.ts';

/** A statute or rule that a category's legal class rests on. */
export interface CategoryAuthority {
  readonly cite: string;
  readonly rule: string;
  /** Whether somebody compared the pin with the source itself. */
  readonly pinVerified: boolean;
}

/** The columns of one logical table that a category reads. It reads no others. */
export interface CategoryNeed {
  readonly table: TableName;
  readonly columns: readonly string[];
  /** Columns read only where the platform keeps them; elsewhere the value is null. */
  readonly ifKept: readonly string[];
}

/** One column of a category's records. Every value is text; instants are UTC, ISO 8601. */
export interface CategoryOutput {
  readonly name: string;
  readonly title: string;
  /** Whether the value can identify a person; such values leave the store as `Secret`. */
  readonly identifies: boolean;
  readonly nullable: boolean;
  /**
   * Whether the column goes out in a production: the ordered value, and what says which event it
   * belongs to. An order for an IP address orders no account id and no source port; those serve to
   * check and sort the rows and stay behind.
   */
  readonly produced: boolean;
}

/**
 * Renders a logical column, written `table.column`, in its normal form. The category's query names
 * the tables as SQL does (`handle_history`), and `wanted` for the posts or accounts asked for.
 */
interface ColumnRenderer {
  readonly text: (column: string) => string;
  readonly instant: (column: string) => string;
}

/** The query's own wishes, which a category hands on where it says so. */
export interface QueryRenderer extends ColumnRenderer {
  /** ` AND …` that keeps the rows of one slice of time, by this instant; empty for a pull in one go. */
  readonly inSlice: (column: string) => string;
}

/** A kind of record that can be ordered, and the one query that may read it. */
export interface RecordCategory {
  readonly id: string;
  readonly title: string;
  readonly legalClass: 'content' | 'non-content';
  readonly authorities: readonly CategoryAuthority[];
  /** Whether records are asked for by post or by account. */
  readonly scope: 'posts' | 'accounts';
  readonly needs: readonly CategoryNeed[];
  readonly outputs: readonly CategoryOutput[];
  /**
   * The output that the category is about. A row that holds none is no record and is not given; the
   * query leaves that to the store, since an engine that filters by it reads it for every row.
   */
  readonly subject: string | null;
  /** The query, without its order; null for a category that no store can be asked for. */
  readonly query: ((render: QueryRenderer) => string) | null;
  /** The instant by which a pull may be cut into slices of time: rows of one account without end. */
  readonly slicedBy: { readonly table: TableName; readonly column: string } | null;
  /** The outputs that the rows are sorted by, the account first. */
  readonly orderBy: readonly string[];
}
