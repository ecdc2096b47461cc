import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { runTool, stockTool } from '../../test/support/stock-tools.ts';
import { decryptFile, encryptToFile } from './age-file.ts';
import {
  createAgeIdentity,
  formatAgeIdentity,
  parseAgeRecipient,
  readAgeIdentity,
} from './age-keys.ts';

const age = stockTool('age');
const plain = Buffer.alloc(200_000, 'row,of,a,file\n');

describe.skipIf(age === null)('with the stock age', () => {
  test('what Duces encrypts, age opens with the identity file that Duces wrote', async () => {
    const dir = scratchFolder();
    const identity = await createAgeIdentity();
    writeFileSync(join(dir, 'key'), formatAgeIdentity(identity).reveal(), { mode: 0o600 });
    const path = join(dir, 'f.age');
    const measured = await encryptToFile(Readable.from([plain]), path, [identity.recipient]);
    const bytes = readFileSync(path);
    expect(measured.bytes).toBe(bytes.length);
    expect(measured.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const opened = runTool(String(age), ['-d', '-i', 'key', 'f.age'], { cwd: dir });
    expect(opened).toMatchObject({ code: 0, stdout: plain.toString() });
  });

  test('what age encrypts, Duces opens', async () => {
    const dir = scratchFolder();
    const identity = await createAgeIdentity();
    const args = ['-r', identity.recipient.text, '-o', 'f.age'];
    expect(runTool(String(age), args, { cwd: dir, input: plain }).code).toBe(0);
    const { opened } = await openAll(join(dir, 'f.age'), identity);
    expect(opened.equals(plain)).toBe(true);
  });
});

describe('the published age vectors', () => {
  const applicable = Object.entries(vectors)
    .map(([name, bytes]) => parseVector(name, Buffer.from(bytes)))
    .filter(({ header }) => !header.has('armored') && !header.has('passphrase'))
    .filter(({ header }) => header.get('identity')?.startsWith('AGE-SECRET-KEY-1'));

  test('are there', () => expect(applicable.length).toBeGreaterThan(50));

  test.each(applicable.filter(succeeds))('$name opens', async (vector) => {
    const { opened, failure } = await openVector(vector);
    expect(failure).toBeNull();
    expect(createHash('sha256').update(opened).digest('hex')).toBe(vector.header.get('payload'));
  });

  test.each(applicable.filter((vector) => !succeeds(vector)))('$name fails', async (vector) => {
    expect((await openVector(vector)).failure).toBe('decryption-failed');
  });
});

test('a file that is cut off at a chunk does not pass for a whole one', async () => {
  const dir = scratchFolder();
  const identity = await createAgeIdentity();
  const path = join(dir, 'f.age');
  await encryptToFile(Readable.from([plain]), path, [identity.recipient]);
  truncateSync(path, statSync(path).size - (200_000 % 65_536) - 16);
  expect((await openAll(path, identity)).failure).toBe('decryption-failed');
});

test('with no recipient nothing is written', async () => {
  const path = join(scratchFolder(), 'f.age');
  const attempt = encryptToFile(Readable.from([plain]), path, []);
  await expect(attempt).rejects.toMatchObject({ code: 'key-absent' });
  expect(existsSync(path)).toBe(false);
});

test.each([
  [
    'a private key given by mistake',
    'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
  ],
  [
    'a recipient with a wrong letter',
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q',
  ],
  ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEHHKRAnYNGV7taB8gmFxMn03zhk'],
])('%s is no recipient, and is not repeated in the error', (_, text) => {
  const thrown = caught(() => parseAgeRecipient(text));
  expect(thrown).toMatchObject({ code: 'key-malformed' });
  expect(JSON.stringify(thrown)).not.toContain(text);
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

async function openVector({ header, file }: Vector) {
  const dir = scratchFolder();
  writeFileSync(join(dir, 'key'), `${header.get('identity')}\n`, { mode: 0o600 });
  writeFileSync(join(dir, 'f.age'), file);
  return openAll(join(dir, 'f.age'), await readAgeIdentity(join(dir, 'key')));
}

async function openAll(path: string, identity: Parameters<typeof decryptFile>[1]) {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of decryptFile(path, identity)) chunks.push(chunk);
    return { opened: Buffer.concat(chunks), failure: null };
  } catch (error) {
    return { opened: Buffer.concat(chunks), failure: (error as { code: unknown }).code };
  }
}

function succeeds({ header }: Vector): boolean {
  return header.get('expect') === 'success';
}

interface Vector {
  readonly name: string;
  readonly header: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

function parseVector(name: string, bytes: Buffer): Vector {
  const end = bytes.indexOf('\n\n');
  const lines = bytes.subarray(0, end).toString('utf8').split('\n');
  const header = new Map(lines.map((line) => line.split(': ') as [string, string]));
  const body = bytes.subarray(end + 2);
  return { name, header, file: header.get('compressed') === 'zlib' ? inflateSync(body) : body };
}
