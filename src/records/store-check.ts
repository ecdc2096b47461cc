import type { ErrorCode } from '../faults/index.ts';

/** One thing found in a store. `fault` findings stop a production; `notice` findings inform. */
export interface StoreFinding {
  readonly kind: 'fault' | 'notice';
  readonly code:
    ErrorCode | 'table-empty' | 'history-overlap' | 'history-gap' | 'local-time-doubtful';
  readonly table: string;
  readonly column: string | null;
  /** How many rows, or times, as the message says. */
  readonly count: number;
  readonly message: string;
}

/** One mapped table as it was found. */
export interface StoreTable {
  readonly table: string;
  /** The files that hold it, relative to the store's folder; none where a server holds it. */
  readonly files: readonly string[];
  /** `schema.table` on the server that holds it; null where files do. */
  readonly relation: string | null;
  readonly rows: number;
  /** Logical column → the platform's column and its type in the store. */
  readonly columns: Readonly<Record<string, { readonly column: string; readonly type: string }>>;
}

/** What a reading of the whole store found. It holds counts and names, never a value. */
export interface StoreCheck {
  readonly tables: readonly StoreTable[];
  readonly findings: readonly StoreFinding[];
}
