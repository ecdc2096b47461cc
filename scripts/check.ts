/** Everything that CI checks, step by step; ends with the plain line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const scratch = mkdtempSync(join(tmpdir(), 'duces-check-'));
const report = join(scratch, 'vitest.json');

/** Enough to see a fault that is always there; `npm run chaos` alone strikes far more often. */
const CHAOS = ['--kills', '6', '--disks', '4', '--flips', '40', '--rounds', '2'];

const STEPS: readonly Step[] = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'formatting', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'layering', command: ['npm', 'run', '--silent', 'layering'] },
  { name: 'unused exports and dependencies', command: ['npm', 'run', '--silent', 'unused'] },
  { name: 'law', command: ['./bin/duces', 'law', 'check'] },
  { name: 'accuracy', command: ['npm', 'run', '--silent', 'accuracy'] },
  { name: 'fuzz', command: ['npm', 'run', '--silent', 'fuzz'] },
  {
    name: 'chaos, a small one',
    command: ['npm', 'run', '--silent', 'chaos', '--', ...CHAOS],
  },
  { name: 'package', command: ['npm', 'run', '--silent', 'package'] },
];

/**
 * A ClickHouse engine to test against. With half a gigabyte it is too large for the lock, so it goes
 * into a cache; where it cannot be had, its tests are counted as not run.
 */
const CHDB = 'chdb@3.4.0';
const CHDB_FOLDER = join(import.meta.dirname, '../node_modules/.cache/duces-chdb');

function fetchClickHouse(): void {
  if (process.env['CLICKHOUSE_URL'] !== undefined) return;
  if (existsSync(join(CHDB_FOLDER, 'node_modules/chdb'))) return;
  mkdirSync(CHDB_FOLDER, { recursive: true });
  writeFileSync(join(CHDB_FOLDER, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', CHDB];
  console.log(`\n== ClickHouse engine for tests: npm ${install.join(' ')}`);
  const { status } = spawnSync('npm', install, {
    cwd: CHDB_FOLDER,
    stdio: 'inherit',
    timeout: 600_000,
  });
  if (status !== 0) console.log('== ClickHouse engine for tests: NOT THERE, its tests are not run');
}

let passed = 0;
let notRun = 0;
const failed: string[] = [];

function run({ name, command }: Step): boolean {
  const started = performance.now();
  console.log(`\n== ${name}: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

for (const step of STEPS) {
  if (run(step)) passed += 1;
  else failed.push(step.name);
}

fetchClickHouse();

const tests = {
  name: 'tests',
  command: [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
};
const green = run(tests);
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  notRun = numPendingTests;
  passed += numPassedTests;
  for (let count = 0; count < numFailedTests; count += 1) failed.push('a test');
  if (!green && numFailedTests === 0) failed.push('tests');
} catch {
  failed.push('tests (no report)');
}
rmSync(scratch, { recursive: true, force: true });

if (notRun > 0) console.log(`\n${notRun} tests were not run: see what vitest says it skipped`);
if (failed.length > 0) console.log(`\nfailed: ${[...new Set(failed)].join(', ')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
