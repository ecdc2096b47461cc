import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { runDuces } from '../../test/support/run-duces.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import { argsOf, packagesOut, productionInChaos, violationsOf } from './production-in-chaos.ts';

/** Two processes produce one plan of one matter at once, to two places or, every other time, to one. */
export async function twoProcesses(
  source: ReadyProduction,
  folder: string,
  { tries }: { readonly tries: number },
): Promise<FaultFigures> {
  const figures = newFigures('two processes on one matter');
  for (let round = 0; round < tries; round += 1) {
    const production = productionInChaos(source, folder);
    const names = round % 2 === 0 ? ['one', 'other'] : ['same', 'same'];
    const runs = await Promise.all(
      names.map((name) => runDuces(argsOf(production, name), { tmp: production.tmp })),
    );
    const released = runs.filter(({ code }) => code === 0).length;
    const unsaid = runs.filter(({ code, stderr }) => code !== 0 && !/\[[a-z-]+\]/u.test(stderr));
    tally(figures, `${released} of two released`, [
      ...(released === packagesOut(production).length
        ? []
        : ['what ended well is not what is out']),
      ...unsaid.map(({ code, stderr }) => `exit ${String(code)} without a code: ${stderr.trim()}`),
      ...(await violationsOf(production)),
    ]);
  }
  return figures;
}
