import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProduction, producedRecords } from '../../test/support/open-production.ts';
import { approve, produceFromFiles, requestFrom } from '../../test/support/produce-from-files.ts';
import { readyProduction, type ReadyProduction } from '../../test/support/ready-production.ts';
import { startPostgres } from '../../test/support/record-stores/postgres-server.ts';
import {
  makePostgresDatabase,
  PLAIN_SHAPE,
  type PostgresDatabase,
} from '../../test/support/record-stores/postgres-store.ts';
import { storedRows } from '../../test/support/record-stores/stored-rows.ts';
import { runDuces } from '../../test/support/run-duces.ts';
import { openRecordStore } from '../records/index.ts';
import { planHash, preparePlan, produce } from './index.ts';

/* The same rows in files and on a server: the production must be the same, byte by byte of a record. */

const server = await startPostgres();

describe.skipIf(server.kind === 'none')('a production from a PostgreSQL server', () => {
  let folder: string;
  let ready: ReadyProduction;
  let database: PostgresDatabase;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duces-produce-server-'));
    ready = await readyProduction(folder, { approved: false });
    const rows = await storedRows(ready.store);
    const url = server.kind === 'server' ? server.url : '';
    database = await makePostgresDatabase(url, rows, PLAIN_SHAPE);
  });
  afterAll(async () => {
    await database.drop();
    if (server.kind === 'server') await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('is checked, planned and produced as from files', async () => {
    const checked = await runDuces(['records', 'check', '--records', database.folder, '--json']);
    expect(JSON.parse(checked.stdout)).toMatchObject({ engine: 'postgres', findings: [] });
    const produced = async (store: string, out: string) => {
      await produceFromFiles({ ...ready, store, out: join(folder, out) });
      return producedRecords(await openProduction(join(folder, out), ready.identity));
    };
    const fromFiles = await produced(ready.store, 'from-files');
    expect(fromFiles.get('post-ip-address')?.length).toBeGreaterThan(9);
    const values = (records: typeof fromFiles) =>
      [...records].map(([category, rows]) => [
        category,
        rows.map((row) => Object.entries(row).filter(([name]) => !/bates/iu.test(name))),
      ]);
    expect(values(await produced(database.folder, 'from-server'))).toEqual(values(fromFiles));
  });

  test('is refused when a planned row changed since, and not when another did', async () => {
    const store = await openRecordStore(database.folder);
    try {
      const plan = async () => preparePlan(await requestFrom(ready, store), () => undefined);
      const { plan: first, accounts } = await plan();
      await database.owner.query(
        `INSERT INTO app.posts SELECT 1, 1, now(), '192.0.2.1' WHERE NOT EXISTS (SELECT FROM app.posts WHERE post_id = 1)`,
      );
      expect(planHash((await plan()).plan)).toBe(planHash(first));
      approve(ready.matter, planHash(first));
      const postId = accounts[0]?.posts[0]?.postId;
      await database.owner.query(`UPDATE app.posts SET ip = '192.0.2.77' WHERE post_id = $1`, [
        postId,
      ]);
      const request = await requestFrom(ready, store);
      const out = join(folder, 'refused');
      await expect(
        produce({ ...request, signer: ready.signer, out, onProgress: () => undefined }),
      ).rejects.toMatchObject({ code: 'approval-stale' });
    } finally {
      store.close();
    }
  });
});
