import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillLedger as filled, LEDGER_SIGNER as signer } from '../../test/support/filled-ledger.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { createSigningKey, type CheckReport } from '../sealing/index.ts';
import { decodeBundle, encodeBundle } from './entry-bundle.ts';
import { openLedger } from './open-ledger.ts';
import { verifyLedger } from './verify-ledger.ts';

describe('harm is detected and located', () => {
  test('every flipped bit of a small ledger, in the file and entry where it is', async () => {
    const dir = scratchFolder();
    await filled(dir, 3);
    for (const name of filesOf(dir)) {
      const bytes = readFileSync(join(dir, name));
      for (let bit = 0; bit < bytes.length * 8; bit++) await expectFlipFound(dir, name, bytes, bit);
    }
  });

  test('flipped bits of a ledger of more than one tile, likewise', async () => {
    const dir = scratchFolder();
    await filled(dir, 259);
    const files = filesOf(dir).map((name) => ({ name, bytes: readFileSync(join(dir, name)) }));
    const flip = fc
      .constantFrom(...files)
      .chain((file) => fc.tuple(fc.constant(file), fc.nat(file.bytes.length * 8 - 1)));
    await fc.assert(
      fc.asyncProperty(flip, async ([{ name, bytes }, bit]) => {
        await expectFlipFound(dir, name, bytes, bit);
      }),
      { numRuns: 100 },
    );
  });

  test('a flipped bit of what was put aside', async () => {
    const dir = scratchFolder();
    await filled(dir, 1);
    writeFileSync(join(dir, 'tile/0/000.p/2'), 'x');
    await filled(dir, 0);
    const name = filesOf(dir).find((each) => each.startsWith('recovered-')) ?? '';
    const bytes = readFileSync(join(dir, name));
    expect(bytes.toString()).toBe('tile/0/000.p/2 1\nx\n');
    for (let bit = 0; bit < bytes.length * 8; bit++) await expectFlipFound(dir, name, bytes, bit);
  });

  test('any entry removed, repeated or moved, and any cut, at the first place that no longer fits', async () => {
    const dir = scratchFolder();
    await filled(dir, 6);
    const path = join(dir, 'tile/entries/000.p/6');
    const whole = readFileSync(path);
    const { entries } = decodeBundle(whole);
    const length = (entries[0]?.length ?? 0) + 2;
    const none = Buffer.of();
    const harm = fc.oneof(
      fc.nat(5).map((at) => ({ entry: at, bytes: encodeBundle(entries.toSpliced(at, 1)) })),
      fc.nat(4).map((at) => ({
        entry: at + 1,
        bytes: encodeBundle(entries.toSpliced(at, 0, entries[at] ?? none)),
      })),
      fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => ({
        entry: Math.min(a, b),
        bytes: encodeBundle(entries.with(a, entries[b] ?? none).with(b, entries[a] ?? none)),
      })),
      fc.nat(whole.length - 1).map((at) => ({
        entry: Math.floor(at / length),
        bytes: whole.subarray(0, at),
      })),
    );
    await fc.assert(
      fc.asyncProperty(harm, async ({ entry, bytes }) => {
        writeFileSync(path, bytes);
        const report = await verifyLedger(dir, signer.verifier);
        expect(report.firstFailure?.fault).toEqual({
          code: 'ledger-corrupt',
          place: { file: path, entry },
        });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    'checkpoint',
    'tile/entries/000.p/3',
    'tile/entries/000.p/1',
    'tile/0/000.p/3',
    'tile/0/000.p/2',
  ])('the loss of %s', async (name) => {
    const dir = scratchFolder();
    await filled(dir, 3);
    rmSync(join(dir, name));
    expect(failure(await verifyLedger(dir, signer.verifier)).file).toBe(join(dir, name));
    await expect(openLedger(dir, { signer })).rejects.toMatchObject({ code: 'ledger-corrupt' });
  });

  test('entries and hashes rewritten together by someone without the key', async () => {
    const [dir, other] = [scratchFolder(), scratchFolder()];
    await filled(dir, 3);
    await filled(other, 3, 50);
    for (const name of filesOf(dir).filter((each) => each.startsWith('tile/'))) {
      writeFileSync(join(dir, name), readFileSync(join(other, name)));
    }
    expect(failure(await verifyLedger(dir, signer.verifier)).file).toBe(join(dir, 'checkpoint'));
  });

  test('a whole ledger by another key', async () => {
    const dir = scratchFolder();
    await filled(dir, 3);
    const report = await verifyLedger(dir, createSigningKey('x').key.verifier);
    expect(failure(report).file).toBe(join(dir, 'checkpoint'));
  });

  test('a ledger put back as a whole to an earlier state, by a checkpoint held elsewhere', async () => {
    const dir = scratchFolder();
    await filled(dir, 2);
    const early = join(scratchFolder(), 'early');
    cpSync(dir, early, { recursive: true });
    await filled(dir, 2);
    const known = [readFileSync(join(dir, 'checkpoint'), 'utf8')];
    rmSync(dir, { recursive: true });
    cpSync(early, dir, { recursive: true });
    expect(await verifyLedger(dir, signer.verifier)).toMatchObject({
      ok: true,
      unproven: [{ id: 'history' }],
    });
    const report = await verifyLedger(dir, signer.verifier, { known });
    expect(report.firstFailure).toMatchObject({ id: 'history', fault: { code: 'ledger-corrupt' } });
  });

  test('a rewritten history, by a checkpoint held elsewhere, even if the key signed it', async () => {
    const [dir, other] = [scratchFolder(), scratchFolder()];
    await filled(dir, 2);
    await filled(other, 5, 50);
    const known = [readFileSync(join(dir, 'checkpoint'), 'utf8')];
    expect(await verifyLedger(other, signer.verifier, { known })).toMatchObject({ ok: false });
  });
});

function failure(report: CheckReport): { file?: string } {
  return report.firstFailure?.fault?.place ?? {};
}

/** Flips one bit, counted through the file, and expects it to be found where it is. */
async function expectFlipFound(
  dir: string,
  name: string,
  bytes: Buffer,
  bit: number,
): Promise<void> {
  const flipped = Buffer.from(bytes);
  const at = Math.floor(bit / 8);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
  writeFileSync(join(dir, name), flipped);
  const report = await verifyLedger(dir, signer.verifier);
  writeFileSync(join(dir, name), bytes);
  const entry = entryAt(name, bytes, at);
  const place = { file: join(dir, name), ...(entry !== null && { entry }) };
  expect(report.firstFailure?.fault).toEqual({ code: 'ledger-corrupt', place });
}

/** The entry in whose bytes or hash a byte lies, told from the layout alone. */
function entryAt(name: string, bytes: Buffer, at: number): number | null {
  const [, level, tile] = /^tile\/(entries|\d)\/(\d{3})/.exec(name) ?? [];
  if (level === undefined) return null;
  const first = Number(tile) * 256;
  if (level !== 'entries') return (first + Math.floor(at / 32)) * 256 ** Number(level);
  let [entry, end] = [-1, 0];
  while (end <= at) [entry, end] = [entry + 1, end + 2 + bytes.readUInt16BE(end)];
  return first + entry;
}

function filesOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(dir, join(each.parentPath, each.name)));
}
