import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { pack, type Header } from 'tar-stream';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { CANARIES, sealForTest, type SealedForTest } from '../../test/support/sealed-package.ts';
import { encryptToFile } from './age-file.ts';
import { createAgeIdentity } from './age-keys.ts';
import { assertProven, type CheckReport } from './check-report.ts';
import { formatChecksums } from './checksum-file.ts';
import { NAMESPACES } from './package-layout.ts';
import { sealPackage } from './seal-package.ts';
import { sha256File, sha256Hex } from './sha256.ts';
import { createSigningKey, type SigningKey } from './signing-key.ts';
import { signSsh } from './ssh-signature.ts';
import { readTrustedSigners } from './trusted-signer.ts';
import { verifyPackage } from './verify-package.ts';

test('an untouched package proves, inside and out, with nothing left open', async () => {
  const report = await verify(await sealForTest(scratchFolder()));
  expect(report).toMatchObject({ ok: true, firstFailure: null, unproven: [] });
  expect(report.checks.map((check) => check.id)).toEqual(
    expect.arrayContaining(['layout', 'signature', 'signer', 'sum:production.tar.age']),
  );
  expect(report.checks.map((check) => check.id)).toEqual(
    expect.arrayContaining(['inside-signature', 'inside-sum:records/post-ip-addresses.csv']),
  );
  expect(() => assertProven(report)).not.toThrow();
});

test('without the signer’s key nothing is wrong, and who signed stays unproven', async () => {
  const made = await sealForTest(scratchFolder());
  const report = await verifyPackage(made.path);
  expect(report.ok).toBe(true);
  expect(report.unproven.map((check) => check.id)).toEqual(['signer', 'inside']);
  expect(report.unproven[0]?.detail).toContain(made.signer.verifier.fingerprint);
});

test('a package that someone else made and signed fails on its signer', async () => {
  const dir = scratchFolder();
  const real = await sealForTest(dir);
  mkdirSync(join(dir, 'forged'));
  const forged = await sealForTest(join(dir, 'forged'));
  const trusted = await readTrustedSigners(real.allowedSigners);
  const report = await verifyPackage(forged.path, { trusted, identity: forged.identity });
  expect(failures(report)).toEqual([['signer', 'signature-invalid']]);
  expect(() => assertProven(report)).toThrow(
    expect.objectContaining({ code: 'signature-invalid', exit: 5 }),
  );
});

test('a package whose signer.pub names another key than the one that signed fails', async () => {
  const made = await sealForTest(scratchFolder());
  writeFileSync(join(made.path, 'signer.pub'), `${createSigningKey('x').key.verifier.line}\n`);
  await reseal(made, createReadStream(join(made.path, 'README.txt')));
  const report = await verifyPackage(made.path, {
    trusted: await readTrustedSigners(made.allowedSigners),
  });
  expect(failures(report)).toEqual([['signature', 'signature-invalid']]);
});

test('another person’s key does not open it, and the rest is still checked', async () => {
  const made = await sealForTest(scratchFolder());
  const report = await verify({ ...made, identity: await createAgeIdentity() });
  expect(failures(report)).toEqual([['inside', 'decryption-failed']]);
});

