import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../test/support/scratch.ts';
import { stockTool } from '../../../test/support/stock-tools.ts';
import { readAgeIdentity, readSigningKey, readTrustedSigners } from '../../sealing/index.ts';

const keygen = stockTool('ssh-keygen');
const main = join(import.meta.dirname, '../main.ts');

test('keys new writes two pairs that work, private halves for the owner only', async () => {
  const dir = join(scratchFolder(), 'keys');
  const { status, stdout, stderr } = duces('keys', 'new', '--out', dir, '--name', 'custodian');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const file = (ending: string) => join(dir, `custodian.${ending}`);
  const mode = (ending: string) => statSync(file(ending)).mode & 0o777;
  expect([mode('age'), mode('ssh')]).toEqual([0o600, 0o600]);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  const identity = await readAgeIdentity(file('age'));
  expect(readFileSync(file('age.pub'), 'utf8').trim()).toBe(identity.recipient.text);
  const signing = await readSigningKey(file('ssh'));
  const [trusted] = await readTrustedSigners(file('ssh.pub'));
  expect(trusted?.key.line).toBe(signing.verifier.line);
  for (const shown of [
    identity.recipient.text,
    signing.verifier.line,
    signing.verifier.fingerprint,
  ]) {
    expect(stdout).toContain(shown);
  }
  expect(stdout).not.toContain(identity.secret.reveal());
  expect(stdout).not.toContain(readFileSync(file('ssh'), 'utf8').split('\n')[2]);
});

test('a rotated key stays good for what it signed, a stolen one not after it was stolen', async () => {
  const dir = scratchFolder();
  const signers = join(dir, 'allowed_signers');
  for (const name of ['old', 'new']) duces('keys', 'new', '--out', dir, '--name', name);
  const list = ['--signers', signers];
  const pub = (name: string) => ['--public', join(dir, `${name}.ssh.pub`)];
  const named = ['--name', 'custodian@example.com'];
  const trusted = (name: string, from: string) =>
    duces('keys', 'trust', ...list, ...pub(name), ...named, '--from', from).status;
  expect(trusted('old', '2023-01-01T00:00:00Z')).toBe(0);
  expect(trusted('new', '2024-01-01T00:00:00Z')).toBe(0);
  const retired = (at: string) =>
    duces('keys', 'retire', ...list, ...pub('old'), '--at', at).status;
  expect(retired('2024-01-01T00:00:00Z')).toBe(0);
  expect(retired('2023-06-01T00:00:00Z')).toBe(0);
  // Trust that has ended does not come back.
  expect(retired('2025-01-01T00:00:00Z')).toBe(2);
  expect(trusted('old', '2026-01-01T00:00:00Z')).toBe(2);
  expect(await readTrustedSigners(signers)).toMatchObject([
    { validAfter: '2023-01-01T00:00:00Z', validBefore: '2023-06-01T00:00:00Z' },
    { validAfter: '2024-01-01T00:00:00Z' },
  ]);
  // The stock tool reads the list alike.
  const message = join(dir, 'message');
  writeFileSync(message, 'canary');
  const sign = ['-Y', 'sign', '-n', 'duces-package@v1', '-f', join(dir, 'old.ssh'), message];
  const verify = (at: string) =>
    spawnSync(
      keygen ?? '',
      [
        '-Y',
        'verify',
        '-n',
        'duces-package@v1',
        '-f',
        signers,
        '-I',
        'custodian@example.com',
        '-s',
        `${message}.sig`,
        `-Overify-time=${at}`,
      ],
      { input: 'canary' },
    ).status;
  if (keygen !== null) {
    expect(spawnSync(keygen ?? '', sign).status).toBe(0);
    expect(verify('20230301000000Z')).toBe(0);
    expect(verify('20230701000000Z')).not.toBe(0);
  }
  expect(readFileSync(signers, 'utf8')).toMatch(
    /^custodian@example\.com namespaces="duces-\*@v1",valid-after="20230101000000Z",valid-before="20230601000000Z" ssh-ed25519 /u,
  );
});

test('keys new never replaces a key', () => {
  const dir = scratchFolder();
  writeFileSync(join(dir, 'duces.age'), 'precious');
  const { status, stderr } = duces('keys', 'new', '--out', dir);
  expect(status).toBe(4);
  expect(stderr).toContain('[output-exists]');
  expect(readdirSync(dir)).toEqual(['duces.age']);
  expect(readFileSync(join(dir, 'duces.age'), 'utf8')).toBe('precious');
});

test.each(['../up', 'a b', '', '.hidden'])('the name "%s" is refused', (name) => {
  const dir = scratchFolder();
  expect(duces('keys', 'new', '--out', dir, '--name', name).status).toBe(2);
  expect(readdirSync(dir)).toEqual([]);
});

function duces(...args: readonly string[]) {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
}
