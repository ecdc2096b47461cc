/**
 * Measures, in one run and on the same bytes: sealing against `tar | age` with `sha256sum` on what
 * comes out, and verifying (without the recipient's key) against `sha256sum` alone. Prints times
 * and ratios of throughput: above 1 Duces is faster.
 *
 *   node bench/seal.ts [--megabytes 1024] [--runs 3]
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createAgeIdentity,
  createSigningKey,
  sealPackage,
  verifyPackage,
} from '../src/sealing/index.ts';
import { stockTool } from '../test/support/stock-tools.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1024' },
    runs: { type: 'string', default: '3' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'duces-bench-'));
const plain = join(folder, 'production');
const out = join(folder, 'package');
const stock = join(folder, 'stock.age');
const { recipient } = await createAgeIdentity();
const signer = createSigningKey('bench').key;
const times: Record<'seal' | 'stockSeal' | 'verify' | 'sha256sum', number[]> = {
  seal: [],
  stockSeal: [],
  verify: [],
  sha256sum: [],
};

try {
  mkdirSync(plain);
  for (let left = Number(values.megabytes); left > 0; left -= 64) {
    writeFileSync(join(plain, 'records'), randomBytes(Math.min(left, 64) << 20), { flag: 'a' });
  }
  const tarAge = `tar -C ${folder} -cf - production | age -r ${recipient.text} -o ${stock} && sha256sum ${stock}`;
  for (let run = 0; run < Number(values.runs); run += 1) {
    if (stockTool('age') !== null) times.stockSeal.push(await timed(() => shell(tarAge)));
    times.seal.push(await timed(seal));
    times.sha256sum.push(await timed(() => shell(`sha256sum ${join(out, 'production.tar.age')}`)));
    times.verify.push(await timed(() => verifyPackage(out)));
    rmSync(out, { recursive: true });
    rmSync(stock, { force: true });
  }
  const [sealMs, stockMs] = [median(times.seal), median(times.stockSeal)];
  const [verifyMs, sumMs] = [median(times.verify), median(times.sha256sum)];
  console.log(`${values.megabytes} MB, ${values.runs} runs, medians`);
  const peer = times.stockSeal.length === 0 ? 'no age here' : `tar | age; sha256sum ${stockMs} ms`;
  console.log(`seal ${sealMs} ms, ${peer}, ratio ${(stockMs / sealMs).toFixed(2)} (bar 0.8)`);
  console.log(
    `verify ${verifyMs} ms, sha256sum ${sumMs} ms, ratio ${(sumMs / verifyMs).toFixed(2)} (bar 0.7)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function seal(): Promise<void> {
  const content = createReadStream(join(plain, 'records'), { highWaterMark: 1 << 20 });
  await sealPackage({
    finalPath: out,
    parts: [{ path: 'records', content }],
    recipients: [recipient],
    signer,
    sealedAt: new Date(),
  });
}

function shell(command: string): void {
  execFileSync('/bin/sh', ['-c', command], { stdio: 'ignore' });
}

/** The disk owes nobody anything when the clock starts: else one pays for what the other wrote. */
async function timed(act: () => unknown): Promise<number> {
  shell('sync');
  const start = performance.now();
  await act();
  return Math.round(performance.now() - start);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
