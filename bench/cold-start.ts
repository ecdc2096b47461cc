/**
 * Measures how long `./bin/duces --help` takes from the shell to the end, against starting the same
 * Node with nothing to do. Prints both medians and the ratio; the aim is under 200 ms.
 *
 *   node bench/cold-start.ts [runs]
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 15);
const duces = join(import.meta.dirname, '..', 'bin', 'duces');

function medianOf(program: string, args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    execFileSync(program, args, { stdio: 'ignore' });
    return performance.now() - started;
  });
  return times.toSorted((one, two) => one - two)[Math.floor(runs / 2)] ?? 0;
}

const bare = medianOf(process.execPath, ['--eval', '0']);
const help = medianOf(duces, ['--help']);
console.log(
  `bare node ${bare.toFixed(0)} ms; duces --help ${help.toFixed(0)} ms; ratio ${(help / bare).toFixed(2)}`,
);
