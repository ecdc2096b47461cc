import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillLedger as filled, LEDGER_SIGNER as signer } from '../../test/support/filled-ledger.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { createSigningKey, type CheckReport } from '../sealing/index.ts';
import { openLedger } from './open-ledger.ts';
import { verifyLedger } from './verify-ledger.ts';

const FILES = ['entries.jsonl', 'leaves', 'checkpoint'] as const;

describe('harm is detected and located', () => {
  test('any flipped bit, in the file and entry where it is', async () => {
    const dir = scratchFolder();
    await filled(dir, 6);
    const files = FILES.map((name) => ({ name, bytes: readFileSync(join(dir, name)) }));
    const flip = fc
      .constantFrom(...files)
      .chain((file) => fc.tuple(fc.constant(file), fc.nat(file.bytes.length - 1), fc.nat(7)));
    await fc.assert(
      fc.asyncProperty(flip, async ([{ name, bytes }, at, bit]) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(join(dir, name), flipped);
        const report = await verifyLedger(dir, signer.verifier);
        writeFileSync(join(dir, name), bytes);
        const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
        const place = { file: join(dir, name), ...(name !== 'checkpoint' && { line }) };
        expect(report.firstFailure?.fault).toEqual({ code: 'ledger-corrupt', place });
      }),
      { numRuns: 600 },
    );
  });

  test('any entry removed, repeated or moved, and any cut, at the first place that no longer fits', async () => {
    const dir = scratchFolder();
    await filled(dir, 6);
    const path = join(dir, 'entries.jsonl');
    const whole = readFileSync(path, 'utf8');
    const lines = whole.split('\n').slice(0, -1);
    const harm = fc.oneof(
      fc.nat(5).map((at) => ({ line: at + 1, text: together(lines.toSpliced(at, 1)) })),
      fc
        .nat(5)
        .map((at) => ({ line: at + 2, text: together(lines.toSpliced(at, 0, lines[at] ?? '')) })),
      fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => ({
        line: Math.min(a, b) + 1,
        text: together(lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')),
      })),
      fc.nat(whole.length - 1).map((at) => ({
        line: whole.slice(0, at).split('\n').length,
        text: whole.slice(0, at),
      })),
    );
    await fc.assert(
      fc.asyncProperty(harm, async ({ line, text }) => {
        writeFileSync(path, text);
        const report = await verifyLedger(dir, signer.verifier);
        expect(report.firstFailure?.fault).toEqual({
          code: 'ledger-corrupt',
          place: { file: path, line },
        });
      }),
      { numRuns: 200 },
    );
  });

  test.each(FILES)('the loss of %s', async (name) => {
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
    for (const name of ['entries.jsonl', 'leaves'] as const) {
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
    const early = FILES.map((name) => [name, readFileSync(join(dir, name))] as const);
    await filled(dir, 2);
    const known = [readFileSync(join(dir, 'checkpoint'), 'utf8')];
    for (const [name, bytes] of early) writeFileSync(join(dir, name), bytes);
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

function together(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
