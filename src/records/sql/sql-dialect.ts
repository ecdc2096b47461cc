import type { ColumnType } from '../mapping/index.ts';
import type { StoredColumn } from './store-schema.ts';

/** What a value that is no instant becomes: an error that stops the statement, or null. */
export type Otherwise = 'stop' | 'null';

/** An id whose values are bound, and the stored type that it is compared with. */
export interface BoundId {
  readonly id: 'post_id' | 'account_id';
  readonly type: string;
}

/** The parameter that carries the ids of a kind. */
export const ID_PARAMETER = { post_id: 'post_ids', account_id: 'account_ids' } as const;

/** The parameter that carries one account, where they are so few that each is bound by itself. */
export function accountParameter(index: number): string {
  return `account_${index}`;
}

interface Slices {
  /** About how many rows one statement may sort. */
  readonly rows: number;
  /** A bound text that holds an instant, `2022-01-03T04:05:06.000000Z`, as a timestamp of UTC. */
  readonly timestampParameter: (name: string) => string;
}

/** A query as one more table of the statement, and the reading of that table. */
interface CountedQuery {
  readonly table: string;
  readonly query: string;
}

/**
 * What differs between engines in the SQL of a store: everything else is in this folder once. A
 * `name` is a column as SQL names it, a `timestamp` what `timestamp` or `tryTimestamp` gave.
 */
export interface SqlDialect {
  /** A bound text by its parameter's name. */
  readonly parameter: (name: string) => string;
  /** A value as text that sorts by code points. */
  readonly text: (value: string) => string;
  /**
   * A column's value as a timestamp of UTC. Text that is neither ISO 8601 with an offset nor
   * without one stops the statement: read as null, an end would become "still borne".
   */
  readonly timestamp: (name: string, column: StoredColumn, timeZone: string) => string;
  /** The same, but null for whatever is no instant; never stops the statement. */
  readonly tryTimestamp: (name: string, column: StoredColumn, timeZone: string) => string;
  /** A timestamp as `2022-01-03T04:05:06.000000Z`. */
  readonly instantText: (timestamp: string) => string;
  /** Rows where the mapped clock decides what a value means; null when it decides for none. */
  readonly isNaive: (name: string, column: StoredColumn) => string | null;
  /** Whether the clock of a zone showed a naive value twice or never. */
  readonly isDoubtful: (name: string, column: StoredColumn, timeZone: string) => string;
  /** A timestamp after all that can be stored. */
  readonly endOfTime: string;
  /** The value in the next row of a window, null in its last; the value is not null. */
  readonly next: (value: string, window: string) => string;
  /** The table of the ids that are bound, without repeats, each as a value of its stored type. */
  readonly wanted: (ids: readonly BoundId[]) => string;
  /**
   * Up to how many accounts are bound one by one as well (`accountParameter`), so that the engine
   * sees them when it plans; 0 where it needs no such help.
   */
  readonly fewAccounts: number;
  /**
   * How a long pull is cut for an engine that sorts in this process's own memory; null for one that
   * sorts elsewhere.
   */
  readonly slices: Slices | null;
  /**
   * A query with a further column that holds in each row how many there are, found in the same
   * reading; null where the engine would read the table twice for it.
   */
  readonly counted:
    ((query: string, outputs: readonly string[], orderBy: string) => CountedQuery) | null;
  /** Whether a stored type can hold what a logical column is. */
  readonly accepts: (wanted: ColumnType, column: StoredColumn) => boolean;
}
