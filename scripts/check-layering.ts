/** Runs dependency-cruiser, and fails as well when it saw no modules: then it checked nothing. */
import { spawnSync } from 'node:child_process';

const { stdout, stderr, status } = spawnSync(
  'depcruise',
  ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
  { encoding: 'utf8' },
);
console.log(stdout.trim());
if (stderr !== '') console.error(stderr.trim());
const cruised = Number(/(\d+) modules/u.exec(stdout)?.[1] ?? 0);
if (status !== 0 || cruised < 50) {
  console.error(`layering: ${cruised} modules seen, dependency-cruiser ended with ${status}`);
  process.exitCode = 1;
}
