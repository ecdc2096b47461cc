import type { RecordCategory } from '../categories/index.ts';
import { DucesError } from '../../faults/index.ts';
import type { StoreOptions } from '../record-store.ts';
import type { SqlDialect } from './sql-dialect.ts';
import type { SqlSession, Statement, TextRow } from './sql-session.ts';

/** What watches over one pull, from before its first statement. */
export interface PullAudit {
  /** Takes note of rows that came. */
  readonly arrived: (rows: readonly TextRow[]) => void;
  /**
   * A statement of the pull gave its last row; the one given counts what it should have given.
   * Throws `store-unreadable` when it was another number.
   */
  readonly ended: (counting: Statement) => Promise<void>;
  /**
   * The last statement ended. `expected` is how many rows there were when the pull was cut into
   * statements; null where nobody counted. Throws `store-changed` when the store is not what it was.
   */
  readonly close: (expected: number | null) => Promise<void>;
}

/** A pull that is to be watched over; `whole` gives all its rows, unsorted. */
export interface WatchedPull {
  readonly category: RecordCategory;
  readonly whole: Statement;
}

/** Begins to watch over a pull. */
export type BeginAudit = (pull: WatchedPull, options?: StoreOptions) => Promise<PullAudit>;

/** Counts the rows of a statement by a query of its own. */
export async function countOf(
  { session, dialect }: { readonly session: SqlSession; readonly dialect: SqlDialect },
  { sql, parameters, doing }: Statement,
  where: string,
  options: StoreOptions | undefined,
): Promise<number> {
  const counting = `SELECT ${dialect.text('count(*)')} FROM (${sql}) AS pulled${where}`;
  const [row] = await session.all({ sql: counting, parameters, doing }, options);
  return Number(row?.[0] ?? 0);
}

export function pullBrokenOff(category: RecordCategory, read: number, counted: number): DucesError {
  return new DucesError(
    'store-unreadable',
    `Pulling ${category.id} read ${read} rows where a second query counts ${counted}.`,
    {
      next: 'Make sure that nothing writes to the store, and pull again; keep nothing of this pull.',
    },
  );
}

export function changedInPull(category: RecordCategory): DucesError {
  return new DucesError('store-changed', `The store changed while pulling ${category.id}.`, {
    next: 'Work on a store that nothing writes to, such as a snapshot, and pull again.',
  });
}
