import { quoteText } from './quote-sql.ts';
import type { StoredColumn } from './store-schema.ts';
import { VALUE_MARK } from './store-fault.ts';

const NAIVE = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$`;
const WITH_OFFSET = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$`;
const WHOLE_NUMBER = String.raw`^-?\d+$`;

const EPOCH_TO_MICROSECONDS = { seconds: 1_000_000, milliseconds: 1_000, microseconds: 1 } as const;

/** A column's value as text. */
export function textSql(name: string): string {
  return `CAST(${name} AS VARCHAR)`;
}

/** What a value that is no instant becomes: an error that stops the statement, or null. */
type Otherwise = 'stop' | 'null';

/**
 * A column's value as a timestamp of UTC without zone. A text that is neither ISO 8601 with an
 * offset nor without one stops the statement: read as null, an end would become "still borne".
 */
export function timestampSql(
  name: string,
  { type, epoch }: StoredColumn,
  timeZone: string,
  otherwise: Otherwise = 'stop',
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

/** Whether rows of the column carry no offset, so that the mapped clock decides what they mean. */
export function isNaiveSql(name: string, { type, epoch }: StoredColumn): string | null {
  if (epoch !== null || type === 'TIMESTAMP WITH TIME ZONE') return null;
  return type === 'VARCHAR' ? `regexp_matches(${name}, ${quoteText(NAIVE)})` : 'true';
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
