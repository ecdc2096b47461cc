import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { stockTool } from '../../test/support/stock-tools.ts';
import { signerOf } from './signer-of.ts';

/* A key with a passphrase, as ssh-keygen makes it, signs when the passphrase is there, and is not shown. */

const keygen = stockTool('ssh-keygen');
const missing = keygen === null;
const PASSPHRASE = 'canary open sesame';

afterEach(() => vi.unstubAllEnvs());

function lockedKey(): { readonly key: string; readonly pass: string } {
  const folder = scratchFolder();
  const key = join(folder, 'key');
  spawnSync(keygen ?? '', ['-q', '-t', 'ed25519', '-N', PASSPHRASE, '-C', 'x', '-f', key]);
  const pass = join(folder, 'passphrase');
  writeFileSync(pass, `${PASSPHRASE}\n`, { mode: 0o600 });
  return { key, pass };
}

test.skipIf(missing)('opens with the passphrase of a file that is the owner’s alone', async () => {
  const { key, pass } = lockedKey();
  vi.stubEnv('DUCES_PASSPHRASE_FILE', pass);
  const signer = await signerOf({ key });
  expect(readFileSync(`${key}.pub`, 'utf8')).toContain(signer.verifier.line);
  chmodSync(pass, 0o644);
  await expect(signerOf({ key })).rejects.toMatchObject({ code: 'key-exposed' });
});

test.skipIf(missing)('does not open without it, or with another, and repeats none', async () => {
  const { key, pass } = lockedKey();
  await expect(signerOf({ key })).rejects.toMatchObject({ code: 'key-locked' });
  writeFileSync(pass, 'canary other words\n', { mode: 0o600 });
  vi.stubEnv('DUCES_PASSPHRASE_FILE', pass);
  const error: unknown = await signerOf({ key }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'key-locked' });
  expect(JSON.stringify(error) + String(error)).not.toContain('canary');
});

test('says that no key was given', async () => {
  vi.stubEnv('DUCES_KEY', undefined);
  await expect(signerOf({})).rejects.toMatchObject({ code: 'key-absent' });
});
