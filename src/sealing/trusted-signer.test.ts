import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
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
  [
    'a validity that Duces cannot judge',
    `x valid-before="20200101" ${verifier.line}\n`,
    'key-malformed',
    1,
  ],
  ['a certificate authority', `# c\nx cert-authority ${verifier.line}\n`, 'key-malformed', 2],
  ['two options', `x namespaces="a",valid-after="20200101" ${verifier.line}\n`, 'key-malformed', 1],
  ['another kind of key', 'x ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7\n', 'key-malformed', 1],
  ['a broken key', `x ${verifier.line.slice(0, -9)}\n`, 'key-malformed', 1],
  ['no key at all', '# nothing\n', 'key-absent', undefined],
])('%s is refused rather than trusted', async (_, text, code, line) => {
  const thrown: unknown = await readTrustedSigners(write(text)).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code });
  expect((thrown as { place: { line?: number } }).place.line).toBe(line);
});

function write(text: string): string {
  const path = join(scratchFolder(), 'signers');
  writeFileSync(path, text);
  return path;
}
