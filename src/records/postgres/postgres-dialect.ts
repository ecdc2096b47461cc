import type { ColumnType } from '../mapping/index.ts';
import { COLUMN_MARK, NULL_MARK } from '../served/row-digest.ts';
import type { ServedDialect } from '../served/served-dialect.ts';
import { ID_PARAMETER, type BoundId } from '../sql/sql-dialect.ts';
import type { StoredColumn } from '../sql/store-schema.ts';
import { isDoubtfulSql, isNaiveSql, isZoned, timestampSql } from './postgres-instants.ts';

const INTEGER = /^(smallint|integer|bigint)$/u;
const WHOLE_NUMERIC = /^numeric\(\d+,0\)$/u;
const TEXT = /^(text|character varying(\(\d+\))?)$/u;

const isWhole = (type: string) => INTEGER.test(type) || WHOLE_NUMERIC.test(type);

const ACCEPTED: Readonly<Record<ColumnType, (column: StoredColumn) => boolean>> = {
  id: ({ type }) => TEXT.test(type) || type === 'uuid' || isWhole(type),
  text: ({ type }) => TEXT.test(type) || type === 'inet',
  number: ({ type }) => TEXT.test(type) || isWhole(type),
  instant: ({ type, epoch }) =>
    TEXT.test(type) || (epoch === null ? type.startsWith('timestamp') : isWhole(type)),
};

/**
 * The SQL of PostgreSQL, from version 12 on. Timestamps are of UTC, without zone. Texts carry the
 * collation "C", so that they sort by code points whatever the database's locale is.
 */
export const postgresDialect: ServedDialect = {
  parameter: (name) => `CAST($${name} AS text)`,
  text: textSql,
  timestamp: (name, column, timeZone) => timestampSql(name, column, timeZone, 'stop'),
  tryTimestamp: (name, column, timeZone) => timestampSql(name, column, timeZone, 'null'),
  // `to_char` gives null for infinity and for nothing else that is not null.
  instantText: (timestamp) =>
    `coalesce(to_char(${timestamp}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), CAST(${timestamp} AS text)) COLLATE "C"`,
  isNaive: isNaiveSql,
  isDoubtful: isDoubtfulSql,
  endOfTime: "TIMESTAMP 'infinity'",
  next: (value, window) => `lead(${value}) OVER (${window})`,
  wanted: wantedSql,
  fewAccounts: 0,
  slices: null,
  counted: null,
  accepts: (wanted, column) => ACCEPTED[wanted](column),
  quoteName,
  opening: 'NOT MATERIALIZED ',
  alias: '',
  // An address without a mask; one that stands for a network keeps its mask, and is refused later.
  read: ({ column, type }) =>
    type === 'inet' ? `abbrev(${quoteName(column)})` : quoteName(column),
  nullText: 'CAST(NULL AS text)',
  early: ({ posted_at: postedAt }, { within }) => {
    if (within !== 'posted_at' || postedAt === undefined || !isZoned(postedAt)) return [];
    const between = `${boundInstant('span_from')} AND ${boundInstant('span_to')}`;
    return [`${quoteName(postedAt.column)} BETWEEN ${between}`];
  },
  joined: (columns) =>
    columns
      .map((column) => `coalesce(${column}, chr(${NULL_MARK.charCodeAt(0)}))`)
      .join(` || chr(${COLUMN_MARK.charCodeAt(0)}) || `),
  digestSum: (text) =>
    `CAST(coalesce(sum(CAST(CAST('x' || left(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 14) AS bit(56)) AS bigint)), 0) AS text)`,
};

/** By way of text: a parameter has one type in all of a statement, and elsewhere it is a text. */
function boundInstant(name: string): string {
  return `CAST(CAST($${name} AS text) AS timestamp with time zone)`;
}

function textSql(value: string): string {
  return `CAST(${value} AS text) COLLATE "C"`;
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function wantedSql(ids: readonly BoundId[]): string {
  const cast = ids.map(({ id, type }) => `${idSql(`${id}_text`, type)} AS ${id}`);
  const bound = ids.map(({ id }) => `CAST($${ID_PARAMETER[id]} AS text[])`);
  return `wanted AS MATERIALIZED (
  SELECT DISTINCT ${cast.join(', ')}
  FROM unnest(${bound.join(', ')}) AS bound (${ids.map(({ id }) => `${id}_text`).join(', ')})
)`;
}

/** A bound text as a value of the stored type; null, which matches nothing, unless it is exactly that. */
function idSql(text: string, type: string): string {
  if (type === 'uuid') {
    return `CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN CAST(${text} AS uuid) END`;
  }
  if (!isWhole(type)) return text;
  const whole = `CASE WHEN ${text} ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(${text} AS numeric) END`;
  if (WHOLE_NUMERIC.test(type)) return whole;
  // A comparison with a bigint finds an index on any integer; one with a numeric finds none.
  return `CASE WHEN ${whole} BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(${text} AS bigint) END`;
}
