import { afterAll, describe } from 'vitest';
import { startClickHouse } from '../../../test/support/record-stores/clickhouse-server.ts';
import {
  makeClickHouseDatabase,
  PLAIN_SHAPE,
  type ClickHouseShape,
} from '../../../test/support/record-stores/clickhouse-store.ts';
import { CONTRACT_ROWS } from '../../../test/support/record-stores/contract-rows.ts';
import { reportNotRun } from '../../../test/support/record-stores/not-run.ts';
import { storeContract } from '../../../test/support/record-stores/store-contract.ts';
import type { StoreUnderTest } from '../../../test/support/record-stores/store-under-test.ts';
import { openRecordStore } from '../open-record-store.ts';

const server = await startClickHouse();
afterAll(async () => {
  if (server.kind === 'server') await server.stop();
});

const SHAPES: readonly ClickHouseShape[] = [
  PLAIN_SHAPE,
  { ids: 'String', instants: 'DateTime64(9)', timeZone: 'UTC' },
  { ids: 'LowCardinality(String)', instants: 'String', timeZone: 'America/New_York' },
  { ids: 'Int64', instants: 'Int64', timeZone: 'UTC' },
];

describe.skipIf(server.kind === 'none')('a real engine', () => {
  for (const shape of SHAPES) {
    const { ids, instants, timeZone } = shape;
    storeContract(`${ids}, ${instants} of ${timeZone}`, () => openTables(shape));
  }
});

async function openTables(shape: ClickHouseShape): Promise<StoreUnderTest> {
  if (server.kind === 'none') throw new Error(server.why);
  const database = await makeClickHouseDatabase(server, CONTRACT_ROWS, shape);
  const store = await openRecordStore(database.folder);
  return {
    store,
    changeLogins: () =>
      server.run(
        `ALTER TABLE ${database.name}.logins UPDATE ip = '203.0.113.250' WHERE account_id = '8' AND ip = '203.0.113.200' SETTINGS mutations_sync = 2`,
      ),
    breakOff: () => server.run(`DROP TABLE ${database.name}.posts SYNC`),
    async remove() {
      store.close();
      await database.drop();
    },
  };
}
reportNotRun('ClickHouse', server);

if (server.kind === 'server') console.log(`ClickHouse: ${server.what}`);
