import type { QueryRenderer, RecordCategory } from '../categories/index.ts';
import { DucesError } from '../../faults/index.ts';
import type { TableName } from '../mapping/index.ts';
import type { BoundId, SqlDialect } from './sql-dialect.ts';
import { sqlTable, type StoreSources } from './store-context.ts';
import type { StoredTable, StoreSchema } from './store-schema.ts';

/** What a statement is composed for: the store's columns, its clock, its SQL, and how it names files. */
export interface StatementContext {
  readonly schema: StoreSchema;
  readonly timeZone: string;
  readonly dialect: SqlDialect;
  readonly sources: StoreSources;
  /** Whether files are named by their whole path; not in a statement that is printed. */
  readonly absolute: boolean;
  /** How many accounts are bound one by one as well (`accountParameter`); none where they are many. */
  readonly accounts: number;
  /** Whether the rows are only to be counted, and sorting them would be for nothing. */
  readonly unsorted?: true;
  /** Which ends of a slice of time are bound; null for a statement that gives all. */
  readonly slice: {
    readonly from: boolean;
    readonly until: boolean;
    readonly parameter: (name: string) => string;
  } | null;
}

/** The parameters that carry the ends of a slice of time. */
export const SLICE_PARAMETERS = { from: 'slice_from', until: 'slice_until' } as const;

/** A statement's tables, the scope it is bound to, and the query over both. */
export interface StatementPlan {
  readonly reads: readonly { readonly table: TableName; readonly columns: readonly string[] }[];
  /** Which ids are bound, and the table whose ids they are compared with; null when none are. */
  readonly wanted: { readonly table: TableName; readonly ids: readonly BoundId['id'][] } | null;
  /** An instant that the query keeps between `span_from` and `span_to`. */
  readonly within?: { readonly table: TableName; readonly column: string };
  readonly query: (render: QueryRenderer) => string;
  /** The columns that the query gives, and those that sort them; null where the query sorts its own. */
  readonly sorted?: { readonly outputs: readonly string[]; readonly by: readonly string[] };
}

/** Composes the whole SQL text: bound ids, then each table with its named columns, then the query. */
export function composeStatement(plan: StatementPlan, context: StatementContext): string {
  const { wanted } = plan;
  const sources = plan.reads.map(({ table, columns }) =>
    context.sources.sql(storedTable(context.schema, table).table, columns, {
      absolute: context.absolute,
      wanted: wanted?.table === table ? wanted.ids : [],
      within: plan.within?.table === table ? plan.within.column : null,
      accounts: context.accounts,
    }),
  );
  const bound = wanted === null ? [] : [wantedSql(wanted.ids, wanted.table, context)];
  const { table, query } = sortedQuery(plan, context);
  return `WITH ${[...bound, ...sources, ...table].join(',\n')}\n${query}`;
}

function sortedQuery({ query, sorted }: StatementPlan, context: StatementContext) {
  const rendered = query(renderer(context));
  if (sorted === undefined) return { table: [], query: rendered };
  const orderBy = `ORDER BY ${sorted.by.join(', ')}`;
  if (context.unsorted === true) return { table: [], query: rendered };
  const counted = context.dialect.counted?.(rendered, sorted.outputs, orderBy);
  return counted === undefined
    ? { table: [], query: `${rendered}\n${orderBy}` }
    : { table: [counted.table], query: counted.query };
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
    sorted: { outputs: category.outputs.map(({ name }) => name), by: category.orderBy },
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

function wantedSql(
  ids: readonly BoundId['id'][],
  table: TableName,
  { schema, dialect }: StatementContext,
): string {
  const { columns } = storedTable(schema, table);
  return dialect.wanted(ids.map((id) => ({ id, type: columns[id]?.type ?? '' })));
}

function renderer(context: StatementContext): QueryRenderer {
  const { schema, timeZone, dialect, slice } = context;
  const storedColumn = (name: string) => {
    const [table, column = ''] = name.split('.');
    return [...schema].find(([key]) => sqlTable(key) === table)?.[1].columns[column];
  };
  return {
    text: dialect.text,
    instant(name) {
      const stored = storedColumn(name);
      if (stored === undefined) return dialect.text(name);
      return dialect.instantText(dialect.timestamp(name, stored, timeZone));
    },
    inSlice(name) {
      const stored = storedColumn(name);
      if (slice === null || stored === undefined) return '';
      const at = dialect.timestamp(name, stored, timeZone);
      return [
        slice.from ? ` AND ${at} >= ${slice.parameter(SLICE_PARAMETERS.from)}` : '',
        slice.until ? ` AND ${at} < ${slice.parameter(SLICE_PARAMETERS.until)}` : '',
      ].join('');
    },
  };
}
