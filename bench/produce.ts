/**
 * Measures, in one run and on the same files: the bare DuckDB query for the offending posts' IP
 * addresses, the same pull through the record store, and a whole production (check, plan, pull,
 * seal, ledger, release). Prints times and ratios to the bare query.
 *
 *   node bench/produce.ts [--posts 1000000,10000000] [--runs 9]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { produce } from '../src/productions/index.ts';
import { openDuckDbStore, type PostOfAccount, type RecordStore } from '../src/records/index.ts';
import { requestFrom } from '../test/support/produce-from-files.ts';
import { readyProduction, type ReadyProduction } from '../test/support/ready-production.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000000,10000000' },
    runs: { type: 'string', default: '9' },
  },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'duces-bench-'));

console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${runs} runs; medians`,
);
try {
  for (const posts of values.posts.split(',').map(Number)) await measure(posts);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(posts: number): Promise<void> {
  const ready = await readyProduction(join(folder, String(posts)), { posts });
  const ids = readFileSync(join(ready.store, 'offending-posts.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1] ?? '');
  const records = await openDuckDbStore(ready.store);
  const bare = await DuckDBInstance.create(':memory:');
  const connection = await bare.connect();
  const query = `SELECT id, author_id, created_at, client_ip, client_port
    FROM read_parquet('${join(ready.store, 'posts.parquet')}') WHERE id IN (${ids.join(', ')})`;
  const found = await records.resolvePosts(ids);
  const wanted = found.flatMap((post): PostOfAccount[] => (post.kind === 'post' ? [post] : []));
  const times = { bare: [] as number[], pull: [] as number[], produce: [] as number[] };
  // The first run warms the file cache and is left out.
  for (let run = 0; run <= runs; run += 1) {
    times.bare.push(await timed(async () => (await connection.runAndReadAll(query)).getRows()));
    times.pull.push(await timed(() => pullAll(records, wanted)));
    times.produce.push(await timed(() => produceOnce(ready, records, run)));
  }
  records.close();
  connection.closeSync();
  bare.closeSync();
  const [bareMs, pullMs, wholeMs] = [times.bare, times.pull, times.produce].map((each) =>
    median(each.slice(1)),
  ) as [number, number, number];
  console.log(
    `${posts} posts: bare query ${bareMs.toFixed(1)} ms; pull ${pullMs.toFixed(1)} ms, ratio ${(pullMs / bareMs).toFixed(2)}; whole production ${wholeMs.toFixed(0)} ms, ratio ${(wholeMs / bareMs).toFixed(1)}`,
  );
}

async function pullAll(records: RecordStore, posts: readonly PostOfAccount[]): Promise<void> {
  const request = { scope: 'posts', category: 'post-ip-address', posts } as const;
  for await (const chunk of records.pull(request)) void chunk.length;
}

async function produceOnce(
  ready: ReadyProduction,
  store: RecordStore,
  run: number,
): Promise<unknown> {
  return produce({
    ...(await requestFrom(ready, store)),
    batesPrefix: ready.plan.bates,
    signer: ready.signer,
    out: join(ready.matter, '..', `package-${run}`),
    onProgress: () => undefined,
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((one, two) => one - two);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
