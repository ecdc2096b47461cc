import { afterAll, describe } from 'vitest';
import { CONTRACT_ROWS } from '../../../test/support/record-stores/contract-rows.ts';
import {
  makePostgresDatabase,
  PLAIN_SHAPE,
  type PostgresShape,
} from '../../../test/support/record-stores/postgres-store.ts';
import { startPostgres } from '../../../test/support/record-stores/postgres-server.ts';
import { reportNotRun } from '../../../test/support/record-stores/not-run.ts';
import { storeContract } from '../../../test/support/record-stores/store-contract.ts';
import type { StoreUnderTest } from '../../../test/support/record-stores/store-under-test.ts';
import { openRecordStore } from '../open-record-store.ts';

const server = await startPostgres();
const url = server.kind === 'server' ? server.url : '';
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

const SHAPES: readonly PostgresShape[] = [
  PLAIN_SHAPE,
  { ids: 'text', instants: 'timestamp', addresses: 'inet', timeZone: 'UTC' },
  { ids: 'varchar(40)', instants: 'timestamp', addresses: 'text', timeZone: 'America/New_York' },
  { ids: 'numeric(38,0)', instants: 'bigint', addresses: 'inet', timeZone: 'UTC' },
  { ids: 'bigint', instants: 'text', addresses: 'text', timeZone: 'Europe/Berlin' },
];

describe.skipIf(server.kind === 'none')('a real server', () => {
  for (const shape of SHAPES) {
    const { ids, instants, addresses, timeZone } = shape;
    storeContract(`${ids}, ${instants} of ${timeZone}, ${addresses}`, () => openTables(shape));
  }
});

async function openTables(shape: PostgresShape): Promise<StoreUnderTest> {
  const database = await makePostgresDatabase(url, CONTRACT_ROWS, shape);
  const store = await openRecordStore(database.folder);
  return {
    store,
    async changeLogins() {
      await database.owner.query(
        `UPDATE app.logins SET ip = '203.0.113.250'
         WHERE ctid = (SELECT ctid FROM app.logins WHERE account_id = '8' ORDER BY logged_in_at DESC LIMIT 1)`,
      );
    },
    breakOff: () => database.drop(),
    async remove() {
      store.close();
      await database.drop();
    },
  };
}
reportNotRun('PostgreSQL', server);

if (server.kind === 'server') console.log(`PostgreSQL: ${server.what}`);
