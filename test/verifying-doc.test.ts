import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { signSsh } from '../src/sealing/ssh-signature.ts';
import {
  createAgeIdentity,
  createSigningKey,
  formatAgeIdentity,
  sha256Hex,
  type SigningKey,
} from '../src/sealing/index.ts';
import { packageInLedger } from './support/ledgered-package.ts';
import { scratchFolder } from './support/scratch.ts';
import { sealForTest, type SealedForTest } from './support/sealed-package.ts';
import { shellBlocks, stockTool } from './support/stock-tools.ts';

const page = join(import.meta.dirname, '../docs/verifying.md');
const tools = (['age', 'tar', 'sha256sum', 'ssh-keygen', 'openssl'] as const).map(stockTool);
const lacking = tools.some((tool) => tool === null);
const blocks = shellBlocks(page);

describe.skipIf(lacking)('docs/verifying.md, as it stands', () => {
  test('proves and opens an untouched package', async () => {
    const made = await packageInLedger(scratchFolder(), 5, 3);
    const run = follow(made);
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Good "duces-package@v1" signature for custodian');
    expect(run.stdout).toContain('Good "duces-production@v1" signature for custodian');
    expect(run.stdout).toContain('records/registration-emails.csv: OK');
    expect(run.stdout.trim().endsWith('The entry is in the ledger.')).toBe(true);
  });

  test.each([
    [0, 0],
    [1, 0],
    [6, 1],
    [7, 0],
    [12, 7],
  ])('finds an entry after %i others and before %i', async (before, after) => {
    expect(follow(await packageInLedger(scratchFolder(), before, after)).stdout).toContain(
      'is in the ledger.',
    );
  });

  test.each<[string, (made: SealedForTest) => void]>([
    ['an altered README', ({ path }) => flip(join(path, 'README.txt'), 10)],
    ['an altered production', ({ path }) => flip(join(path, 'production.tar.age'), 400)],
    ['an altered signature', ({ path }) => flip(join(path, 'SHA256SUMS.sig'), 150)],
    ['an altered list', ({ path }) => flip(join(path, 'SHA256SUMS'), 70)],
    ['an extra file', ({ path }) => writeFileSync(join(path, 'extra'), '')],
    ['an extra line in the list', ({ path }) => appendFileSync(join(path, 'SHA256SUMS'), 'x')],
    ['another signer', (made) => resign(made, createSigningKey('other').key, () => undefined)],
    [
      'a ledger entry of another package, signed all the same',
      (made) =>
        resign(made, made.signer, (path) =>
          rewrite(path, 'ledger-entry.json', /"package":"../, '"package":"00'),
        ),
    ],
    [
      'an altered ledger entry, signed all the same',
      (made) =>
        resign(made, made.signer, (path) =>
          rewrite(path, 'ledger-entry.json', /"rows":\d+/, '"rows":9'),
        ),
    ],
    [
      'an altered checkpoint, signed all the same',
      (made) =>
        resign(made, made.signer, (path) =>
          rewrite(path, 'ledger-entry.tlog-proof', /\nplatform/, '\nPlatform'),
        ),
    ],
    [
      'an altered index, signed all the same',
      (made) =>
        resign(made, made.signer, (path) =>
          rewrite(path, 'ledger-entry.tlog-proof', /index \d+/, 'index 2'),
        ),
    ],
  ])('stops at %s', async (_, harm) => {
    const made = await packageInLedger(scratchFolder(), 5, 3);
    harm(made);
    const run = follow(made);
    expect(run.code).not.toBe(0);
    expect(run.stdout).not.toContain('is in the ledger.');
  });

  test('stops at another person’s key', async () => {
    const made = await packageInLedger(scratchFolder(), 1, 1);
    const stranger = await createAgeIdentity();
    writeFileSync(made.keyFile, formatAgeIdentity(stranger).reveal(), { mode: 0o600 });
    expect(follow(made).code).not.toBe(0);
  });
});

test.skipIf(lacking)('the commands in a package’s own README open it', async () => {
  const dir = scratchFolder();
  const made = await sealForTest(dir);
  const readme = readFileSync(join(made.path, 'README.txt'), 'utf8').replaceAll('\\\n', '');
  const commands = [...readme.matchAll(/^ {3}((?:age|tar|ssh-keygen|sha256sum) .*)$/gm)].map(
    ([, command = '']) => command.replace('KEYFILE', made.keyFile),
  );
  expect(commands).toHaveLength(6);
  const script = [...commands.slice(0, 4), 'cd ../production', ...commands.slice(4)].join('\n');
  const run = spawnSync('bash', ['--norc', '-eu', '-c', script], {
    cwd: made.path,
    encoding: 'utf8',
  });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('records/post-ip-addresses.csv: OK');
});

/** Runs every block of the page in one shell that stops at the first failure. */
function follow(made: SealedForTest): { code: number | null; stdout: string; stderr: string } {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'custodian.pub'), `${made.signer.verifier.line} custodian\n`);
  mkdirSync(join(cwd, 'check'), { mode: 0o700 });
  const paths = { PACKAGE: made.path, SIGNER: join(cwd, 'custodian.pub'), KEY: made.keyFile };
  const run = spawnSync(
    'bash',
    ['--norc', '-euo', 'pipefail', '-c', blocks.map(strict).join('\n')],
    {
      cwd: join(cwd, 'check'),
      env: { ...process.env, ...paths },
      encoding: 'utf8',
    },
  );
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

// `set -e` lets a failed `! command` and a failed `[ … ]` before `&&` pass; a reader would not.
function strict(block: string): string {
  return block
    .replaceAll(/^! (.*)$/gm, 'if $1; then exit 1; fi')
    .replaceAll(/^(\[ .*\]) && (.*)$/gm, '$1\n$2');
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function rewrite(path: string, name: string, found: RegExp, put: string): void {
  const text = readFileSync(join(path, name), 'utf8');
  expect(text).toMatch(found);
  writeFileSync(join(path, name), text.replace(found, put));
}

/** Harms a package and then lists and signs its files anew, as an insider could. */
function resign(made: SealedForTest, signer: SigningKey, harm: (path: string) => void): void {
  harm(made.path);
  const list = join(made.path, 'SHA256SUMS');
  const names = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  const sums = names.map((name) => `${sha256Hex(readFileSync(join(made.path, name)))}  ${name}\n`);
  writeFileSync(list, sums.join(''));
  const signature = signSsh(signer, 'duces-package@v1', Buffer.from(sums.join('')));
  writeFileSync(`${list}.sig`, signature);
}
