import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const MAIN = join(ROOT, 'src/cli/main.ts');
// The sources are compiled once and not once a run.
const NODE_COMPILE_CACHE = join(tmpdir(), 'duces-test-compile-cache');

export interface DucesRun {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What the process takes for the folder of temporary files. */
  readonly tmp?: string;
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command as a user does, from the sources, and gives the process. */
export function startDuces(
  args: readonly string[],
  { tmp, env: more = {} }: RunOptions = {},
): ChildProcess {
  const scratch = tmp === undefined ? {} : { TMPDIR: tmp };
  const env = { ...process.env, NODE_COMPILE_CACHE, ...scratch, ...more };
  return spawn(NODE, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

/** Runs the command to its end. */
export async function runDuces(
  args: readonly string[],
  options: RunOptions = {},
): Promise<DucesRun> {
  return finished(startDuces(args, options));
}

/** Runs the command under a shell that sets limits first, such as `ulimit -f 8`. */
export async function runDucesUnder(limits: string, args: readonly string[]): Promise<DucesRun> {
  const script = `${limits}; exec "$@"`;
  return finished(spawn('sh', ['-c', script, 'sh', NODE, MAIN, ...args]));
}

/** Waits for the end of a started command. */
export async function finished(child: ChildProcess): Promise<DucesRun> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
