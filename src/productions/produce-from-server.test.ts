import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProduction, producedRecords } from '../../test/support/open-production.ts';
import { approve, produceFromFiles, requestFrom } from '../../test/support/produce-from-files.ts';
import { readyProduction, type ReadyProduction } from '../../test/support/ready-production.ts';
import {
  startServedEngines,
  type ServedDatabase,
} from '../../test/support/record-stores/served-engines.ts';
import { storedRows } from '../../test/support/record-stores/stored-rows.ts';
import { runDuces } from '../../test/support/run-duces.ts';
import { openRecordStore } from '../records/index.ts';
import { planHash, preparePlan, produce } from './index.ts';

/* The same rows in files and on a server: what is produced must be the same. */

const engines = await startServedEngines();
afterAll(async () => {
  for (const { stop } of engines) await stop();
});

describe.each(engines)('a production from $engine', ({ engine, why, make }) => {
  let folder: string;
  let ready: ReadyProduction;
  let database: ServedDatabase;

  beforeAll(async () => {
    if (why !== null) return;
    folder = mkdtempSync(join(tmpdir(), 'duces-produce-server-'));
    ready = await readyProduction(folder, { approved: false });
    database = await make(await storedRows(ready.store));
  });
  afterAll(async () => {
    if (why !== null) return;
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  test.skipIf(why !== null)('is checked, planned and produced as from files', async () => {
    const produced = async (store: string, out: string) => {
      // Nothing goes out twice under one matter: each production has a matter of its own.
      const matter = join(folder, `matter-${out}`);
      cpSync(ready.matter, matter, { recursive: true });
      await produceFromFiles({ ...ready, matter, store, out: join(folder, out) });
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

  test.skipIf(why !== null)('comes from a store that the command checks', async () => {
    const checked = await runDuces(['records', 'check', '--records', database.folder, '--json']);
    expect(checked.stderr).toBe('');
    expect(JSON.parse(checked.stdout)).toMatchObject({ engine, findings: [] });
    const shown = await runDuces(['records', 'check', '--records', database.folder]);
    expect(shown.stdout).toMatch(/^posts: 600 rows in \w+\.posts$/mu);
  });

  test.skipIf(why !== null)(
    'is refused when a planned row changed since, and not when another came',
    async () => {
      const store = await openRecordStore(database.folder);
      try {
        const plan = async () => preparePlan(await requestFrom(ready, store), () => undefined);
        const { plan: first, accounts } = await plan();
        await database.run(
          `INSERT INTO app.posts (post_id, account_id, posted_at) VALUES (1, 1, now())`,
        );
        expect(planHash((await plan()).plan)).toBe(planHash(first));
        approve(ready.matter, planHash(first));
        const postId = accounts[0]?.posts[0]?.postId ?? '';
        const mutate = {
          postgres: 'UPDATE app.posts SET',
          clickhouse: 'ALTER TABLE app.posts UPDATE',
        }[engine];
        const wait = engine === 'clickhouse' ? ' SETTINGS mutations_sync = 2' : '';
        await database.run(`${mutate} ip = '192.0.2.77' WHERE post_id = ${postId}${wait}`);
        const request = await requestFrom(ready, store);
        const out = join(folder, 'refused');
        await expect(
          produce({ ...request, signer: ready.signer, out, onProgress: () => undefined }),
        ).rejects.toMatchObject({ code: 'approval-stale' });
      } finally {
        store.close();
      }
    },
  );
});
