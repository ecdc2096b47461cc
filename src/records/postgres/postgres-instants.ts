import { VALUE_MARK } from '../sql/value-mark.ts';
import type { Otherwise } from '../sql/sql-dialect.ts';
import type { StoredColumn } from '../sql/store-schema.ts';

/*
 * PostgreSQL before version 16 cannot try a cast, so a text must be known to be an instant before it
 * is cast: these patterns take the days that the calendar has, and no others.
 */
const DAY = [
  String.raw`\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`,
  String.raw`\d{4}-02-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)`;

const NAIVE = `^(?!0000)(?:${DAY})[T ]${TIME}$`;
const WITH_OFFSET = `^(?!0000)(?:${DAY})[T ]${TIME}${OFFSET}$`;
const WHOLE_NUMBER = String.raw`^-?\d{1,18}$`;

/** How many of a unit a second has; years 1 to 9999 are taken. */
const PER_SECOND = { seconds: 1, milliseconds: 1_000, microseconds: 1_000_000 } as const;
const FIRST_SECOND = -62_135_596_800;
const LAST_SECOND = 253_402_300_799;

/** Whether the stored type is itself a point in time. */
export function isZoned({ type, epoch }: StoredColumn): boolean {
  return epoch === null && type.endsWith('with time zone');
}

/** See `SqlDialect.timestamp` and `tryTimestamp`. */
export function timestampSql(
  name: string,
  column: StoredColumn,
  timeZone: string,
  otherwise: Otherwise,
): string {
  if (isZoned(column)) return `(${name} AT TIME ZONE 'UTC')`;
  const { type, epoch } = column;
  if (epoch !== null) return epochSql(name, column, epoch, otherwise);
  if (type.startsWith('timestamp')) return clockSql(name, timeZone);
  const cut = String.raw`regexp_replace(${name}, '(\.\d{6})\d+', '\1')`;
  return `CASE
    WHEN ${name} ~ '${WITH_OFFSET}' THEN CAST(${cut} AS timestamp with time zone) AT TIME ZONE 'UTC'
    WHEN ${name} ~ '${NAIVE}' THEN ${clockSql(`CAST(${cut} AS timestamp)`, timeZone)}${elseSql(name, otherwise)}
  END`;
}

/** See `SqlDialect.isNaive`. */
export function isNaiveSql(name: string, column: StoredColumn): string | null {
  if (column.epoch !== null || isZoned(column)) return null;
  return column.type.startsWith('timestamp') ? 'true' : `${name} ~ '${NAIVE}'`;
}

/** See `SqlDialect.isDoubtful`. */
export function isDoubtfulSql(name: string, column: StoredColumn, timeZone: string): string {
  const instant = timestampSql(name, column, timeZone, 'null');
  const clock = (shift: string) => `timezone('${timeZone}', timezone('UTC', ${instant}${shift}))`;
  const written = column.type.startsWith('timestamp')
    ? name
    : `CASE WHEN ${isNaiveSql(name, column) ?? 'false'} THEN CAST(${name} AS timestamp) END`;
  return [
    `${clock('')} <> ${written}`,
    `${clock(" - INTERVAL '1 hour'")} = ${written}`,
    `${clock(" + INTERVAL '1 hour'")} = ${written}`,
  ].join(' OR ');
}

function clockSql(naive: string, timeZone: string): string {
  return timeZone === 'UTC' ? naive : `((${naive} AT TIME ZONE '${timeZone}') AT TIME ZONE 'UTC')`;
}

function epochSql(
  name: string,
  { type }: StoredColumn,
  epoch: keyof typeof PER_SECOND,
  otherwise: Otherwise,
): string {
  const textual = /^(text|char)/u.test(type);
  const shaped = textual
    ? `CASE WHEN ${name} ~ '${WHOLE_NUMBER}' THEN CAST(${name} AS numeric) END`
    : `CAST(${name} AS numeric)`;
  const per = PER_SECOND[epoch];
  const [first, last] = [FIRST_SECOND * per, LAST_SECOND * per];
  const micros = 1_000_000 / per;
  const since = [
    `TIMESTAMP '1970-01-01 00:00:00'`,
    `CAST(div(${shaped}, ${86_400 * per}) AS integer) * INTERVAL '1 day'`,
    `CAST(mod(${shaped}, ${86_400 * per}) * ${micros} AS bigint) * INTERVAL '1 microsecond'`,
  ].join(' + ');
  return `CASE
    WHEN ${shaped} BETWEEN ${first} AND ${last} THEN ${since}${elseSql(textual ? name : `CAST(${name} AS text)`, otherwise)}
  END`;
}

/**
 * Stops the statement by a cast that cannot succeed. The text takes nothing from the row but must
 * seem to: a cast of a constant would fail when the statement is planned.
 */
function elseSql(text: string, otherwise: Otherwise): string {
  if (otherwise === 'null') return '';
  return `\n    WHEN ${text} IS NOT NULL THEN CAST('${VALUE_MARK}' || left(${text}, 0) AS timestamp)`;
}
