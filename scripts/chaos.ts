/**
 * Strikes productions with faults and prints what came of it. Fails when anything was released by
 * halves or twice, lost, or changed unseen.
 *
 *   node scripts/chaos.ts [--kills 500] [--disks 50] [--flips 1000] [--rounds 25] [--seed N]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readyProduction } from '../test/support/ready-production.ts';
import { renderFigures, type FaultFigures } from './chaos/fault-figures.ts';
import { flippedBits } from './chaos/flipped-bits.ts';
import { fullDisk } from './chaos/full-disk.ts';
import { jumpingClock } from './chaos/jumping-clock.ts';
import { killAtRandom } from './chaos/kill-at-random.ts';
import { troubledStore } from './chaos/troubled-store.ts';
import { twoProcesses } from './chaos/two-processes.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    disks: { type: 'string', default: '50' },
    flips: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '25' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
const [kills, disks, flips, rounds] = [values.kills, values.disks, values.flips, values.rounds].map(
  Number,
) as [number, number, number, number];
const folder = mkdtempSync(join(tmpdir(), 'duces-chaos-'));
const began = performance.now();
console.log(`chaos: seed ${seed}`);
let violations = 0;
let tries = 0;

function tell(all: readonly FaultFigures[]): void {
  for (const figures of all) {
    console.log(renderFigures(figures));
    violations += figures.violations.length;
    tries += figures.tries;
  }
}

try {
  const ready = await readyProduction(join(folder, 'ready'));
  const at = (name: string) => join(folder, name);
  tell([await flippedBits(ready, at('flips'), { tries: flips, seed })]);
  tell(await troubledStore(ready, at('store'), { tries: rounds, seed }));
  tell([await jumpingClock(ready, at('clock'), { tries: rounds, seed })]);
  tell([await twoProcesses(ready, at('two'), { tries: rounds })]);
  tell([await fullDisk(ready, at('disk'), { tries: disks })]);
  tell([await killAtRandom(ready, at('kill'), { tries: kills, seed })]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`chaos: ${tries} tries in ${minutes} minutes, ${violations} violations`);
if (violations > 0) process.exitCode = 1;
