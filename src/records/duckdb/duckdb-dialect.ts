import type { ColumnType } from '../mapping/index.ts';
import { ID_PARAMETER, type BoundId, type Otherwise, type SqlDialect } from '../sql/sql-dialect.ts';
import type { StoredColumn } from '../sql/store-schema.ts';
import { VALUE_MARK } from '../sql/value-mark.ts';
import { quoteText } from './quote-sql.ts';

/** Warehouses export whole numbers as decimals without a fraction too. */
const INTEGER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,0\))$/u;

const ACCEPTED: Readonly<Record<ColumnType, (column: StoredColumn) => boolean>> = {
  id: ({ type }) => type === 'VARCHAR' || type === 'UUID' || INTEGER.test(type),
  text: ({ type }) => type === 'VARCHAR',
  number: ({ type }) => type === 'VARCHAR' || INTEGER.test(type),
  instant: ({ type, epoch }) =>
    epoch === null
      ? type === 'VARCHAR' || type.startsWith('TIMESTAMP')
      : type === 'VARCHAR' || INTEGER.test(type),
};

const NAIVE = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$`;
const WITH_OFFSET = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$`;
const WHOLE_NUMBER = String.raw`^-?\d+$`;

const EPOCH_TO_MICROSECONDS = { seconds: 1_000_000, milliseconds: 1_000, microseconds: 1 } as const;

/** The SQL of DuckDB. Timestamps are of UTC, without zone. */
export const duckDbDialect: SqlDialect = {
  parameter: (name) => `$${name}`,
  text: (value) => `CAST(${value} AS VARCHAR)`,
  timestamp: (name, column, timeZone) => timestampSql(name, column, timeZone, 'stop'),
  tryTimestamp: (name, column, timeZone) => `TRY(${timestampSql(name, column, timeZone, 'null')})`,
  instantText: (timestamp) => `strftime(${timestamp}, '%Y-%m-%dT%H:%M:%S.%fZ')`,
  isNaive: isNaiveSql,
  isDoubtful: isDoubtfulSql,
  endOfTime: "TIMESTAMP 'infinity'",
  next: (value, window) => `lead(${value}) OVER (${window})`,
  wanted: wantedSql,
  // More than this, and looking for each costs more than reading on (bench/records.ts).
  fewAccounts: 200,
  slices: {
    rows: 100_000,
    timestampParameter: (name) => `CAST($${name} AS TIMESTAMP)`,
  },
  counted: (query, outputs, orderBy) => ({
    table: `found AS MATERIALIZED (\n${query}\n)`,
    query: `SELECT ${outputs.join(', ')}, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows\nFROM found\n${orderBy}`,
  }),
  accepts: (wanted, column) => ACCEPTED[wanted](column),
};

function timestampSql(
  name: string,
  { type, epoch }: StoredColumn,
  timeZone: string,
  otherwise: Otherwise,
): string {
  const textual = type === 'VARCHAR';
  if (epoch !== null) {
    const instant = `make_timestamp(CAST(${name} AS BIGINT) * ${EPOCH_TO_MICROSECONDS[epoch]})`;
    return textual ? shapedSql(name, [[WHOLE_NUMBER, instant]], otherwise) : instant;
  }
  if (type === 'TIMESTAMP WITH TIME ZONE') return `timezone('UTC', ${name})`;
  const naive = naiveSql(name, timeZone);
  if (!textual) return naive;
  const withOffset = `timezone('UTC', CAST(${name} AS TIMESTAMPTZ))`;
  return shapedSql(
    name,
    [
      [WITH_OFFSET, withOffset],
      [NAIVE, naive],
    ],
    otherwise,
  );
}

function isNaiveSql(name: string, { type, epoch }: StoredColumn): string | null {
  if (epoch !== null || type === 'TIMESTAMP WITH TIME ZONE') return null;
  return type === 'VARCHAR' ? `regexp_matches(${name}, ${quoteText(NAIVE)})` : 'true';
}

function isDoubtfulSql(name: string, column: StoredColumn, timeZone: string): string {
  const timestamp = `TRY(${timestampSql(name, column, timeZone, 'null')})`;
  const clock = (shift: string) =>
    `timezone('${timeZone}', timezone('UTC', ${timestamp}) ${shift})`;
  const written = `TRY_CAST(${name} AS TIMESTAMP)`;
  return [
    `${clock('')} <> ${written}`,
    `${clock('- INTERVAL 1 HOUR')} = ${written}`,
    `${clock('+ INTERVAL 1 HOUR')} = ${written}`,
  ].join(' OR ');
}

function wantedSql(ids: readonly BoundId[]): string {
  const cast = ids.map(({ id, type }) => `${idParameterSql(`${id}_text`, type)} AS ${id}`);
  const bound = ids.map(({ id }) => `unnest($${ID_PARAMETER[id]}) AS ${id}_text`);
  return `wanted AS MATERIALIZED (
  SELECT DISTINCT ${cast.join(', ')}
  FROM (SELECT ${bound.join(', ')})
)`;
}

/** A bound text as a value of the stored type; null, which matches nothing, unless it is exactly that. */
function idParameterSql(text: string, type: string): string {
  if (type === 'VARCHAR') return text;
  const cast = `TRY_CAST(${text} AS ${type})`;
  return `CASE WHEN CAST(${cast} AS VARCHAR) = ${text} THEN ${cast} END`;
}

function naiveSql(name: string, timeZone: string): string {
  const naive = `CAST(${name} AS TIMESTAMP)`;
  return timeZone === 'UTC' ? naive : `timezone('UTC', timezone(${quoteText(timeZone)}, ${naive}))`;
}

function shapedSql(
  name: string,
  shapes: readonly (readonly [pattern: string, sql: string])[],
  otherwise: Otherwise,
): string {
  const branches = shapes.map(
    ([pattern, sql]) => `    WHEN regexp_matches(${name}, ${quoteText(pattern)}) THEN ${sql}`,
  );
  return `CASE
    WHEN ${name} IS NULL THEN NULL
${branches.join('\n')}
    ELSE ${otherwise === 'stop' ? `error(${quoteText(VALUE_MARK)})` : 'NULL'}
  END`;
}
