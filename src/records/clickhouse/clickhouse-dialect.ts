import type { ColumnType } from '../mapping/index.ts';
import { COLUMN_MARK, NULL_MARK } from '../served/row-digest.ts';
import type { ServedDialect } from '../served/served-dialect.ts';
import { ID_PARAMETER, type BoundId } from '../sql/sql-dialect.ts';
import type { StoredColumn } from '../sql/store-schema.ts';
import {
  bareType,
  isDoubtfulSql,
  isNaiveSql,
  isPointInTime,
  stoppingSql,
  tryTimestampSql,
} from './clickhouse-instants.ts';

const INTEGER = /^U?Int(8|16|32|64|128|256)$/u;
const ADDRESS = /^IPv[46]$/u;

const isText = ({ type }: StoredColumn) => bareType(type) === 'String';
const isWhole = ({ type }: StoredColumn) => INTEGER.test(bareType(type));

const ACCEPTED: Readonly<Record<ColumnType, (column: StoredColumn) => boolean>> = {
  id: (column) => isText(column) || isWhole(column) || bareType(column.type) === 'UUID',
  text: (column) => isText(column) || ADDRESS.test(bareType(column.type)),
  number: (column) => isText(column) || isWhole(column),
  instant: (column) =>
    isText(column) || (column.epoch === null ? isPointInTime(column) : isWhole(column)),
};

/** The SQL of ClickHouse. Timestamps are `DateTime64(6, 'UTC')`, from the years 1900 to 2299. */
export const clickHouseDialect: ServedDialect = {
  parameter: (name) => `{${name}:String}`,
  text: (value) => `toString(${value})`,
  timestamp: (name, column, timeZone) =>
    stoppingSql(name, tryTimestampSql(name, column, timeZone), column),
  tryTimestamp: tryTimestampSql,
  instantText: (timestamp) => `formatDateTime(${timestamp}, '%Y-%m-%dT%H:%i:%S.%fZ')`,
  isNaive: isNaiveSql,
  isDoubtful: isDoubtfulSql,
  endOfTime: `toDateTime64('2299-12-31 23:59:59.999999', 6, 'UTC')`,
  // Of a type without null, the last row of a window would be followed by an empty value.
  next: (value, window) => `lead(toNullable(${value})) OVER (${window})`,
  wanted: wantedSql,
  fewAccounts: 0,
  slices: null,
  counted: null,
  accepts: (wanted, column) => ACCEPTED[wanted](column),
  quoteName,
  opening: '',
  // A bare name would be taken for an alias of the same query before it is taken for a column.
  alias: ' AS source',
  read: ({ column, type }) => {
    const name = `source.${quoteName(column)}`;
    return ADDRESS.test(bareType(type)) ? `toString(${name})` : name;
  },
  nullText: 'CAST(NULL AS Nullable(String))',
  early: (columns, { wanted, within }) => [
    ...wanted.flatMap((id) => {
      const column = columns[id];
      return column === undefined
        ? []
        : [`source.${quoteName(column.column)} IN (SELECT ${id} FROM wanted)`];
    }),
    ...withinSql(within === null ? undefined : columns[within]),
  ],
  joined: (columns) =>
    `concat(${columns
      .map((column) => `ifNull(${column}, char(${NULL_MARK.charCodeAt(0)}))`)
      .join(`, char(${COLUMN_MARK.charCodeAt(0)}), `)})`,
  digestSum: (text) =>
    `toString(sum(toUInt128(reinterpretAsUInt64(reverse(substring(SHA256(${text}), 1, 7))))))`,
};

function quoteName(name: string): string {
  return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function boundInstant(name: string): string {
  return `parseDateTime64BestEffort({${name}:String}, 6, 'UTC')`;
}

function withinSql(column: StoredColumn | undefined): readonly string[] {
  if (column === undefined || !isPointInTime(column)) return [];
  return [
    `source.${quoteName(column.column)} BETWEEN ${boundInstant('span_from')} AND ${boundInstant('span_to')}`,
  ];
}

function wantedSql(ids: readonly BoundId[]): string {
  const cast = ids.map(({ id, type }) => `${idSql(`${id}_text`, type)} AS ${id}`);
  const bound = ids.map(({ id }) => `{${ID_PARAMETER[id]}:Array(String)} AS ${id}_text`);
  return `wanted AS (
  SELECT DISTINCT ${cast.join(', ')}
  FROM (SELECT 1) AS one
  ARRAY JOIN ${bound.join(', ')}
)`;
}

/** A bound text as a value of the stored type; null, which matches nothing, unless it is exactly that. */
function idSql(text: string, type: string): string {
  const bare = bareType(type);
  if (bare === 'String') return text;
  const cast = `to${bare}OrNull(${text})`;
  return `if(toString(${cast}) = ${text}, ${cast}, NULL)`;
}
