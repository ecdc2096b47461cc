/**
 * Measures the reading of citations on the suites in `../shared/cites`, prints each figure beside
 * its baseline and the best of the peers, and fails when a figure fell by more than half a point.
 * Says so and passes where the suites are absent.
 *
 *   node scripts/accuracy.ts [--errors]
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { predictClean, predictRaw } from './accuracy/predict.ts';
import { scoreSuite, type SuiteScore } from './accuracy/score-suite.ts';

const FOLDER = join(import.meta.dirname, '../../shared/cites');
const TOLERANCE = 0.5;

const SUITES = [
  ['suite-order', predictClean],
  ['suite-order-raw', predictRaw],
  ['pool-124', predictClean],
  ['suite-eyecite', predictClean],
  ['suite-eyecite-ts', predictClean],
] as const;

interface Baseline {
  readonly figures: Readonly<Record<string, number>>;
  readonly bestPeer: Readonly<Record<string, number>>;
}

if (existsSync(join(FOLDER, 'score.mjs'))) measure(realpathSync(FOLDER));
else console.log('accuracy: skipped, ../shared/cites is not there');

function measure(folder: string): void {
  const file = join(import.meta.dirname, 'accuracy/baseline.json');
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
  const showErrors = process.argv.includes('--errors');
  const fallen: string[] = [];
  console.log(
    `${'suite: figure'.padEnd(34)}${'now'.padStart(8)}${'baseline'.padStart(10)}${'best peer'.padStart(11)}`,
  );
  for (const [suite, predict] of SUITES) {
    const figures = figuresOf(scoreSuite(folder, suite, predict, showErrors));
    for (const [figure, value] of Object.entries(figures)) {
      const name = `${suite}: ${figure}`;
      const before = baseline.figures[name];
      const peer = baseline.bestPeer[name];
      console.log(
        `${name.padEnd(34)}${value.toFixed(1).padStart(8)}${(before?.toFixed(1) ?? '–').padStart(10)}${(peer?.toFixed(1) ?? '–').padStart(11)}`,
      );
      if (before !== undefined && value < before - TOLERANCE) fallen.push(name);
    }
  }
  if (fallen.length === 0) return;
  console.error(`accuracy: fell by more than ${TOLERANCE}: ${fallen.join('; ')}`);
  process.exitCode = 1;
}

/** F1 of each group and accuracy of each field, in percent. */
function figuresOf({ groups, fields }: SuiteScore): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [group, { F1 }] of Object.entries(groups)) figures[`F1 ${group}`] = F1 * 100;
  for (const [field, { acc }] of Object.entries(fields)) {
    if (acc !== null) figures[`field ${field}`] = acc * 100;
  }
  return figures;
}
