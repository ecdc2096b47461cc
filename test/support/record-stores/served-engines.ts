import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';
import { startClickHouse } from './clickhouse-server.ts';
import {
  makeClickHouseDatabase,
  PLAIN_SHAPE as PLAIN_CLICKHOUSE,
  type ClickHouseShape,
} from './clickhouse-store.ts';
import { startPostgres } from './postgres-server.ts';
import {
  makePostgresDatabase,
  PLAIN_SHAPE as PLAIN_POSTGRES,
  type PostgresShape,
} from './postgres-store.ts';

/** A database that a test made on a server, in the schema or database `app`. */
export interface ServedDatabase {
  readonly folder: string;
  /** Runs SQL as its owner; `app.` stands for where its tables are. */
  readonly run: (sql: string) => Promise<void>;
  drop(): Promise<void>;
}

/** A server to make databases on, or why there is none. */
export interface ServedEngine {
  readonly engine: string;
  readonly why: string | null;
  readonly make: (rows: StoreRows, shape?: number) => Promise<ServedDatabase>;
  readonly stop: () => Promise<void>;
}

const POSTGRES_SHAPES: readonly PostgresShape[] = [
  PLAIN_POSTGRES,
  { ids: 'text', instants: 'text', addresses: 'inet', timeZone: 'UTC' },
];
const CLICKHOUSE_SHAPES: readonly ClickHouseShape[] = [
  PLAIN_CLICKHOUSE,
  { ids: 'String', instants: 'String', timeZone: 'UTC' },
];

/** PostgreSQL and ClickHouse, each started when it can be. `shape` picks how rows are kept. */
export async function startServedEngines(): Promise<readonly ServedEngine[]> {
  const [postgres, clickhouse] = [await startPostgres(), await startClickHouse()];
  return [
    {
      engine: 'postgres',
      why: postgres.kind === 'none' ? postgres.why : null,
      async make(rows, shape = 0) {
        const url = postgres.kind === 'server' ? postgres.url : '';
        const kept = POSTGRES_SHAPES[shape] ?? PLAIN_POSTGRES;
        const database = await makePostgresDatabase(url, rows, kept);
        return { ...database, run: async (sql) => void (await database.owner.query(sql)) };
      },
      stop: async () => (postgres.kind === 'server' ? postgres.stop() : undefined),
    },
    {
      engine: 'clickhouse',
      why: clickhouse.kind === 'none' ? clickhouse.why : null,
      async make(rows, shape = 0) {
        if (clickhouse.kind === 'none') throw new Error(clickhouse.why);
        const kept = CLICKHOUSE_SHAPES[shape] ?? PLAIN_CLICKHOUSE;
        const database = await makeClickHouseDatabase(clickhouse, rows, kept);
        const run = (sql: string) => clickhouse.run(sql.replaceAll('app.', `${database.name}.`));
        return { ...database, run };
      },
      stop: async () => (clickhouse.kind === 'server' ? clickhouse.stop() : undefined),
    },
  ];
}