test('any bit flipped in any file of the package is found, in that file', async () => {
  const made = await sealForTest(scratchFolder());
  const trusted = await readTrustedSigners(made.allowedSigners);
  const files = readdirSync(made.path).map((name) => ({
    name,
    bytes: readFileSync(join(made.path, name)),
  }));
  const flip = fc
    .constantFrom(...files)
    .chain((file) => fc.tuple(fc.constant(file), fc.nat(file.bytes.length - 1), fc.nat(7)));
  await fc.assert(
    fc.asyncProperty(flip, async ([{ name, bytes }, at, bit]) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      writeFileSync(join(made.path, name), flipped);
      const report = await verifyPackage(made.path, { trusted });
      writeFileSync(join(made.path, name), bytes);
      expect(report.ok).toBe(false);
      const named = report.checks.filter((check) => check.outcome === 'failed');
      const places = named.map(({ id, fault }) => `${id} ${fault?.place?.file ?? ''}`).join();
      expect(places).toMatch(name.startsWith('SHA256SUMS') ? /signature/ : `sum:${name}`);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, (path: string) => void, string, string]>([
  ['a file added', (p) => writeFileSync(join(p, 'extra.txt'), ''), 'layout', 'package-malformed'],
  ['a file removed', (p) => rmSync(join(p, 'README.txt')), 'layout', 'package-malformed'],
  [
    'the signature removed',
    (p) => rmSync(join(p, 'SHA256SUMS.sig')),
    'layout',
    'package-malformed',
  ],
  ['the list removed', (p) => rmSync(join(p, 'SHA256SUMS')), 'layout', 'package-malformed'],
  [
    'a file renamed',
    (p) => renameSync(join(p, 'signer.pub'), join(p, 'x')),
    'layout',
    'package-malformed',
  ],
  [
    'the production cut off',
    (p) => truncateSync(join(p, 'production.tar.age'), 900),
    'sum:production.tar.age',
    'sum-mismatch',
  ],
  [
    'the production emptied',
    (p) => truncateSync(join(p, 'production.tar.age'), 0),
    'sum:production.tar.age',
    'sum-mismatch',
  ],
  [
    'a file made a link to its copy',
    (p) => {
      copyFileSync(join(p, 'README.txt'), join(p, '../copy'));
      rmSync(join(p, 'README.txt'));
      symlinkSync('../copy', join(p, 'README.txt'));
    },
    'layout',
    'package-malformed',
  ],
])('%s is found', async (_, harm, id, code) => {
  const made = await sealForTest(scratchFolder());
  harm(made.path);
  const report = await verify(made);
  expect(report.firstFailure).toMatchObject({ id, fault: { code } });
});

// What a custodian's own key could sign and a careless unpacking would suffer from.
const listed = 'x\n';
test.each<[string, readonly Member[], string]>([
  [
    'a file that is not listed',
    [
      { name: 'production/a', body: listed },
      { name: 'production/b', body: '' },
    ],
    'inside-layout',
  ],
  ['a listed file that is absent', [], 'inside-sum:a'],
  ['a file with another content', [{ name: 'production/a', body: 'y\n' }], 'inside-sum:a'],
  [
    'a file twice',
    [
      { name: 'production/a', body: listed },
      { name: 'production/a', body: 'y' },
    ],
    'inside',
  ],
  ['a way out of the folder', [{ name: 'production/../../a', body: listed }], 'inside'],
  ['an absolute path', [{ name: '/etc/a', body: listed }], 'inside'],
  ['a link', [{ name: 'production/a', type: 'symlink', linkname: '/etc/passwd' }], 'inside'],
])('an archive with %s fails, although its signer signed it', async (_, members, id) => {
  const made = await sealForTest(scratchFolder());
  await resealWith(made, members, made.signer);
  expect(failures(await verify(made)).map(([failed]) => failed)).toEqual([id]);
});

test('a production whose inside another key signed fails', async () => {
  const made = await sealForTest(scratchFolder());
  const members = [{ name: 'production/a', body: listed }];
  await resealWith(made, members, createSigningKey('other').key);
  expect(failures(await verify(made))).toEqual([['inside-signature', 'signature-invalid']]);
});

test('an archive that breaks off, or is none, is reported as damaged', async () => {
  const made = await sealForTest(scratchFolder());
  for (const bytes of [Buffer.alloc(700, 'x'), Buffer.of(), Buffer.alloc(1024)]) {
    await reseal(made, Readable.from([bytes]));
    expect(failures(await verify(made))).toEqual([['inside', 'package-malformed']]);
  }
});

test.skipIf(!existsSync('/proc/self/fd'))('no file stays open after a broken package', async () => {
  const made = await sealForTest(scratchFolder());
  const held = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      const target = caughtNull(() => readlinkSync(`/proc/self/fd/${fd}`));
      return target?.includes(made.path) ?? false;
    });
  await verify({ ...made, identity: await createAgeIdentity() });
  const body = 'y'.repeat(300_000);
  await resealWith(
    made,
    [
      { name: '../a', body },
      { name: 'production/a', body },
    ],
    made.signer,
  );
  await verify(made);
  flipIn(join(made.path, 'production.tar.age'), 100_000);
  await verify(made);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(held()).toEqual([]);
});

test('no report on a broken package repeats identity data', async () => {
  const made = await sealForTest(scratchFolder());
  await resealWith(made, [{ name: 'production/a', body: CANARIES.join() }], made.signer);
  const text = JSON.stringify(await verify(made));
  expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
});

test('a path where nothing is throws instead of reporting', async () => {
  await expect(verifyPackage(join(scratchFolder(), 'none'))).rejects.toMatchObject({
    code: 'file-not-found',
  });
});

test('two recipients can each open one package', async () => {
  const dir = scratchFolder();
  const [one, two] = [await createAgeIdentity(), await createAgeIdentity()];
  const signer = createSigningKey('s').key;
  await sealPackage({
    finalPath: join(dir, 'p'),
    parts: [{ path: 'a', content: 'x' }],
    recipients: [one.recipient, two.recipient],
    signer,
    sealedAt: new Date(0),
  });
  for (const identity of [one, two]) {
    expect((await verifyPackage(join(dir, 'p'), { identity })).ok).toBe(true);
  }
});

function caughtNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function flipIn(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

interface Member extends Partial<Pick<Header, 'type' | 'linkname'>> {
  readonly name: string;
  readonly body?: string;
}

async function verify({ path, allowedSigners, identity }: SealedForTest): Promise<CheckReport> {
  return verifyPackage(path, { trusted: await readTrustedSigners(allowedSigners), identity });
}

function failures({ checks }: CheckReport): readonly (readonly [string, string | undefined])[] {
  const failed = checks.filter((check) => check.outcome === 'failed');
  return failed.map(({ id, fault }) => [id, fault?.code]);
}

/** Replaces the production by one with these members, which lists the one file `a`. */
async function resealWith(made: SealedForTest, members: readonly Member[], inner: SigningKey) {
  const sums = formatChecksums([{ path: 'a', sha256: sha256Hex(listed) }]);
  const signature = signSsh(inner, NAMESPACES.production, Buffer.from(sums));
  const tar = pack();
  for (const { body, ...header } of members) tar.entry(header, body ?? '');
  tar.entry({ name: 'production/SHA256SUMS' }, sums);
  tar.entry({ name: 'production/SHA256SUMS.sig' }, signature);
  tar.finalize();
  await reseal(made, Readable.from(tar));
}

/** Replaces the encrypted file, and has the custodian's own key sign the new sums. */
async function reseal({ path, identity, signer }: SealedForTest, plain: Readable): Promise<void> {
  rmSync(join(path, 'production.tar.age'));
  await encryptToFile(plain, join(path, 'production.tar.age'), [identity.recipient]);
  const names = readdirSync(path).filter((name) => !name.startsWith('SHA256SUMS'));
  const sums = await Promise.all(
    names.map(async (name) => ({
      path: name,
      sha256: (await sha256File(join(path, name))).sha256,
    })),
  );
  const text = formatChecksums(sums);
  writeFileSync(join(path, 'SHA256SUMS'), text);
  const signature = signSsh(signer, NAMESPACES.package, Buffer.from(text));
  writeFileSync(join(path, 'SHA256SUMS.sig'), signature);
}
