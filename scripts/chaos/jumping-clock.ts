import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { runDuces } from '../../test/support/run-duces.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import { argsOf, packagesOut, productionInChaos, violationsOf } from './production-in-chaos.ts';

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'jump-the-clock.ts')).href;

/** The clock leaps forth and back, by up to ten years, while a production runs. */
export async function jumpingClock(
  source: ReadyProduction,
  folder: string,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): Promise<FaultFigures> {
  const figures = newFigures('a clock that jumps');
  for (let round = 0; round < tries; round += 1) {
    const production = productionInChaos(source, folder);
    const env = { NODE_OPTIONS: `--import=${PRELOAD}`, CHAOS_SEED: String(seed + round) };
    const { code, stderr } = await runDuces(argsOf(production), { tmp: production.tmp, env });
    const out = packagesOut(production).length;
    tally(figures, code === 0 ? 'released' : `refused ${/\[[a-z-]+\]/u.exec(stderr)?.[0] ?? '?'}`, [
      ...(code === 0 || /\[[a-z-]+\]/u.test(stderr) ? [] : [`no code: ${stderr.trim()}`]),
      ...((code === 0) === (out === 1) ? [] : ['what ended well is not what is out']),
      ...(await violationsOf(production)),
    ]);
  }
  return figures;
}
