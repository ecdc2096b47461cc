import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  actOf as act,
  fillLedger as filled,
  LEDGER_SIGNER as signer,
} from '../../test/support/filled-ledger.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { openCheckpoint } from './checkpoint.ts';
import { verifyLedgerProof } from './ledger-proof.ts';
import { provesConsistency } from './merkle-proof.ts';
import { openLedger } from './open-ledger.ts';
import { proveFromFiles } from './prove-from-files.ts';
import { verifyLedger } from './verify-ledger.ts';

const FILES = ['tile/entries/000.p/7', 'tile/0/000.p/7', 'checkpoint'] as const;

test('what was appended is there for the next process, proves, and keeps its order', async () => {
  const dir = join(scratchFolder(), 'ledger');
  await filled(dir, 3);
  await filled(dir, 4);
  expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: true });
  const prover = await proveFromFiles(dir, signer.verifier);
  const rows = [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const { entry, text } = prover.inclusion(index);
    const proven = verifyLedgerProof(entry, text, signer.verifier);
    return [proven.index, (proven.act as { rows: number }).rows, proven.checkpoint.size];
  });
  expect(rows).toEqual([0, 1, 2, 0, 1, 2, 3].map((row, index) => [index, row, 7]));
  expect(FILES.map((file) => statSync(join(dir, file)).mode & 0o777)).toEqual([
    0o600, 0o600, 0o600,
  ]);
});

test('acts appended at once all get in, one after another', async () => {
  const dir = scratchFolder();
  const ledger = await openLedger(dir, { signer });
  const proofs = await Promise.all(
    Array.from({ length: 20 }, (_, rows) => ledger.append(act(rows))),
  );
  await ledger.close();
  expect(proofs.map((proof) => proof.index)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: true });
});

test('the ledger grew from each of its earlier checkpoints, and can prove it', async () => {
  const dir = scratchFolder();
  const ledger = await openLedger(dir, { signer });
  const known: string[] = [];
  for (let rows = 0; rows < 9; rows++) {
    await ledger.append(act(rows));
    known.push(ledger.checkpoint().text);
  }
  expect(await verifyLedger(dir, signer.verifier, { known })).toMatchObject({
    ok: true,
    unproven: [],
  });
  for (const text of known) {
    const old = openCheckpoint(text, signer.verifier);
    const { to, hashes } = ledger.proveConsistency(old.size);
    const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
    const newRoot = Buffer.from(to.root, 'base64');
    expect(provesConsistency(old.size, to.size, path, old.root, newRoot)).toBe(true);
  }
  for (const [from, upTo] of [
    [0, 9],
    [5, 4],
    [1, 10],
    [1.5, 9],
  ] as const) {
    expect(() => ledger.proveConsistency(from, upTo)).toThrow(
      expect.objectContaining({ code: 'reference-unknown' }),
    );
  }
  expect(() => ledger.proveInclusion(9)).toThrow(
    expect.objectContaining({ code: 'reference-unknown' }),
  );
  await ledger.close();
});

test('a writer that has lost its lock writes nothing', async () => {
  const dir = scratchFolder();
  const ledger = await openLedger(dir, { signer });
  rmSync(join(dir, 'lock'));
  await expect(ledger.append(act(0))).rejects.toMatchObject({ code: 'ledger-busy' });
  await ledger.close();
  expect(readdirSync(dir)).toEqual(['checkpoint']);
});

test('after a failed write the ledger takes no more, and opening it again shows what it holds', async () => {
  const dir = scratchFolder();
  const ledger = await openLedger(dir, { signer });
  await ledger.append(act(0));
  rmSync(join(dir, 'tile/0/000.p'), { recursive: true });
  writeFileSync(join(dir, 'tile/0/000.p'), 'no folder');
  await expect(ledger.append(act(1))).rejects.toMatchObject({ code: 'disk-failed' });
  await expect(ledger.append(act(2))).rejects.toMatchObject({ code: 'disk-failed' });
  await ledger.close();
  await expect(ledger.append(act(3))).rejects.toMatchObject({ code: 'disk-failed' });
  // Of the append that failed before its checkpoint nothing is left.
  expect(existsSync(join(dir, 'tile/entries/000.p/2'))).toBe(false);
});

test('an origin that a checkpoint cannot carry is refused before anything is written', async () => {
  const dir = scratchFolder();
  for (const origin of ['two words', 'a+b', '', 'line\nbreak', 'ümlaut']) {
    await expect(openLedger(dir, { signer, origin })).rejects.toMatchObject({ code: 'usage' });
  }
  expect(readdirSync(dir)).toEqual([]);
});

test('a folder without a ledger does not verify, and no folder is named', async () => {
  const dir = scratchFolder();
  expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: false });
  await expect(verifyLedger(join(dir, 'none'), signer.verifier)).rejects.toMatchObject({
    code: 'file-not-found',
  });
});
