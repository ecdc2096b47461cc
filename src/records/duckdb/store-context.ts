import type { RecordMapping } from '../mapping/index.ts';
import type { DuckDbSession } from './duckdb-session.ts';
import type { StatementContext } from './compose-statement.ts';
import type { StoreSource } from './store-files.ts';
import type { StoreSchema } from './store-schema.ts';

/** An open store: its mapping, its files, their columns, and the locked engine that reads them. */
export interface StoreContext {
  readonly folder: string;
  readonly mapping: RecordMapping;
  readonly sources: readonly StoreSource[];
  readonly session: DuckDbSession;
  readonly schema: StoreSchema;
}

/** What a statement that is to run is composed for. */
export function runContext({ schema, mapping }: StoreContext): StatementContext {
  return { schema, timeZone: mapping.timeZone, absolute: true };
}
