/**
 * Carries out a production of very many rows as a user does, by `bin/duces produce` over a Parquet file
 * of log-ins, and prints its time, the most memory that the process ever held (resident, as the
 * kernel has it: Linux only), and the size of what was sealed. The bar: 400 MB for 20 million rows.
 *
 *   npm run build && node bench/huge-production.ts [--rows 20000000] [--out FOLDER]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeStore } from '../src/records/synthetic/write-store.ts';
import { createAgeIdentity, createSigningKey } from '../src/sealing/index.ts';
import { writeMatter } from '../test/support/matter-folder.ts';
import { orderText } from '../test/support/order-text.ts';
import { approve } from '../test/support/produce-from-files.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000000' },
    out: { type: 'string', default: tmpdir() },
  },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(values.out, 'duces-huge-'));
const [matter, store, out] = ['matter', 'store', 'package'].map((name) => join(folder, name));
const DUCES = join(import.meta.dirname, '../bin/duces');

try {
  await makeStore();
  const args = await makeMatter();
  const plan = execFileSync(DUCES, [...args, '--plan-only', '--json'], { maxBuffer: 1 << 26 });
  approve(matter ?? '', (JSON.parse(String(plan)) as { hash: string }).hash);
  const started = performance.now();
  const most = await peakOf([...args, '--key', join(folder, 'key'), '--out', out ?? '']);
  const seconds = (performance.now() - started) / 1000;
  const sealed = statSync(join(out ?? '', 'production.tar.age')).size;
  console.log(
    [
      `node ${process.version}: ${rows} rows in ${seconds.toFixed(0)} s, ${Math.round(rows / seconds)} rows/s`,
      `resident: ${(most / 1e6).toFixed(0)} MB at most (bar 400 MB)`,
      `sealed: ${(sealed / 1e6).toFixed(0)} MB`,
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function makeStore(): Promise<void> {
  await writeStore(
    store ?? '',
    {
      posts: [
        { post_id: 'p1', account_id: '1', posted_at: '2022-01-05T10:00:00Z', ip: '192.0.2.1' },
      ],
      'handle-history': [
        { account_id: '1', handle: 'fox', borne_from: '2020-01-01T00:00:00Z', borne_until: null },
      ],
      logins: [],
    },
    { format: 'parquet', instants: 'TIMESTAMP' },
  );
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT '1' AS account_id, TIMESTAMP '2010-01-01' + to_seconds(range) AS logged_in_at,
      printf('2001:db8::%x:%x', range // 65536, range % 65536) AS ip
    FROM range(${rows})
  ) TO '${join(store ?? '', 'logins.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** The matter and the keys; gives the arguments that plan and carry out alike. */
async function makeMatter(): Promise<string[]> {
  const recipientKey = (await createAgeIdentity()).recipient.text;
  mkdirSync(matter ?? '');
  writeMatter(matter ?? '', {
    order: orderText({
      command:
        'produce to Petitioner any identifying information for Does 1-9 using the handles: @fox',
    }),
    handles: ['@fox'],
    recipientKey,
    constructions: [
      {
        clause: 'clause-1',
        reading: { categories: ['login-ip-address'] },
        by: 'ann',
        on: '2023-02-17',
        reasons: 'A synthetic construction.',
      },
    ],
    lists: { 'clause-1': [{ handle: '@fox', postId: 'p1' }] },
  });
  const { privateFile } = createSigningKey('custodian');
  writeFileSync(join(folder, 'key'), privateFile.reveal(), { mode: 0o600 });
  return ['produce', matter ?? '', '--records', store ?? '', '--to', recipientKey];
}

/** Runs the command; gives the most memory that it held, in bytes. */
async function peakOf(args: readonly string[]): Promise<number> {
  const child = spawn(DUCES, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let most = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most, Number(/^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 100);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`duces ended with ${String(code)}`);
  return most;
}
