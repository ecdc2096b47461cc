import type { ColumnRenderer, RecordCategory } from '../categories/index.ts';
import { DucesError } from '../../faults/index.ts';
import type { TableName } from '../mapping/index.ts';
import { idParameterSql, instantTextSql, textSql, timestampSql } from './column-sql.ts';
import { sourceSql } from './source-sql.ts';
import type { StoredTable, StoreSchema } from './store-schema.ts';

/** What a statement is composed for: the store's columns, its clock, and how it names files. */
export interface StatementContext {
  readonly schema: StoreSchema;
  readonly timeZone: string;
  readonly absolute: boolean;
}

/** A statement's tables, the scope it is bound to, and the query over both. */
export interface StatementPlan {
  readonly reads: readonly { readonly table: TableName; readonly columns: readonly string[] }[];
  /** Which ids are bound, and the table whose ids they are compared with; null when none are. */
  readonly wanted: { readonly table: TableName; readonly ids: readonly WantedId[] } | null;
  readonly query: (render: ColumnRenderer) => string;
}

type WantedId = 'post_id' | 'account_id';

/** The parameter that carries the ids of a kind. */
const ID_PARAMETER = { post_id: 'post_ids', account_id: 'account_ids' } as const;

/** Composes the whole SQL text: bound ids, then each table with its named columns, then the query. */
export function composeStatement(plan: StatementPlan, context: StatementContext): string {
  const sources = plan.reads.map(({ table, columns }) =>
    sourceSql(storedTable(context.schema, table).source, columns, context.absolute),
  );
  const { wanted } = plan;
  const bound =
    wanted === null ? [] : [wantedSql(wanted.ids, storedTable(context.schema, wanted.table))];
  return `WITH ${[...bound, ...sources].join(',\n')}\n${plan.query(renderer(context))}`;
}

/** The statement of a category. Throws `content-barred` for one that no store may be asked for. */
export function categoryStatement(category: RecordCategory, context: StatementContext): string {
  const [need] = category.needs;
  if (category.query === null || need === undefined) {
    throw new DucesError('content-barred', `${category.title} cannot be pulled from any store.`, {
      next: `See ${category.authorities.map((authority) => authority.cite).join(' and ')}.`,
    });
  }
  const plan = {
    reads: category.needs.map(({ table, columns, ifKept }) => ({
      table,
      columns: [...columns, ...ifKept],
    })),
    wanted: {
      table: need.table,
      ids:
        category.scope === 'posts'
          ? (['post_id', 'account_id'] as const)
          : (['account_id'] as const),
    },
    query: category.query,
  };
  for (const { table, columns } of category.needs) requireColumns(context.schema, table, columns);
  return composeStatement(plan, context);
}

/** Whether the mapping gives the store every column that the category must read. */
export function isMapped(category: RecordCategory, schema: StoreSchema): boolean {
  return (
    category.query !== null &&
    category.needs.every(({ table, columns }) =>
      columns.every((column) => schema.get(table)?.columns[column] !== undefined),
    )
  );
}

function requireColumns(schema: StoreSchema, table: TableName, columns: readonly string[]): void {
  const stored = storedTable(schema, table);
  const absent = columns.filter((column) => stored.columns[column] === undefined);
  if (absent.length === 0) return;
  throw new DucesError(
    'store-column-missing',
    `The mapping names no column for ${absent.map((column) => `${table}.${column}`).join(', ')}.`,
    { next: `Map it under tables.${table}.columns if the platform keeps it.` },
  );
}

function storedTable(schema: StoreSchema, table: TableName): StoredTable {
  const stored = schema.get(table);
  if (stored !== undefined) return stored;
  throw new DucesError('store-column-missing', `The mapping has no table ${table}.`, {
    next: `Add tables.${table} to the mapping if the platform keeps such records.`,
  });
}

function wantedSql(ids: readonly WantedId[], { columns }: StoredTable): string {
  const cast = ids.map(
    (id) => `${idParameterSql(`${id}_text`, columns[id]?.type ?? 'VARCHAR')} AS ${id}`,
  );
  const bound = ids.map((id) => `unnest($${ID_PARAMETER[id]}) AS ${id}_text`);
  return `wanted AS MATERIALIZED (
  SELECT DISTINCT ${cast.join(', ')}
  FROM (SELECT ${bound.join(', ')})
)`;
}

function renderer({ schema, timeZone }: StatementContext): ColumnRenderer {
  return {
    text: textSql,
    instant(name) {
      const [table, column = ''] = name.split('.');
      const found = [...schema].find(([key]) => key.replaceAll('-', '_') === table);
      const stored = found?.[1].columns[column];
      if (stored === undefined) return textSql(name);
      return instantTextSql(timestampSql(name, stored, timeZone));
    },
  };
}
