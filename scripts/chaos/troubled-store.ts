import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { DucesError } from '../../src/faults/index.ts';
import { produce } from '../../src/productions/index.ts';
import { openDuckDbStore, type RecordStore } from '../../src/records/index.ts';
import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { requestFrom } from '../../test/support/produce-from-files.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import {
  packagePath,
  packagesOut,
  productionInChaos,
  violationsOf,
  type ProductionInChaos,
} from './production-in-chaos.ts';
import { randomShares } from './random-shares.ts';

const POSTS = 'posts.parquet';
/** The same posts, with other addresses. */
const CHANGED = 'changed.bin';

type Trouble =
  'drops the connection' | 'answers slowly and is stopped' | 'changes while it is read';

/** The store breaks off, dawdles until somebody stops it, or is changed under the reader. */
export async function troubledStore(
  source: ReadyProduction,
  folder: string,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): Promise<readonly FaultFigures[]> {
  const all: FaultFigures[] = [];
  for (const trouble of TROUBLES) {
    const figures = newFigures(`a store that ${trouble}`);
    for (const share of randomShares(seed, tries)) {
      const store = join(folder, 'store');
      const production = productionInChaos(source, folder);
      cpSync(source.store, store, { recursive: true, preserveTimestamps: true });
      await writeChangedPosts(store);
      const at = Math.floor(
        share * source.plan.categories.reduce((sum, { rows }) => sum + rows, 0),
      );
      const code = await codeOf(() => produceFrom(production, store, trouble, at));
      tally(figures, code === null ? 'released' : `refused ${code}`, [
        ...(code === EXPECTED[trouble] ? [] : [`at row ${at}: ${String(code)}`]),
        ...(packagesOut(production).length === 0 ? [] : ['a package is out']),
        ...(await violationsOf(production)),
      ]);
    }
    all.push(figures);
  }
  return all;
}

const EXPECTED = {
  'drops the connection': 'store-unreadable',
  'answers slowly and is stopped': 'stopped',
  'changes while it is read': 'store-changed',
} as const satisfies Record<Trouble, string>;

const TROUBLES = Object.keys(EXPECTED).filter((key): key is Trouble => key in EXPECTED);

async function produceFrom(
  production: ProductionInChaos,
  folder: string,
  trouble: Trouble,
  at: number,
): Promise<void> {
  const { ready } = production;
  const store = await openDuckDbStore(folder);
  const stop = new AbortController();
  const strike = async (row: number) => {
    if (trouble === 'answers slowly and is stopped') await sleep(1);
    if (row !== at) return;
    if (trouble === 'drops the connection') throw brokenOff();
    if (trouble === 'answers slowly and is stopped') stop.abort();
    else renameSync(join(folder, CHANGED), join(folder, POSTS));
  };
  try {
    const troubled = striking(store, strike);
    const request = await requestFrom(
      { matter: ready.matter, recipientKey: ready.recipientKey },
      troubled,
    );
    await produce({
      ...request,
      batesPrefix: 'TWITTER',
      signer: ready.signer,
      out: packagePath(production),
      signal: stop.signal,
      onProgress: () => undefined,
    });
  } finally {
    store.close();
  }
}

async function writeChangedPosts(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [from, to] = [join(folder, POSTS), join(folder, CHANGED)];
  await connection.run(
    `COPY (SELECT * REPLACE ('192.0.2.200' AS client_ip) FROM read_parquet('${from}')) TO '${to}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** The store, giving its rows one by one, with `strike` called before each. */
function striking(store: RecordStore, strike: (row: number) => Promise<void>): RecordStore {
  let row = 0;
  return {
    ...store,
    pull: async function* (request, options) {
      for await (const chunk of store.pull(request, options)) {
        for (const each of chunk) {
          await strike(row);
          row += 1;
          yield [each];
        }
      }
    },
  };
}

function brokenOff(): DucesError {
  return new DucesError('store-unreadable', 'The connection to the store broke off.', {
    next: 'Try again.',
  });
}

async function codeOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof DucesError ? error.code : `no code: ${String(error)}`;
  }
}
