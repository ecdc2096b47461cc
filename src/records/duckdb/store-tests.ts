import { logicalColumns } from '../mapping/index.ts';
import type { StoreFinding } from '../store-check.ts';
import { isNaiveSql, timestampSql } from './column-sql.ts';
import { sqlTable } from './source-sql.ts';
import type { StoredColumn, StoredTable } from './store-schema.ts';

/** One count over a table; more than none is a finding. `sql` is an aggregate or a subquery. */
export type StoreTest = Pick<StoreFinding, 'kind' | 'code' | 'column' | 'message'> & {
  readonly sql: string;
};

/** What is counted in each mapped column of a table. */
export function columnTests(
  { source, columns }: StoredTable,
  timeZone: string,
): readonly StoreTest[] {
  const perColumn = Object.entries(columns).flatMap(([column, stored]) => {
    const logical = logicalColumns(source.table)[column];
    const name = `${sqlTable(source.table)}.${column}`;
    const missing = logical?.nullable === false ? [missingTest(column, name)] : [];
    const repeated = column === 'post_id' ? [repeatTest(column, name)] : [];
    const instants =
      logical?.type === 'instant' ? instantTests(column, name, stored, timeZone) : [];
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
  timeZone: string,
): readonly StoreTest[] {
  const instant = `TRY(${timestampSql(name, stored, timeZone, 'null')})`;
  const naive = isNaiveSql(name, stored);
  const invalid: StoreTest = {
    kind: 'fault',
    code: 'store-value-invalid',
    column,
    message: 'rows hold a value that is no instant',
    sql: `count(*) FILTER (WHERE ${name} IS NOT NULL AND ${instant} IS NULL)`,
  };
  if (naive === null || timeZone === 'UTC') return [invalid];
  const clock = (shift: string) => `timezone('${timeZone}', timezone('UTC', ${instant}) ${shift})`;
  const written = `TRY_CAST(${name} AS TIMESTAMP)`;
  const doubtful = [
    `${clock('')} <> ${written}`,
    `${clock('- INTERVAL 1 HOUR')} = ${written}`,
    `${clock('+ INTERVAL 1 HOUR')} = ${written}`,
  ];
  return [
    invalid,
    {
      kind: 'notice',
      code: 'local-time-doubtful',
      column,
      message: `rows hold a time that the clock of ${timeZone} showed twice or never`,
      sql: `count(*) FILTER (WHERE ${naive} AND (${doubtful.join(' OR ')}))`,
    },
  ];
}
