import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { createAgeIdentity, formatAgeIdentity, readAgeIdentity } from './age-keys.ts';
import { createSigningKey, readSigningKey } from './signing-key.ts';

/* A private key that others can read signs nothing and opens nothing; the refusal says what to run. */

const signing = createSigningKey('test').privateFile.reveal();
const age = formatAgeIdentity(await createAgeIdentity()).reveal();

test.skipIf(process.platform === 'win32').each([
  ['a signing key', signing, readSigningKey],
  ['an age identity', age, readAgeIdentity],
] as const)('%s is read only while it is its owner’s alone', async (_, text, read) => {
  const path = join(scratchFolder(), 'key');
  writeFileSync(path, text, { mode: 0o600 });
  for (const mode of [0o600, 0o400]) {
    chmodSync(path, mode);
    await expect(read(path)).resolves.toBeDefined();
  }
  for (const mode of [0o640, 0o604, 0o620, 0o666]) {
    chmodSync(path, mode);
    await expect(read(path)).rejects.toMatchObject({
      code: 'key-exposed',
      place: { file: path },
      next: expect.stringContaining(`chmod 600 ${path}`),
    });
  }
});
