import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { CANARIES, PARTS, sealForTest } from '../../test/support/sealed-package.ts';
import { runTool, stockTool } from '../../test/support/stock-tools.ts';
import { encryptToFile } from './age-file.ts';
import { createAgeIdentity } from './age-keys.ts';
import { packArchive } from './archive.ts';
import { sealPackage, type ProductionPart } from './seal-package.ts';
import { createSigningKey } from './signing-key.ts';
import { spoolToDisk } from './spool.ts';

const tools = [stockTool('age'), stockTool('tar'), stockTool('sha256sum'), stockTool('ssh-keygen')];
const signer = createSigningKey('s').key;
const sealedAt = new Date('2023-02-27T18:00:00Z');

test('nothing in the clear holds identity data', async () => {
  const { path } = await sealForTest(scratchFolder());
  const files = readdirSync(path);
  expect(files.toSorted()).toEqual(
    ['README.txt', 'SHA256SUMS', 'SHA256SUMS.sig', 'production.tar.age', 'signer.pub'].toSorted(),
  );
  for (const file of files) {
    const bytes = readFileSync(join(path, file));
    for (const canary of CANARIES)
      expect(`${file}: ${bytes.includes(canary)}`).toBe(`${file}: false`);
  }
});

test.skipIf(tools.includes(null))('stock tools open the package and find every part', async () => {
  const dir = scratchFolder();
  const { path, keyFile } = await sealForTest(dir);
  const tar = join(dir, 'production.tar');
  const age = ['-d', '-i', keyFile, '-o', tar, join(path, 'production.tar.age')];
  expect(runTool('age', age).code).toBe(0);
  expect(runTool('tar', ['-xf', tar], { cwd: dir }).code).toBe(0);
  for (const part of PARTS) {
    expect(readFileSync(join(dir, 'production', part.path), 'utf8')).toBe(part.content);
  }
  const listed = runTool('tar', ['--utc', '-tvf', tar]).stdout.trim().split('\n');
  expect(listed).toHaveLength(PARTS.length + 2);
  expect(listed.every((line) => /^-rw-r--r-- 0\/0 .* 2023-02-27 18:00/.test(line))).toBe(true);
});

test('identity data is never on disk in the clear, not even while sealing', async () => {
  const dir = scratchFolder();
  const seen: string[] = [];
  const parts = async function* (): AsyncGenerator<ProductionPart> {
    yield { path: 'a.csv', content: Readable.from([`x,${CANARIES[0]}\n`]) };
    const [partial] = readdirSync(dir);
    const files = readdirSync(join(dir, String(partial)), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      seen.push(readFileSync(join(file.parentPath, file.name), 'latin1'));
    }
    yield { path: 'b.csv', content: 'y\n' };
  };
  const { recipient } = await createAgeIdentity();
  const finalPath = join(dir, 'out');
  await sealPackage({ finalPath, parts: parts(), recipients: [recipient], signer, sealedAt });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toHaveLength(`x,${CANARIES[0]}\n`.length);
  expect(seen[0]).not.toContain('canary');
});

const refuses = () => Promise.reject(new RangeError('no'));

const failing = async function* (): AsyncGenerator<string> {
  yield 'first row\n';
  throw new RangeError('the store broke off');
};

test.each<[string, readonly ProductionPart[], object]>([
  [
    'a source that breaks off',
    [{ path: 'a.csv', content: failing() }],
    { message: 'the store broke off' },
  ],
  ['a part with a way out of the folder', [{ path: '../a', content: '' }], { code: 'internal' }],
  [
    'a part that takes the name of the sums',
    [{ path: 'SHA256SUMS', content: '' }],
    { code: 'internal' },
  ],
  [
    'two parts of one name',
    [
      { path: 'a', content: '' },
      { path: 'a', content: '' },
    ],
    { code: 'internal' },
  ],
])('%s leaves nothing behind', async (_, parts, error) => {
  const dir = scratchFolder();
  const recipients = [(await createAgeIdentity()).recipient];
  const attempt = sealPackage({ finalPath: join(dir, 'out'), parts, recipients, signer, sealedAt });
  await expect(attempt).rejects.toMatchObject(error);
  expect(readdirSync(dir)).toEqual([]);
});

test('without a recipient, or when the ledger refuses, nothing is published', async () => {
  const dir = scratchFolder();
  const request = { finalPath: join(dir, 'out'), parts: PARTS, signer, sealedAt };
  await expect(sealPackage({ ...request, recipients: [] })).rejects.toMatchObject({
    code: 'key-absent',
  });
  const recipients = [(await createAgeIdentity()).recipient];
  await expect(sealPackage({ ...request, recipients, attest: refuses })).rejects.toThrow('no');
  expect(readdirSync(dir)).toEqual([]);
});

test('the same parts and instant give the same archive, to the byte', async () => {
  const dir = scratchFolder();
  const pack = async (name: string) => {
    mkdirSync(join(dir, name));
    const spool = await spoolToDisk(join(dir, name, '0'), 'x,y\n1,2\n');
    const bytes: Uint8Array[] = [];
    for await (const piece of packArchive([{ path: 'a.csv', spool }], sealedAt)) bytes.push(piece);
    return Buffer.concat(bytes);
  };
  expect((await pack('one')).equals(await pack('two'))).toBe(true);
});

test('a long source is never far ahead of what has gone to disk', async () => {
  const dir = scratchFolder();
  const path = join(dir, 'f');
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const { recipient } = await createAgeIdentity();
  const lead = async (write: (source: Readable) => Promise<unknown>) => {
    let most = 0;
    const source = async function* () {
      for (let given = 0; given < 24; given++) {
        const onDisk = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        most = Math.max(most, given - onDisk / megabyte.length);
        yield megabyte;
      }
    };
    await write(Readable.from(source()));
    rmSync(path);
    return most;
  };
  expect(await lead((source) => spoolToDisk(path, source))).toBeLessThan(8);
  expect(await lead((source) => encryptToFile(source, path, [recipient]))).toBeLessThan(24 - 8);
});
