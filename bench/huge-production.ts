/**
 * Carries out a production of very many rows from a store that makes them as they are pulled, and
 * prints its time, the most memory that the process ever held (resident), and the sizes.
 *
 *   node bench/huge-production.ts [--rows 20000000] [--out FOLDER]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { produce } from '../src/productions/index.ts';
import { generatedProduction } from '../test/support/generated-production.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000000' },
    out: { type: 'string', default: tmpdir() },
  },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(values.out, 'duces-huge-'));
try {
  const { request, signer, out } = await generatedProduction(folder, rows);
  const before = process.memoryUsage().rss;
  const marks: { stage: string; at: number; rss: number }[] = [];
  const started = performance.now();
  await produce({
    ...request,
    signer,
    out,
    onProgress: ({ stage }) => {
      if (marks.at(-1)?.stage !== stage)
        marks.push({ stage, at: performance.now() - started, rss: process.resourceUsage().maxRSS });
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const most = process.resourceUsage().maxRSS / 1024;
  const sealed = statSync(join(out, 'production.tar.age')).size;
  console.log(
    [
      `node ${process.version}: ${rows} rows in ${seconds.toFixed(0)} s, ${Math.round(rows / seconds)} rows/s`,
      `resident: ${(before / 2 ** 20).toFixed(0)} MiB before, ${most.toFixed(0)} MiB at most`,
      `sealed: ${(sealed / 2 ** 20).toFixed(0)} MiB`,
      ...marks.map(
        ({ stage, at, rss }) =>
          `${stage} began at ${(at / 1000).toFixed(1)} s, until then ${(rss / 1024).toFixed(0)} MiB at most`,
      ),
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true });
}
