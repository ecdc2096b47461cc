import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { finished, runDuces, startDuces } from '../../test/support/run-duces.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import {
  argsOf,
  decisionsOf,
  packagesOut,
  productionInChaos,
  violationsOf,
} from './production-in-chaos.ts';
import { randomShares } from './random-shares.ts';

/** Kills on one matter before it must come to its end: each finds what the ones before left. */
const KILLS_A_MATTER = 10;

/** `kill -9` at random instants of a production; then the next run must bring it to its end, once. */
export async function killAtRandom(
  source: ReadyProduction,
  folder: string,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): Promise<FaultFigures> {
  const figures = newFigures('kill -9');
  const whole = await timeOfOne(source, folder);
  let production = productionInChaos(source, folder);
  let before = decisionsOf(production);
  let kills = 0;
  for (const share of randomShares(seed, tries)) {
    const child = startDuces(argsOf(production), { tmp: production.tmp });
    const ended = finished(child);
    await sleep(share * whole * 1.05);
    child.kill('SIGKILL');
    const { code } = await ended;
    kills += 1;
    const out = packagesOut(production).length > 0;
    const found = [...(await violationsOf(production)), ...lost(before, decisionsOf(production))];
    tally(
      figures,
      `${code === null ? 'killed' : 'ended first'}, ${out ? 'released' : 'nothing released'}`,
      found,
    );
    if (!out && kills < KILLS_A_MATTER) continue;
    tally(figures, 'brought to its end', await endViolations(production, out));
    production = productionInChaos(source, folder);
    before = decisionsOf(production);
    kills = 0;
  }
  return figures;
}

/** The next run after the kills: it releases what was not released, and nothing twice. */
async function endViolations(
  production: Parameters<typeof argsOf>[0],
  wasOut: boolean,
): Promise<readonly string[]> {
  const name = wasOut ? 'second' : 'package';
  const { code, stderr } = await runDuces(argsOf(production, name), { tmp: production.tmp });
  const out = packagesOut(production).length;
  return [
    ...(out === 1
      ? []
      : [`${out} packages after the next run (exit ${String(code)}: ${stderr.trim()})`]),
    ...(await violationsOf(production)),
  ];
}

function lost(before: string, after: string): readonly string[] {
  return before === after ? [] : ['a decision in the matter changed'];
}

async function timeOfOne(source: ReadyProduction, folder: string): Promise<number> {
  const times: number[] = [];
  // The first run compiles, and takes longer than any that follows.
  for (let run = 0; run < 2; run += 1) {
    const production = productionInChaos(source, folder);
    const began = performance.now();
    const { code, stderr } = await runDuces(argsOf(production), { tmp: production.tmp });
    if (code !== 0) throw new Error(`An undisturbed production failed: ${stderr}`);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}
