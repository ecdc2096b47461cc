import type { Secret } from '../secrets/index.ts';
import type { CategoryId } from './categories/index.ts';
import type { HandleResolution } from './handles/index.ts';
import type { RecordMapping, TableName } from './mapping/index.ts';
import type { StoreCheck } from './store-check.ts';
import type { StoreFingerprint } from './store-fingerprint.ts';

/** One post by its id, and the account that must have made it for its row to be given out. */
export interface PostOfAccount {
  readonly postId: string;
  readonly accountId: Secret<string>;
}

/** What to pull: one category, and exactly the posts or accounts to pull it for. */
export type RecordRequest =
  | {
      readonly scope: 'posts';
      readonly category: CategoryId;
      readonly posts: readonly PostOfAccount[];
    }
  | {
      readonly scope: 'accounts';
      readonly category: CategoryId;
      readonly accounts: readonly Secret<string>[];
    };

/** One record. Null in `values` means that the platform kept no such value on this row. */
export interface RecordRow {
  readonly category: CategoryId;
  readonly accountId: Secret<string>;
  /** The post that the row belongs to; null for categories of accounts. */
  readonly postId: string | null;
  /** The category's output columns by name; columns that identify a person are secrets. */
  readonly values: Readonly<Record<string, string | Secret<string> | null>>;
}

/** What the store knows of one post id. `madeBy` has no kind of its own: absence is an outcome. */
export type PostResolution =
  | {
      readonly kind: 'post';
      readonly postId: string;
      readonly accountId: Secret<string>;
      /** UTC, `2022-01-03T04:05:06.000000Z`. */
      readonly postedAt: string;
      /** The handles that the account bore when it posted; none or several where history has a gap or overlap. */
      readonly handles: readonly string[];
    }
  | { readonly kind: 'absent'; readonly postId: string }
  | { readonly kind: 'duplicate'; readonly postId: string; readonly rows: number };

/** One row of a logical table with every mapped column: instants in UTC, all else as text. */
export type KeptRow = Secret<Readonly<Record<string, string | null>>>;

/** A stretch of time, both ends included. ISO 8601 with `Z` or an offset. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

export interface StoreOptions {
  /** Stops the work; the call then throws `stopped`. */
  readonly signal?: AbortSignal | undefined;
}

/** What a pull will give, before it is asked for. Both figures are estimates and prove nothing. */
export interface PullEstimate {
  readonly rows: number;
  /** Of the rows as text, by the usual length of each column. */
  readonly bytes: number;
  /** What the number of rows was taken from. */
  readonly basis: 'query-plan' | 'rows-to-read';
}

/**
 * The records of a platform, read in place and never copied. A store gives named columns of named
 * accounts or posts, and knows nothing of orders: what may be asked for is its caller's affair.
 *
 * Every method throws `store-unreadable` when the store breaks off, `store-value-invalid` when a
 * value cannot be what the mapping says it is, and `stopped` when the signal fires; messages name
 * table, column, file and count, never a value.
 */
export interface RecordStore {
  /** Which engine reads the store, such as `duckdb`. */
  readonly engine: string;
  /** The categories that the mapping gives columns for. */
  readonly categories: readonly CategoryId[];
  /** The logical tables that the mapping names, and the logical columns that it names of each. */
  readonly tables: ReadonlyMap<TableName, readonly string[]>;
  /** How the store writes handles. */
  readonly handles: RecordMapping['handles'];
  /** Reads every mapped table through once and reports what is wrong or worth knowing. */
  check(options?: StoreOptions): Promise<StoreCheck>;
  /**
   * Identifies the store as it is now. Two equal digests of a store of files mean unchanged files;
   * two of a server mean the same mapping, tables, columns and types, and say nothing of rows.
   */
  fingerprint(): Promise<StoreFingerprint>;
  /**
   * Identifies the rows of these requests as they are now, without holding any identity data; null
   * where `fingerprint` does that already. docs/records.md says what it can and cannot find.
   */
  fingerprintRows(
    requests: readonly RecordRequest[],
    options?: StoreOptions,
  ): Promise<string | null>;
  /** Which account bore this handle, by exact code points, at an instant or within a span. */
  resolveHandle(
    handle: string,
    when: string | TimeSpan,
    options?: StoreOptions,
  ): Promise<HandleResolution>;
  /** Every account that ever bore this handle, by exact code points; for keeping, not for giving out. */
  bearersOf(handle: string, options?: StoreOptions): Promise<readonly Secret<string>[]>;
  /** The account that made each post and its handles at that time, in the order asked. */
  resolvePosts(
    postIds: readonly string[],
    options?: StoreOptions,
  ): Promise<readonly PostResolution[]>;
  /** The posts of accounts within a span, in chunks, by account and time. */
  postsOf(
    accounts: readonly Secret<string>[],
    span: TimeSpan,
    options?: StoreOptions,
  ): AsyncGenerator<readonly (PostOfAccount & { readonly postedAt: string })[], void>;
  /** The SQL text that a pull of this category runs, with file names relative to the store. */
  statement(category: CategoryId): string;
  /** About how many rows and bytes a pull will give; asks for the plan and reads no rows. */
  estimate(request: RecordRequest, options?: StoreOptions): Promise<PullEstimate>;
  /** How many rows a pull will give. */
  countRows(request: RecordRequest, options?: StoreOptions): Promise<number>;
  /**
   * The rows, in chunks, by account, time and post. The generator ends normally only when a second
   * query finds as many rows, and the store's files, or on a server the values of those rows, are
   * still the same (`store-changed`); rows of a generator that throws are no result.
   */
  pull(request: RecordRequest, options?: StoreOptions): AsyncGenerator<readonly RecordRow[], void>;
  /**
   * The rows of one table of these accounts with every column that the mapping names, in chunks, in no
   * order: what is kept under a litigation hold. Nothing of a table that the mapping does not name.
   */
  keptRows(
    table: TableName,
    accounts: readonly Secret<string>[],
    options?: StoreOptions,
  ): AsyncGenerator<readonly KeptRow[], void>;
  /** Gives back memory that is not needed for now; the store can be asked again at any time. */
  rest(): void;
  close(): void;
}
