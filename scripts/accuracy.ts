/**
 * Measures the reading of citations on the suites in `../shared/cites` and of papers on those of
 * `../shared/papers` that have a careful reading, prints each figure beside its baseline and the
 * best of the peers, and fails when a figure fell by more than half a point. Counts the flags of
 * cite-checking on real papers. Says so and passes where a folder is absent.
 *
 *   node scripts/accuracy.ts [--errors] [--cites DIR] [--papers DIR]
 *
 * Folders given by name are of the same form; their figures have no baseline. What is missed or
 * wrong goes to the console only.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureFlags } from './accuracy/measure-flags.ts';
import { measurePapers } from './accuracy/measure-papers.ts';
import { scoreSuite, type SuiteScore } from './accuracy/score-suite.ts';

const SHARED = join(import.meta.dirname, '../../shared');
const TOLERANCE = 0.5;

const SUITES = ['suite-order', 'suite-order-raw', 'pool-124', 'suite-eyecite', 'suite-eyecite-ts'];

interface Baseline {
  readonly figures: Readonly<Record<string, number>>;
  /** Precision, recall and F1 of other parsers by figure, as published with the suites. */
  readonly peers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const { values: given } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    cites: { type: 'string' },
    papers: { type: 'string' },
  },
});
const baseline = JSON.parse(
  readFileSync(join(import.meta.dirname, 'accuracy/baseline.json'), 'utf8'),
) as Baseline;
const fallen: string[] = [];

const cites = given.cites ?? join(SHARED, 'cites');
const papers = given.papers ?? join(SHARED, 'papers');
if (existsSync(join(cites, 'score.mjs'))) measureCitations(realpathSync(cites));
else console.log(`accuracy: citations skipped, ${given.cites ?? '../shared/cites'} is not there`);
if (existsSync(join(papers, 'gold'))) await reportPapers(realpathSync(papers));
else console.log(`accuracy: papers skipped, ${given.papers ?? '../shared/papers'} is not there`);
if (given.cites === undefined && given.papers === undefined) await reportFlags();
if (fallen.length > 0) {
  console.error(`accuracy: fell by more than ${TOLERANCE}: ${fallen.join('; ')}`);
  process.exitCode = 1;
}

function measureCitations(folder: string): void {
  console.log(row(['suite: figure', 'now', 'baseline', 'P / R / F1']));
  for (const suite of suitesIn(folder)) {
    for (const { figure, value, rates } of figuresOf(scoreSuite(folder, suite, given.errors))) {
      const name = `${suite}: ${figure}`;
      const before = compare(name, value, given.cites);
      console.log(row([name, percentage(value), percentage(before), rates]));
      if (given.cites !== undefined) continue;
      for (const [peer, theirs] of Object.entries(baseline.peers[name] ?? {})) {
        console.log(row([`  ${peer}`, '', '', theirs]));
      }
    }
  }
}

/** The suites of the folder beside this one by name, so that none is missed; of another, all. */
function suitesIn(folder: string): readonly string[] {
  if (given.cites === undefined) {
    return SUITES.filter((suite) => existsSync(join(folder, `${suite}.jsonl`)));
  }
  return readdirSync(folder)
    .filter((file) => /^(?:suite|pool)-.*\.jsonl$/.test(file))
    .map((file) => file.replace(/\.jsonl$/, ''));
}

async function reportPapers(folder: string): Promise<void> {
  const figures = await measurePapers(folder, given.errors);
  console.log(`\n${row(['papers: field', 'now', 'baseline', 'right', 'P / R / F1'])}`);
  for (const { name, value, right, rates } of figures) {
    const before = compare(name, value, given.papers);
    console.log(row([name, percentage(value), percentage(before), right, rates]));
  }
}

/** Flags of cite-checking by code; more warnings a paper than were judged right are a fault. */
async function reportFlags(): Promise<void> {
  const report = await measureFlags();
  if (report === null) return;
  console.log(`\n${row([`cite-checks of ${report.papers} papers: flags`, 'now', 'baseline'])}`);
  for (const [code, now, before] of report.rows) {
    console.log(row([code, String(now), before?.toString() ?? '–']));
  }
  const { perPaper, perPaperBefore } = report;
  console.log(row(['warnings a paper', perPaper.toFixed(2), perPaperBefore.toFixed(2)]));
  if (report.jumped) {
    console.error(
      'accuracy: cite-checks warn more; judge them with scripts/accuracy/count-flags.ts',
    );
    process.exitCode = 1;
  }
}

/** The baseline of a figure, noting when the figure fell; none for a folder given by name. */
function compare(name: string, value: number, named: string | undefined): number | undefined {
  const before = named === undefined ? baseline.figures[name] : undefined;
  if (before !== undefined && value < before - TOLERANCE) fallen.push(name);
  return before;
}

function row([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(34) + cells.map((cell) => ` ${cell.padStart(10)}`).join('');
}

function percentage(value: number | undefined): string {
  return value?.toFixed(1) ?? '–';
}

interface Figure {
  readonly figure: string;
  /** In percent. */
  readonly value: number;
  /** Precision, recall and F1 of a group; empty for a field. */
  readonly rates: string;
}

/** F1 of each group, accuracy of each field, and of all offsets. */
function figuresOf({ groups, fields, span }: SuiteScore): readonly Figure[] {
  const ofGroups = Object.entries(groups).map(([group, { P, R, F1 }]) => ({
    figure: `F1 ${group}`,
    value: F1 * 100,
    rates: [P, R, F1].map((rate) => percentage(rate * 100)).join(' / '),
  }));
  const ofFields = Object.entries({ ...fields, offsets: span }).flatMap(([field, { acc }]) =>
    acc === null ? [] : [{ figure: `field ${field}`, value: acc * 100, rates: '' }],
  );
  return [...ofGroups, ...ofFields];
}
