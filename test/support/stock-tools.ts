import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const APT = '/usr/bin/apt-get';

/** Where a stock tool is, or null (with a message) when this machine does not have it. */
export function stockTool(
  name: 'age' | 'ssh-keygen' | 'sha256sum' | 'openssl' | 'tar',
): string | null {
  const found = which(name) ?? (name === 'age' && mayInstall() ? installed('age') : null);
  if (found === null) process.stderr.write(`skipped: no ${name} on this machine\n`);
  return found;
}

/** Runs a tool with input on its standard input; gives its exit code and both outputs. */
export function runTool(
  tool: string,
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array } = {},
): { code: number; stdout: string; stderr: string } {
  const run = spawnSync(tool, args, { ...options, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return { code: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

function which(name: string): string | null {
  const dirs = (process.env['PATH'] ?? '').split(':');
  return dirs.map((dir) => `${dir}/${name}`).find((path) => existsSync(path)) ?? null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT);
}

function installed(name: string): string | null {
  try {
    const options = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends'];
    execFileSync(APT, [...options, name], { stdio: 'ignore', timeout: 180_000 });
  } catch {
    return null;
  }
  return which(name);
}

/** The fenced shell blocks of a markdown file, in order. */
export function shellBlocks(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}
