import {
  logicalColumns,
  type ColumnType,
  type ServedMapping,
} from '../../../src/records/mapping/index.ts';
import type { RecordStore } from '../../../src/records/index.ts';
import type { ServedDialect } from '../../../src/records/served/served-dialect.ts';
import { servedStore } from '../../../src/records/served/served-store.ts';
import { TABLE_NAMES, type TableName } from '../../../src/records/mapping/index.ts';
import type { StoredTable } from '../../../src/records/sql/store-schema.ts';

/** A mapping as the synthetic store has it, with its tables on a server. */
export const SERVED_MAPPING = {
  version: 1,
  timeZone: 'UTC',
  handles: 'without-at',
  store: { engine: 'postgres', connection: 'RECORDS' },
  tables: {
    posts: table('app.posts', {
      post_id: 'id',
      account_id: 'author_id',
      posted_at: 'created_at',
      ip: 'client_ip',
      source_port: 'client_port',
    }),
    'handle-history': table('app.handles', {
      account_id: 'account_id',
      handle: 'handle',
      borne_from: 'valid_from',
      borne_until: 'valid_to',
    }),
    registrations: table('app.signups', {
      account_id: 'account_id',
      email: 'email',
      registered_at: 'signed_up_at',
    }),
    accounts: table('app.accounts', { account_id: 'id', current_email: 'email' }),
    logins: table('app.sessions', {
      account_id: 'account_id',
      logged_in_at: 'started_at',
      ip: 'client_ip',
    }),
  },
} as const satisfies ServedMapping;

/** A store that can print its statements and run none. */
export function storeWithoutServer(
  dialect: ServedDialect,
  types: Readonly<Record<ColumnType, string>>,
): RecordStore {
  return servedStore({
    engine: 'none',
    folder: '',
    mapping: SERVED_MAPPING,
    session: { all: none, stream: none, close: none },
    dialect,
    schema: new Map(TABLE_NAMES.map((name) => [name, storedTable(name, types)])),
    identity: none,
    versions: none,
    estimateRows: none,
  });
}

function none(): never {
  throw new Error('there is no server');
}

function storedTable(name: TableName, types: Readonly<Record<ColumnType, string>>): StoredTable {
  const columns = Object.entries(SERVED_MAPPING.tables[name].columns).map(
    ([logical, { column }]) => {
      const type = types[logicalColumns(name)[logical]?.type ?? 'text'];
      return [logical, { column, type, epoch: null }] as const;
    },
  );
  return { table: name, columns: Object.fromEntries(columns) };
}

function table(name: string, columns: Readonly<Record<string, string>>) {
  const mapped = Object.entries(columns).map(
    ([logical, column]) => [logical, { column, epoch: null }] as const,
  );
  return { table: name, columns: Object.fromEntries(mapped) };
}
