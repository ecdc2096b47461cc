/**
 * Reads mutated papers and fails on a crash, an unhandled rejection, an error without a code, or a
 * case over two seconds. Each case follows from the seed and its number, so that it can be run again.
 *
 *   node scripts/fuzz.ts [--cases 5000] [--seed N] [--case NUMBER]
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CaseReport } from './fuzz/run-cases.ts';

const SLOWEST_MS = 2000;
/** No word from a process for so long: it hangs, on whatever machine. */
const SILENCE_MS = 30_000;
const TELL_EVERY = 10_000;
const PROCESSES = Math.min(2, availableParallelism());

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
const single = values.case === undefined ? null : Number(values.case);
const first = single ?? 0;
const last = single === null ? Number(values.cases) : single + 1;

const began = performance.now();
console.log(`fuzz: ${last - first} cases, seed ${seed}`);
const lanes = Array.from({ length: PROCESSES }, (_, lane) => lane).filter(
  (lane) => first + lane < last,
);
const reports = (await Promise.all(lanes.map((lane) => runLane(first + lane)))).flat();
const faults = reports.filter(({ fault }) => fault !== null);
const slowest = reports.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `fuzz: ${reports.length} cases in ${seconds} s, ${faults.length} faults; slowest ${slowest
    .map(({ number, milliseconds }) => `${milliseconds.toFixed(0)} ms (case ${number})`)
    .join(', ')}`,
);
const outcomes = Map.groupBy(reports, ({ outcome }) => outcome ?? 'fault');
const counts = [...outcomes].map(([outcome, cases]) => `${cases.length} ${outcome}`);
console.log(`fuzz: ${counts.toSorted().join(', ')}`);
if (faults.length > 0) process.exitCode = 1;

/** Runs every `PROCESSES`-th case from `from`; a process that dies is a fault, and another goes on. */
async function runLane(from: number): Promise<readonly CaseReport[]> {
  const done: CaseReport[] = [];
  let next = from;
  while (next < last) {
    const ended = await runProcess(next, (report) => {
      next = report.number + PROCESSES;
      done.push(told({ ...report, fault: report.fault ?? slow(report) }));
    });
    if (next >= last) break;
    const ending = { paper: '?', milliseconds: 0, recognised: false, outcome: null };
    done.push(told({ number: next, ...ending, fault: ended }));
    next += PROCESSES;
  }
  return done;
}

/** A fault is told when it comes: a nightly run of hours may be broken off. */
function told(report: CaseReport): CaseReport {
  const { number, paper, fault } = report;
  if (number > 0 && number % TELL_EVERY === 0) console.log(`fuzz: at case ${number}`);
  if (fault !== null) {
    console.error(
      `case ${number} (${paper}): ${fault}\n  again: node scripts/fuzz.ts --seed ${seed} --case ${number}`,
    );
  }
  return report;
}

function slow({ milliseconds, recognised }: CaseReport): string | null {
  return milliseconds > SLOWEST_MS && !recognised ? `took ${milliseconds.toFixed(0)} ms` : null;
}

/** Resolves when the process has ended, with how. */
function runProcess(from: number, onReport: (report: CaseReport) => void): Promise<string> {
  return new Promise((resolve) => {
    const args = [seed, from, last, PROCESSES].map(String);
    const child = fork(join(import.meta.dirname, 'fuzz/run-cases.ts'), args);
    let hung = false;
    const hang = (): void => {
      hung = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, SILENCE_MS);
    child.on('message', (report: CaseReport) => {
      clearTimeout(timer);
      timer = setTimeout(hang, SILENCE_MS);
      onReport(report);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(
        hung ? `no answer in ${SILENCE_MS / 1000} s` : `the process ended (${signal ?? code})`,
      );
    });
  });
}
