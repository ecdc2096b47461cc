import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../test/support/scratch.ts';
import { readAgeIdentity, readSigningKey, readTrustedSigners } from '../../sealing/index.ts';

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
