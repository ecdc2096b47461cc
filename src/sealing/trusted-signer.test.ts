import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { outsideWindow } from './key-window.ts';
import { createSigningKey } from './signing-key.ts';
import { mayHaveSigned, readTrustedSigners } from './trusted-signer.ts';

const { verifier } = createSigningKey('one').key;
const other = createSigningKey('two').key.verifier;
const NAMESPACE = 'duces-package@v1';

test.each([
  ['a .pub file', `${verifier.line} a comment\n`, true],
  ['allowed_signers without options', `custodian ${verifier.line}\n`, true],
  ['its namespace', `custodian namespaces="${NAMESPACE}" ${verifier.line}\n`, true],
  ['a pattern', `custodian namespaces="file,duces-*@v?" ${verifier.line} comment\n`, true],
  ['another namespace', `custodian namespaces="file" ${verifier.line}\n`, false],
  [
    'a pattern whose dot is no joker',
    `custodian namespaces="duces.package@v1" ${verifier.line}\n`,
    false,
  ],
  ['another key', `custodian ${other.line}\n`, false],
  [
    'comments, blank lines and several keys',
    `# keys\n\nx ${other.line}\r\ny ${verifier.line}\n`,
    true,
  ],
])('%s lets the signer sign: %s → %s', async (_, text, expected) => {
  const signers = await readTrustedSigners(write(text));
  expect(signers.some((signer) => mayHaveSigned(signer, verifier, NAMESPACE))).toBe(expected);
});

test.each([
  ['a time of no stated clock', `x valid-before="20200101" ${verifier.line}\n`, 'key-malformed', 1],
  ['a day that no calendar has', `x valid-before=20230230Z ${verifier.line}\n`, 'key-malformed', 1],
  ['an option twice', `x namespaces="a",namespaces="b" ${verifier.line}\n`, 'key-malformed', 1],
  ['a certificate authority', `# c\nx cert-authority ${verifier.line}\n`, 'key-malformed', 2],
  [
    'an unknown option after a known',
    `x namespaces="a",no-touch ${verifier.line}\n`,
    'key-malformed',
    1,
  ],
  ['another kind of key', 'x ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7\n', 'key-malformed', 1],
  ['a broken key', `x ${verifier.line.slice(0, -9)}\n`, 'key-malformed', 1],
  ['no key at all', '# nothing\n', 'key-absent', undefined],
])('%s is refused rather than trusted', async (_, text, code, line) => {
  const thrown: unknown = await readTrustedSigners(write(text)).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code });
  expect((thrown as { place: { line?: number } }).place.line).toBe(line);
});

test.each([
  [
    'valid-after=20230101Z,valid-before="202307011200Z"',
    '2023-01-01T00:00:00Z',
    '2023-07-01T12:00:00Z',
  ],
  ['namespaces="a,b",valid-before=20230701120001Z', undefined, '2023-07-01T12:00:01Z'],
])('%s bounds when a key may have signed', async (options, validAfter, validBefore) => {
  const [signer] = await readTrustedSigners(write(`x ${options} ${verifier.line}\n`));
  expect(signer).toMatchObject(
    Object.fromEntries(
      Object.entries({ validAfter, validBefore }).filter(([, time]) => time !== undefined),
    ),
  );
});

test.each([
  ['2022-12-31T23:59:59.999Z', 'from'],
  ['2023-01-01T00:00:00Z', null],
  ['2023-06-30T23:59:59.999999Z', null],
  ['2023-07-01T00:00:00Z', 'before'],
])('at %s a key of the first half of 2023: %s', (at, why) => {
  const window = { validAfter: '2023-01-01T00:00:00Z', validBefore: '2023-07-01T00:00:00Z' };
  const told = outsideWindow(window, at);
  if (why === null) expect(told).toBeNull();
  else expect(told).toContain(why);
});

function write(text: string): string {
  const path = join(scratchFolder(), 'signers');
  writeFileSync(path, text);
  return path;
}
