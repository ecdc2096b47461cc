/**
 * Measures, in one run and on the same files, the pull of named posts' IP addresses against the bare
 * engine query: by size of the table, by whether the file is clustered by account, and by how many
 * accounts are asked for. Prints times and ratios to the bare query (the bar is 1.3).
 *
 *   node bench/records.ts [--posts 1000000,10000000,100000000] [--runs 5] [--folder DIR]
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { makeSyntheticStore, openDuckDbStore, type PostOfAccount } from '../src/records/index.ts';
import { Secret } from '../src/secrets/index.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000000,10000000,100000000' },
    runs: { type: 'string', default: '5' },
    folder: { type: 'string' },
  },
});
const runs = Number(values.runs);
const ACCOUNTS = [1, 9, 90, 900];
const POSTS_AN_ACCOUNT = 20;
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'duces-bench-'));
const instance = await DuckDBInstance.create(':memory:', { temp_directory: join(folder, 'spill') });
const connection = await instance.connect();

console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${runs} runs; medians`,
);
try {
  for (const posts of values.posts.split(',').map(Number)) {
    const byTime = join(folder, `by-time-${posts}`);
    if (!existsSync(byTime)) await makeSyntheticStore({ folder: byTime, posts });
    const byAccount = join(folder, `by-account-${posts}`);
    if (!existsSync(byAccount)) await cluster(connection, byTime, byAccount);
    for (const accounts of ACCOUNTS) {
      await measure(byAccount, 'clustered by account', posts, accounts);
    }
    await measure(byTime, 'in order of time', posts, 9);
  }
} finally {
  connection.closeSync();
  instance.closeSync();
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}

/** The same store, its posts sorted by account, as a platform's nightly compaction leaves them. */
async function cluster(engine: DuckDBConnection, from: string, to: string): Promise<void> {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('posts.parquet') });
  await engine.run(
    `COPY (SELECT * FROM read_parquet('${from}/posts.parquet') ORDER BY author_id, created_at)
     TO '${to}/posts.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
  );
}

async function measure(
  store: string,
  layout: string,
  posts: number,
  accounts: number,
): Promise<void> {
  const wanted = await postsOf(store, accounts);
  const [ids, authors] = [
    wanted.map(({ postId }) => postId),
    [...new Set(wanted.map(({ accountId }) => accountId.reveal()))],
  ];
  const bare = `SELECT id, author_id, created_at, client_ip, client_port
    FROM read_parquet('${store}/posts.parquet')
    WHERE id IN (${ids.join(', ')}) AND author_id IN (${authors.join(', ')})
    ORDER BY author_id, created_at, id`;
  const records = await openDuckDbStore(store);
  const times: Record<'bare' | 'pull', number[]> = { bare: [], pull: [] };
  // The first run warms the file cache and is left out.
  for (let run = 0; run <= runs; run += 1) {
    times.bare.push(await timed(async () => (await connection.runAndReadAll(bare)).getRows()));
    times.pull.push(
      await timed(async () => {
        const request = { scope: 'posts', category: 'post-ip-address', posts: wanted } as const;
        for await (const chunk of records.pull(request)) void chunk.length;
      }),
    );
  }
  records.close();
  const [bareMs, pullMs] = [median(times.bare.slice(1)), median(times.pull.slice(1))];
  console.log(
    `${posts} posts ${layout}, ${accounts} accounts, ${ids.length} posts asked for: bare ${bareMs.toFixed(1)} ms, pull ${pullMs.toFixed(1)} ms, ratio ${(pullMs / bareMs).toFixed(2)}`,
  );
}

async function postsOf(store: string, accounts: number): Promise<readonly PostOfAccount[]> {
  const reader = await connection.runAndReadAll(
    `SELECT CAST(id AS VARCHAR), CAST(author_id AS VARCHAR) FROM read_parquet('${store}/posts.parquet')
     WHERE author_id IN (SELECT id FROM read_parquet('${store}/accounts.parquet') ORDER BY hash(id) LIMIT ${accounts})
     QUALIFY row_number() OVER (PARTITION BY author_id ORDER BY id) <= ${POSTS_AN_ACCOUNT}`,
  );
  return reader
    .getRows()
    .map(([id, author]) => ({ postId: String(id), accountId: new Secret(String(author)) }));
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
