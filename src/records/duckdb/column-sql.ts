import { quoteText } from './quote-sql.ts';
import type { StoredColumn } from './store-schema.ts';
import { VALUE_MARK } from './store-fault.ts';

const NAIVE = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$`;
const WITH_OFFSET = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|[+-]\d{2}(:?\d{2})?)$`;
const WHOLE_NUMBER = String.raw`^-?\d+$`;

const EPOCH_TO_MICROSECONDS = { seconds: 1_000_000, milliseconds: 1_000, microseconds: 1 } as const;

/** A column's value as text. */
export function textSql(name: string): string {
  return `CAST(${name} AS VARCHAR)`;
}

/**
 * A column's value as a timestamp of UTC without zone. A text that is neither ISO 8601 with an
 * offset nor without one stops the statement: read as null, an end would become "still borne".
 */
export function timestampSql(name: string, column: StoredColumn, timeZone: string): string {
  if (column.epoch !== null) return epochSql(name, column.epoch, column.type);
  if (column.type === 'TIMESTAMP WITH TIME ZONE') return `timezone('UTC', ${name})`;
  if (column.type !== 'VARCHAR') return naiveSql(name, timeZone);
  return `CASE
    WHEN ${name} IS NULL THEN NULL
    WHEN regexp_matches(${name}, ${quoteText(WITH_OFFSET)}) THEN timezone('UTC', CAST(${name} AS TIMESTAMPTZ))
    WHEN regexp_matches(${name}, ${quoteText(NAIVE)}) THEN ${naiveSql(name, timeZone)}
    ELSE error(${quoteText(VALUE_MARK)})
  END`;
}

/** A timestamp of UTC as `2022-01-03T04:05:06.000000Z`; infinity as DuckDB writes it. */
export function instantTextSql(timestamp: string): string {
  return `strftime(${timestamp}, '%Y-%m-%dT%H:%M:%S.%fZ')`;
}

/** A bound text as a value of the stored type; null, which matches nothing, unless it is exactly that. */
export function idParameterSql(text: string, type: string): string {
  if (type === 'VARCHAR') return text;
  const cast = `TRY_CAST(${text} AS ${type})`;
  return `CASE WHEN CAST(${cast} AS VARCHAR) = ${text} THEN ${cast} END`;
}

function naiveSql(name: string, timeZone: string): string {
  const naive = `CAST(${name} AS TIMESTAMP)`;
  return timeZone === 'UTC' ? naive : `timezone('UTC', timezone(${quoteText(timeZone)}, ${naive}))`;
}

function epochSql(name: string, epoch: keyof typeof EPOCH_TO_MICROSECONDS, type: string): string {
  const factor = EPOCH_TO_MICROSECONDS[epoch];
  const instant = `make_timestamp(CAST(${name} AS BIGINT) * ${factor})`;
  if (type !== 'VARCHAR') return instant;
  return `CASE
    WHEN ${name} IS NULL THEN NULL
    WHEN regexp_matches(${name}, ${quoteText(WHOLE_NUMBER)}) THEN ${instant}
    ELSE error(${quoteText(VALUE_MARK)})
  END`;
}
