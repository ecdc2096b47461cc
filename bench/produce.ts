/**
 * Measures pulling the offending posts' IP addresses through the record store against the bare
 * DuckDB query for the same rows, in one run and on the same files, and prints the ratio.
 *
 *   node bench/produce.ts [--posts 1000000,10000000] [--runs 9] [--dir DIR]
 *
 * With --dir the stores are kept and used again.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { makeSyntheticStore, openDuckDbStore, type PostOfAccount } from '../src/records/index.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000000,10000000' },
    runs: { type: 'string', default: '9' },
    dir: { type: 'string' },
  },
});
const runs = Number(values.runs);
const folder = values.dir ?? mkdtempSync(join(tmpdir(), 'duces-bench-'));

console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${runs} runs`,
);
try {
  for (const posts of values.posts.split(',').map(Number)) await measure(posts);
} finally {
  if (values.dir === undefined) rmSync(folder, { recursive: true });
}

async function measure(posts: number): Promise<void> {
  const store = join(folder, `store-${posts}`);
  if (!existsSync(store)) {
    const making = await timed(() => makeSyntheticStore({ folder: store, posts }));
    console.log(`${posts} posts: store made in ${(making / 1000).toFixed(1)} s`);
  }
  const ids = readFileSync(join(store, 'offending-posts.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1] ?? '');
  const records = await openDuckDbStore(store);
  const found = await records.resolvePosts(ids);
  const wanted = found.flatMap((post): PostOfAccount[] => (post.kind === 'post' ? [post] : []));
  const bare = await DuckDBInstance.create(':memory:');
  const connection = await bare.connect();
  const query = `SELECT id, author_id, created_at, client_ip, client_port
    FROM read_parquet('${join(store, 'posts.parquet')}') WHERE id IN (${ids.join(', ')})`;

  const bareTimes: number[] = [];
  const pullTimes: number[] = [];
  let rows = 0;
  for (let run = 0; run <= runs; run += 1) {
    bareTimes.push(await timed(async () => (await connection.runAndReadAll(query)).getRows()));
    pullTimes.push(
      await timed(async () => {
        rows = 0;
        const request = { scope: 'posts', category: 'post-ip-address', posts: wanted } as const;
        for await (const chunk of records.pull(request)) rows += chunk.length;
      }),
    );
  }
  records.close();
  connection.closeSync();
  bare.closeSync();
  // The first run warms the file cache and is left out.
  const [bareMs, pullMs] = [median(bareTimes.slice(1)), median(pullTimes.slice(1))];
  console.log(
    `${posts} posts, ${rows} rows: bare query ${bareMs.toFixed(1)} ms, pull ${pullMs.toFixed(1)} ms, ratio ${(pullMs / bareMs).toFixed(2)}`,
  );
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
