import SWIPL from 'swipl-wasm';
import type { RuleBase } from './rule-base.ts';

/** A result as SWI-Prolog hands it over: the standard, the outcome and the proof. */
interface Result {
  readonly result: readonly (readonly [string, string, unknown])[];
}

/** Loads a program; asks it for the outcomes of every speaker, each with its proof. */
export async function swiProlog(
  program: string,
  { speakers }: Pick<RuleBase, 'speakers'>,
): Promise<() => string[]> {
  const swipl = await SWIPL({ arguments: ['-q'] });
  swipl.FS.writeFile('/rules.pl', `:- style_check(-singleton).\n${program}`);
  swipl.prolog.query("consult('/rules.pl')").once();
  return () =>
    speakers.flatMap((speaker) => {
      // The program gives a list of result/3, which the library turns into arrays.
      const { Rs } = swipl.prolog.query(`run('${speaker}', Rs)`).once() as unknown as {
        readonly Rs: readonly Result[];
      };
      return Rs.flatMap(({ result }) =>
        result.map(([standard, outcome]) => `${speaker} ${standard} ${outcome}`),
      );
    });
}
