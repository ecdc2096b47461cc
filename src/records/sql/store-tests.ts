import { logicalColumns } from '../mapping/index.ts';
import type { StoreFinding } from '../store-check.ts';
import { sqlTable, type StoreContext } from './store-context.ts';
import type { StoredColumn, StoredTable } from './store-schema.ts';

/** One count over a table; more than none is a finding. `sql` is an aggregate or a subquery. */
export type StoreTest = Pick<StoreFinding, 'kind' | 'code' | 'column' | 'message'> & {
  readonly sql: string;
};

/** What is counted in each mapped column of a table. */
export function columnTests(
  { table, columns }: StoredTable,
  store: Pick<StoreContext, 'dialect' | 'mapping'>,
): readonly StoreTest[] {
  const perColumn = Object.entries(columns).flatMap(([column, stored]) => {
    const logical = logicalColumns(table)[column];
    const name = `${sqlTable(table)}.${column}`;
    const missing = logical?.nullable === false ? [missingTest(column, name)] : [];
    const repeated = column === 'post_id' ? [repeatTest(column, name)] : [];
    const instants = logical?.type === 'instant' ? instantTests(column, name, stored, store) : [];
    return [missing, repeated, instants].flat();
  });
  return [...perColumn, EMPTY];
}

const EMPTY: StoreTest = {
  kind: 'notice',
  code: 'table-empty',
  column: null,
  message: 'table without any row',
  sql: 'CASE WHEN count(*) = 0 THEN 1 ELSE 0 END',
};

function missingTest(column: string, name: string): StoreTest {
  return {
    kind: 'fault',
    code: 'store-value-invalid',
    column,
    message: 'rows hold no value',
    sql: `count(*) FILTER (WHERE ${name} IS NULL)`,
  };
}

function repeatTest(column: string, name: string): StoreTest {
  return {
    kind: 'fault',
    code: 'store-value-invalid',
    column,
    message: 'rows repeat the id of another row',
    sql: `count(${name}) - count(DISTINCT ${name})`,
  };
}

/**
 * A local clock shows some times twice and skips others when it is put back or forward. A log kept
 * by such a clock says an hour too early or too late there, and nobody can tell which.
 */
function instantTests(
  column: string,
  name: string,
  stored: StoredColumn,
  { dialect, mapping: { timeZone } }: Pick<StoreContext, 'dialect' | 'mapping'>,
): readonly StoreTest[] {
  const instant = dialect.tryTimestamp(name, stored, timeZone);
  const naive = dialect.isNaive(name, stored);
  const invalid: StoreTest = {
    kind: 'fault',
    code: 'store-value-invalid',
    column,
    message: 'rows hold a value that is no instant',
    sql: `count(*) FILTER (WHERE ${name} IS NOT NULL AND ${instant} IS NULL)`,
  };
  if (naive === null || timeZone === 'UTC') return [invalid];
  return [
    invalid,
    {
      kind: 'notice',
      code: 'local-time-doubtful',
      column,
      message: `rows hold a time that the clock of ${timeZone} showed twice or never`,
      sql: `count(*) FILTER (WHERE ${naive} AND (${dialect.isDoubtful(name, stored, timeZone)}))`,
    },
  ];
}
