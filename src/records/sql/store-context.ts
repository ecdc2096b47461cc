import type { RecordMapping, TableName } from '../mapping/index.ts';
import type { StoreFinding, StoreTable } from '../store-check.ts';
import type { StatementContext } from './compose-statement.ts';
import type { BeginAudit } from './pull-audit.ts';
import type { SqlDialect } from './sql-dialect.ts';
import type { SqlSession } from './sql-session.ts';
import type { StoreSchema } from './store-schema.ts';

/** An open store: its mapping, its columns, the engine that reads them, and how it is spoken to. */
export interface StoreContext {
  readonly mapping: Pick<RecordMapping, 'timeZone' | 'handles'>;
  readonly session: SqlSession;
  readonly schema: StoreSchema;
  readonly dialect: SqlDialect;
  readonly sources: StoreSources;
  readonly audit: BeginAudit;
}

/** Where the tables of a store are. */
export interface StoreSources {
  /**
   * `table AS (SELECT named columns FROM …)`, the only place where files or relations are named.
   * The query keeps the rows of `wanted`, by these ids, and those whose instant `within` lies in
   * the bound span; an engine that does not see that by itself is told here.
   */
  readonly sql: (table: TableName, columns: readonly string[], context: SourceContext) => string;
  /** What a report names as the home of a table. */
  readonly home: (table: TableName) => Pick<StoreTable, 'files' | 'relation'>;
  /** What no query can find in a table's home. */
  readonly findings: (table: TableName) => readonly StoreFinding[];
}

export interface SourceContext extends Pick<StatementContext, 'absolute' | 'accounts'> {
  readonly wanted: readonly string[];
  readonly within: string | null;
}

/** What a statement that is to run is composed for. */
export function runContext({ schema, mapping, dialect, sources }: StoreContext): StatementContext {
  return {
    schema,
    timeZone: mapping.timeZone,
    dialect,
    sources,
    absolute: true,
    accounts: 0,
    slice: null,
  };
}

/** The table name as SQL writes it. */
export function sqlTable(table: string): string {
  return table.replaceAll('-', '_');
}
