/**
 * What a value of a logical column is: `id` compares by its text; `text` by code points; `instant`
 * is a point in time; `number` is a whole number written in decimals.
 */
export type ColumnType = 'id' | 'text' | 'instant' | 'number';

export interface LogicalColumn {
  readonly type: ColumnType;
  /** Whether a mapping must name a column for it. */
  readonly mapped: 'always' | 'if-kept';
  /** Whether a row may hold no value; a null in another column is a fault of the store. */
  readonly nullable: boolean;
}

const id: LogicalColumn = { type: 'id', mapped: 'always', nullable: false };
const instant: LogicalColumn = { type: 'instant', mapped: 'always', nullable: false };
const kept = (type: ColumnType): LogicalColumn => ({ type, mapped: 'if-kept', nullable: true });

/**
 * The tables that record categories read, in Duces' words. A mapping says which of the platform's
 * files and columns hold them; one file may serve several tables.
 */
export const LOGICAL_TABLES = {
  /** One row a post. The post's text is content and has no column here. */
  posts: {
    post_id: id,
    account_id: id,
    posted_at: instant,
    ip: kept('text'),
    source_port: kept('number'),
  },
  /** One row for each time that an account bore a handle. `borne_until` is not included in it. */
  'handle-history': {
    account_id: id,
    handle: { type: 'text', mapped: 'always', nullable: false },
    borne_from: instant,
    borne_until: { type: 'instant', mapped: 'always', nullable: true },
  },
  /** One row for each e-mail address given when an account was registered. */
  registrations: {
    account_id: id,
    email: { type: 'text', mapped: 'always', nullable: true },
    registered_at: kept('instant'),
  },
  /** One row an account, as it is now. */
  accounts: {
    account_id: id,
    current_email: kept('text'),
  },
  /** One row a log-in. */
  logins: {
    account_id: id,
    logged_in_at: instant,
    ip: kept('text'),
  },
} as const satisfies Record<string, Record<string, LogicalColumn>>;

export type TableName = keyof typeof LOGICAL_TABLES;

export const TABLE_NAMES = Object.keys(LOGICAL_TABLES).filter(isTableName);

/** The columns of a table by name. */
export function logicalColumns(table: TableName): Readonly<Record<string, LogicalColumn>> {
  return LOGICAL_TABLES[table];
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(LOGICAL_TABLES, name);
}
