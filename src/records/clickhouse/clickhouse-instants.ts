import type { StoredColumn } from '../sql/store-schema.ts';
import { VALUE_MARK } from '../sql/value-mark.ts';

// The years that a DateTime64 can hold. Whether the month has the day, the engine's parser knows.
const DAY = String.raw`(?:19|2[0-2])[0-9]{2}-[0-9]{2}-[0-9]{2}`;
const TIME = String.raw`(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]+)?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)`;
const NAIVE = `^${DAY}[T ]${TIME}$`;
const WRITTEN = `^${DAY}[T ]${TIME}${OFFSET}?$`;
const WHOLE_NUMBER = '^-?[0-9]{1,18}$';

const MICROSECONDS = { seconds: 1_000_000, milliseconds: 1_000, microseconds: 1 } as const;
const FIRST_SECOND = -2_208_988_800;
const LAST_SECOND = 10_413_791_999;

/** A type without what says that it may be null or is stored as a dictionary. */
export function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((?<inner>.*)\)$/u.exec(type)?.groups?.['inner'];
  return inner === undefined ? type : bareType(inner);
}

/** Whether the stored type is itself a point in time; a ClickHouse clock always has its zone. */
export function isPointInTime({ type, epoch }: StoredColumn): boolean {
  return epoch === null && /^DateTime(64)?(\(.*\))?$/u.test(bareType(type));
}

/** See `SqlDialect.tryTimestamp`. */
export function tryTimestampSql(name: string, column: StoredColumn, timeZone: string): string {
  if (isPointInTime(column)) return `toDateTime64(${name}, 6, 'UTC')`;
  const { type, epoch } = column;
  if (epoch !== null) return epochSql(name, bareType(type) === 'String', MICROSECONDS[epoch]);
  const shaped = `if(match(${name}, '${WRITTEN}'), ${name}, '')`;
  const parsed = `parseDateTime64BestEffortOrNull(${shaped}, 6, '${timeZone}')`;
  return timeZone === 'UTC' ? parsed : `toTimeZone(${parsed}, 'UTC')`;
}

/** The timestamp, or the end of the statement where there is a value that is none. */
export function stoppingSql(name: string, timestamp: string, column: StoredColumn): string {
  if (isPointInTime(column)) return timestamp;
  return `if(throwIf(isNotNull(${name}) AND isNull(${timestamp}), '${VALUE_MARK}') = 0, ${timestamp}, NULL)`;
}

/** See `SqlDialect.isNaive`. */
export function isNaiveSql(name: string, column: StoredColumn): string | null {
  if (column.epoch !== null || isPointInTime(column)) return null;
  return `match(${name}, '${NAIVE}')`;
}

/** See `SqlDialect.isDoubtful`; clocks are put forward and back by whole minutes. */
export function isDoubtfulSql(name: string, column: StoredColumn, timeZone: string): string {
  const instant = tryTimestampSql(name, column, timeZone);
  const clock = (hours: number) =>
    `formatDateTime(addHours(${instant}, ${hours}), '%Y-%m-%d %H:%i', '${timeZone}')`;
  const written = `substring(replaceOne(${name}, 'T', ' '), 1, 16)`;
  return [
    `${clock(0)} <> ${written}`,
    `${clock(-1)} = ${written}`,
    `${clock(1)} = ${written}`,
  ].join(' OR ');
}

function epochSql(name: string, textual: boolean, microseconds: number): string {
  const whole = textual
    ? `if(match(${name}, '${WHOLE_NUMBER}'), toInt64OrNull(${name}), NULL)`
    : `toInt64(${name})`;
  const per = 1_000_000 / microseconds;
  const inRange = `${whole} BETWEEN ${FIRST_SECOND * per} AND ${LAST_SECOND * per}`;
  const since = `fromUnixTimestamp64Micro(ifNull(${whole}, 0) * ${microseconds}, 'UTC')`;
  return `if(${inRange}, ${since}, NULL)`;
}
