/**
 * Measures the whole assessment of the founding matter (every speaker, every standard) beside the
 * same rules in json-rules-engine, Tau Prolog and SWI-Prolog, in one run: the rules are made from the
 * law (bench/assess/), and every engine must come to the same outcomes before anything is timed.
 * Then whether time grows with speakers and with exhibits.
 *
 *   node bench/assess.ts [--json]
 */
import { join } from 'node:path';
import { assess, type MatterFile } from '../src/assessment/index.ts';
import { casebook } from '../src/casebook/index.ts';
import { lawRegistry } from '../src/law/index.ts';
import { loadMatter } from '../src/matters/index.ts';
import { grownMatter } from './assess/grown-matter.ts';
import { jsonRulesEngine, runJsonRules } from './assess/json-rules.ts';
import { prologProgram } from './assess/prolog-program.ts';
import { readEverything } from './assess/read-everything.ts';
import { ruleBase } from './assess/rule-base.ts';
import { swiProlog } from './assess/swi-prolog.ts';
import { tauProlog } from './assess/tau-prolog.ts';

const law = lawRegistry();
const matter = loadMatter(join(import.meta.dirname, '../examples/in-re-twitter'));
const standards = law.all('standard').map(({ id }) => id);
casebook();

const base = ruleBase(law, matter, standards);
const program = prologProgram(base);
const engine = jsonRulesEngine(base);
const run = () => assess({ matter, law, standards });

/** Tau Prolog takes many seconds for one speaker, so it is asked about one, for as many alike. */
const one = { speakers: base.speakers.slice(0, 1) };

/** The peers; each of them tells what a result rests on. */
const peers = [
  { name: 'SWI-Prolog (swipl-wasm 8.0.5)', run: await swiProlog(program, base), runs: 5, of: 1 },
  { name: 'json-rules-engine 7.3.1', run: () => runJsonRules(engine, base), runs: 2, of: 1 },
  {
    name: 'Tau Prolog 0.3.4 (one speaker, times all)',
    run: await tauProlog(program, one),
    runs: 0,
    of: base.speakers.length,
  },
];
const times: { readonly name: string; readonly ms: number }[] = [];
for (const { name, run: ask, runs, of } of peers) {
  const from = performance.now();
  const wrong = differing(await ask(), base.outcomes, of);
  const first = performance.now() - from;
  if (wrong.length > 0) throw new Error(`${name} does not agree:\n${wrong.slice(0, 5).join('\n')}`);
  times.push({ name, ms: of * (runs === 0 ? first : await quickest(ask, runs)) });
}
const own = await quickest(run, 200);
const read = await quickest(() => readEverything(run()), 10);
const growth = {
  speakers: await growthOf((count) => grownMatter(matter, count, 1000), [100, 1000]),
  exhibits: await growthOf((count) => grownMatter(matter, 100, count), [1000, 10_000]),
};
report();

function report(): void {
  const fastest = Math.min(...times.map(({ ms }) => ms));
  const figures = {
    standards: standards.length,
    ms: own,
    msRead: read,
    peers: times,
    timesFastest: fastest / own,
    growth,
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figures));
    return;
  }
  const line = (name: string, ms: number): void =>
    console.log(
      `${name.padEnd(44)}${ms.toFixed(2).padStart(10)} ms${(ms / own).toFixed(1).padStart(10)} times duces`,
    );
  console.log(
    `${base.speakers.length} speakers, ${base.standards.length} of ${standards.length} standards are made for them; the same ${base.outcomes.length} outcomes from each`,
  );
  line('duces assess', own);
  line('duces, every finding of every speaker read', read);
  for (const { name, ms } of times) line(name, ms);
  console.log(
    `fastest peer / duces:               ${figures.timesFastest.toFixed(1)} (at least 20)`,
  );
  console.log(`1,000 speakers / 100:               ${growth.speakers.toFixed(1)}`);
  console.log(`10,000 exhibits / 1,000:            ${growth.exhibits.toFixed(1)}`);
}

/** Outcomes that are not those of Duces, or are lacking; of one speaker where one of some is asked. */
function differing(theirs: readonly string[], ours: readonly string[], of: number): string[] {
  const known = new Set(ours);
  const count = ours.length / of;
  const lacking = theirs.length === count ? [] : [`${theirs.length} outcomes, not ${count}`];
  return [...theirs.filter((line) => !known.has(line)), ...lacking];
}

/** Milliseconds of the quickest of some runs, after as many to warm up. */
async function quickest(task: () => unknown, runs: number): Promise<number> {
  let best = Infinity;
  for (let at = 0; at < 2 * runs; at += 1) {
    const from = performance.now();
    await task();
    if (at >= runs) best = Math.min(best, performance.now() - from);
  }
  return best;
}

async function growthOf(
  grown: (count: number) => MatterFile,
  [few, many]: readonly [number, number],
): Promise<number> {
  const [small, large] = [grown(few), grown(many)];
  const one = await quickest(() => assess({ matter: small, law }), 5);
  return (await quickest(() => assess({ matter: large, law }), 3)) / one;
}
