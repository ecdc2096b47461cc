import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  actOf as act,
  fillLedger as filled,
  LEDGER_SIGNER as signer,
} from '../../test/support/filled-ledger.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { createSigningKey } from '../sealing/index.ts';
import { openLedger } from './open-ledger.ts';
import { verifyLedger } from './verify-ledger.ts';

describe('after a crash', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['an empty bundle', { 'tile/entries/000.p/4': '' }],
    ['a torn bundle', { 'tile/entries/000.p/4': '\u0000\u0012{"at":"20' }],
    ['a bundle without its tile', { 'tile/entries/000.p/4': '\u0000\u0002{}' }],
    ['a torn tile', { 'tile/entries/000.p/4': '\u0000\u0002{}', 'tile/0/000.p/4': 'ab12' }],
    ['an append but for its checkpoint', { 'tile/entries/000.p/4': 'x', 'tile/0/000.p/4': 'y' }],
    ['tiles planted by another hand', { 'tile/5/x001/000': 'x', 'tile/entries/001': '{"p":1}' }],
    ['a file that is no tile', { 'tile/0/notes.txt': 'x', 'tile/00/000': 'y' }],
  ])('%s is put aside, reported and never signed', async (_, left) => {
    const dir = scratchFolder();
    await filled(dir, 3);
    for (const [name, text] of Object.entries(left)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    const [first = ''] = Object.keys(left).toSorted();
    const before = await verifyLedger(dir, signer.verifier);
    expect(before.firstFailure?.fault?.place).toEqual({ file: join(dir, first) });
    const ledger = await openLedger(dir, { signer });
    expect(ledger.recovered).toMatchObject({ bytes: Object.values(left).join('').length });
    expect(ledger.checkpoint().size).toBe(3);
    const kept = readFileSync(join(dir, ledger.recovered?.keptIn ?? ''), 'utf8');
    for (const [name, text] of Object.entries(left))
      expect(kept).toContain(`${name} ${text.length}\n${text}`);
    expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: true });
    await ledger.append(act(99));
    await ledger.close();
    expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: true });
    const reopened = await openLedger(dir, { signer });
    expect(reopened.recovered).toBeNull();
    await reopened.close();
  });

  test('kill -9 at any instant loses no act whose append had ended, and the lock is broken', async () => {
    const dir = scratchFolder();
    const keyFile = join(scratchFolder(), 'key');
    const made = createSigningKey('k');
    writeFileSync(keyFile, made.privateFile.reveal(), { mode: 0o600 });
    const program = `
      const { openLedger } = await import(${here('open-ledger.ts')});
      const { readSigningKey } = await import(${here('../sealing/signing-key.ts')});
      const ledger = await openLedger(${JSON.stringify(dir)}, { signer: await readSigningKey(${JSON.stringify(keyFile)}) });
      for (;;) {
        const { index } = await ledger.append(${JSON.stringify(act(1))});
        process.stdout.write(index + '\\n');
      }`;
    let acknowledged = -1;
    for (let run = 0; run < 6; run++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
      let output = '';
      child.stdout.on('data', (chunk) => (output += String(chunk)));
      // Listened for from the start: a child that is done before it is killed has ended by then.
      const closed = once(child, 'close');
      await once(child.stdout, 'data');
      await wait(run * 7);
      child.kill('SIGKILL');
      await closed;
      const lines = output.split('\n').slice(0, -1).map(Number);
      expect(lines[0]).toBeGreaterThan(acknowledged);
      acknowledged = lines.at(-1) ?? acknowledged;
    }
    expect(existsSync(join(dir, 'lock'))).toBe(true);
    const ledger = await openLedger(dir, { signer: made.key });
    expect(ledger.checkpoint().size).toBeGreaterThan(acknowledged);
    await ledger.close();
    expect(await verifyLedger(dir, made.key.verifier)).toMatchObject({ ok: true });
  });

  test('a ledger whose making was interrupted is made again', async () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'checkpoint.new'), 'platf');
    await filled(dir, 1);
    expect(await verifyLedger(dir, signer.verifier)).toMatchObject({ ok: true });
  });
});

describe('one writer', () => {
  test('a second one is told who writes; after the first closes it gets in', async () => {
    const dir = scratchFolder();
    const first = await openLedger(dir, { signer });
    await expect(openLedger(dir, { signer })).rejects.toMatchObject({
      code: 'ledger-busy',
      message: expect.stringContaining(String(process.pid)),
    });
    await first.close();
    await (await openLedger(dir, { signer })).close();
    expect(readdirSync(dir)).toEqual(['checkpoint']);
  });

  test.each([
    ['a process that has died', `${2 ** 22 + 7} 12345 ab\n`],
    ['a process whose number another one has now', `${process.pid} 1 ab\n`],
    ['nobody that can be read', 'nonsense'],
    ['nobody', ''],
  ])('the lock of %s is broken', async (_, content) => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'lock'), content);
    await (await openLedger(dir, { signer })).close();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
  });

  test('the lock of one who died while breaking a lock is broken', async () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'lock'), `${2 ** 22 + 7} 12345 ab\n`);
    writeFileSync(join(dir, 'lock.breaking'), `${2 ** 22 + 8} 12345 ab\n`);
    await (await openLedger(dir, { signer })).close();
    expect(readdirSync(dir).filter((name) => name.includes('lock'))).toEqual([]);
  });

  test.each(Array.from({ length: 20 }, (_, turn) => turn))(
    'of many who try at once, one gets in (%i)',
    async () => {
      const dir = scratchFolder();
      writeFileSync(join(dir, 'lock'), `${2 ** 22 + 7} 12345 ab\n`);
      const attempts = await Promise.allSettled(
        Array.from({ length: 12 }, () => openLedger(dir, { signer })),
      );
      const opened = attempts.filter((attempt) => attempt.status === 'fulfilled');
      expect(opened).toHaveLength(1);
      await opened[0]?.value.close();
    },
  );
});

/** The path of a module beside this one, as a string in a program. */
function here(file: string): string {
  return JSON.stringify(join(import.meta.dirname, file));
}
