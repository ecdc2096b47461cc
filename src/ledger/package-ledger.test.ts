import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageInLedger } from '../../test/support/ledgered-package.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { createSigningKey, verifyPackage } from '../sealing/index.ts';
import { formatNoteKey, openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { checkPackageLedger } from './package-ledger.ts';
import { treeHead } from './merkle-tree.ts';
import { verifierKeyFromRaw } from '../sealing/verifier-key.ts';

test('a package that is in the ledger proves, and says where', async () => {
  const { path, signer, identity } = await packageInLedger(scratchFolder(), 4, 2);
  expect(await checkPackageLedger(path, signer.verifier)).toMatchObject({
    outcome: 'passed',
    detail: 'entry 4 of 7 in platform.example/duces, 2023-02-27T18:00:00Z',
  });
  expect(await verifyPackage(path, { identity })).toMatchObject({ ok: true });
});

test('without a key the ledger stays unproven', async () => {
  const { path } = await packageInLedger(scratchFolder(), 0, 0);
  expect(await checkPackageLedger(path, null)).toMatchObject({ outcome: 'unproven' });
});

test.each<[string, (path: string) => void, string]>([
  ['no entry', (path) => rmSync(join(path, 'ledger-entry.json')), 'package-malformed'],
  ['no proof', (path) => rmSync(join(path, 'ledger-entry.tlog-proof')), 'package-malformed'],
  [
    'another count',
    (path) => edit(path, 'ledger-entry.json', '"rows":2', '"rows":3'),
    'ledger-corrupt',
  ],
  [
    'another production',
    (path) => writeFileSync(join(path, 'production.tar.age'), 'x'),
    'ledger-corrupt',
  ],
  [
    'another index',
    (path) => edit(path, 'ledger-entry.tlog-proof', 'index 4', 'index 3'),
    'ledger-corrupt',
  ],
  [
    'a padded index',
    (path) => edit(path, 'ledger-entry.tlog-proof', 'index 4', 'index 04'),
    'ledger-corrupt',
  ],
  [
    'another origin',
    (path) => edit(path, 'ledger-entry.tlog-proof', '\nplatform', '\nplatforn'),
    'ledger-corrupt',
  ],
  [
    'another size',
    (path) => edit(path, 'ledger-entry.tlog-proof', '\n7\n', '\n8\n'),
    'ledger-corrupt',
  ],
  [
    'no signature',
    (path) => edit(path, 'ledger-entry.tlog-proof', /— .*\n$/, ''),
    'ledger-corrupt',
  ],
  [
    'an empty proof',
    (path) => writeFileSync(join(path, 'ledger-entry.tlog-proof'), ''),
    'ledger-corrupt',
  ],
])('a package with %s fails', async (_, harm, code) => {
  const { path, signer } = await packageInLedger(scratchFolder(), 4, 2);
  harm(path);
  const check = await checkPackageLedger(path, signer.verifier);
  expect(check).toMatchObject({ outcome: 'failed', fault: { code } });
});

test('the proof of another package of the same ledger’s signer does not do', async () => {
  const [one, two] = [
    await packageInLedger(scratchFolder(), 1, 0),
    await packageInLedger(scratchFolder(), 1, 0),
  ];
  for (const name of ['ledger-entry.json', 'ledger-entry.tlog-proof']) {
    copyFileSync(join(two.path, name), join(one.path, name));
  }
  expect(await checkPackageLedger(one.path, two.signer.verifier)).toMatchObject({
    outcome: 'failed',
    detail: 'The ledger entry is not about this production.',
  });
  expect(await checkPackageLedger(one.path, one.signer.verifier)).toMatchObject({
    outcome: 'failed',
  });
});

test('a package that the ledger says was sealed outside the time of its key fails', async () => {
  const { path, signer } = await packageInLedger(scratchFolder(), 2, 1);
  const { at } = JSON.parse(readFileSync(join(path, 'ledger-entry.json'), 'utf8')) as {
    at: string;
  };
  const later = new Date(new Date(at).getTime() + 1).toISOString();
  const within = { validAfter: at, validBefore: later };
  expect(await checkPackageLedger(path, signer.verifier, within)).toMatchObject({
    outcome: 'passed',
  });
  for (const window of [{ validBefore: at }, { validAfter: later }]) {
    expect(await checkPackageLedger(path, signer.verifier, window)).toMatchObject({
      outcome: 'failed',
      fault: { code: 'signature-invalid' },
    });
  }
});

// The example key of the Go implementation of signed notes (golang.org/x/mod/sumdb/note).
test('a key is named as other implementations of signed notes name it', () => {
  const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const raw = Buffer.from(known.split('+').slice(2).join('+'), 'base64').subarray(1);
  expect(formatNoteKey('PeterNeumann', verifierKeyFromRaw(raw))).toBe(known);
});

test('signatures by witnesses beside the ledger’s own do not disturb, and do not count', () => {
  const { key } = createSigningKey('k');
  const other = createSigningKey('w').key;
  const checkpoint = {
    kind: 'checkpoint',
    origin: 'a.example',
    size: 0,
    root: treeHead([]),
  } as const;
  const note = signCheckpoint(checkpoint, key);
  const [, witness = ''] = signCheckpoint({ ...checkpoint, origin: 'w.example' }, other).split(
    '\n\n',
  );
  expect(openCheckpoint(note + witness, key.verifier)).toEqual(checkpoint);
  const onlyWitness = `${note.split('\n\n')[0]}\n\n${witness}`;
  expect(() => openCheckpoint(onlyWitness, key.verifier)).toThrow('bears no signature');
});

function edit(path: string, name: string, found: string | RegExp, put: string): void {
  const text = readFileSync(join(path, name), 'utf8');
  const changed = text.replace(found, put);
  expect(changed).not.toBe(text);
  writeFileSync(join(path, name), changed);
}
