import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { CANARIES } from '../../test/support/sealed-package.ts';
import { createAgeIdentity } from './age-keys.ts';
import { sealPackage } from './seal-package.ts';
import { createSigningKey } from './signing-key.ts';
import { verifyPackage } from './verify-package.ts';

test('kill -9 at any instant of sealing: the whole package or none, and nothing to read', async () => {
  const program = `
    const sealing = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
    const { key } = sealing.createSigningKey('k');
    const { recipient } = await sealing.createAgeIdentity();
    const row = ${JSON.stringify(`1,${CANARIES.join()}\n`)}.repeat(500);
    async function* rows() { for (let i = 0; i < 60; i++) yield row; }
    process.stdout.write('up');
    await sealing.sealPackage({
      finalPath: process.argv[1],
      parts: [1, 2, 3].map((n) => ({ path: 'records/' + n + '.csv', content: rows() })),
      recipients: [recipient], signer: key, sealedAt: new Date(),
    });`;
  let interrupted = 0;
  for (let run = 0; run < 6; run++) {
    const dir = scratchFolder();
    const out = join(dir, 'package');
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, out]);
    // Listened for from the start: a child that is done before it is killed has ended by then.
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    await wait(run * 20);
    child.kill('SIGKILL');
    await exited;
    const files = filesBelow(dir);
    const leaking = files.filter((file) => holdsCanary(file));
    expect(leaking).toEqual([]);
    const whole = existsSync(out) ? (await verifyPackage(out)).ok : null;
    expect(whole).not.toBe(false);
    if (whole === null) interrupted++;
  }
  expect(interrupted).toBeGreaterThan(0);
});

test('two who seal to one path at once: one package, whole, and one clear refusal', async () => {
  const dir = scratchFolder();
  const { recipient } = await createAgeIdentity();
  const signer = createSigningKey('s').key;
  const seal = () =>
    sealPackage({
      finalPath: join(dir, 'out'),
      parts: [{ path: 'a.csv', content: 'x\n' }],
      recipients: [recipient],
      signer,
      sealedAt: new Date(0),
    });
  const ends = await Promise.allSettled([seal(), seal(), seal()]);
  const refusals = ends.filter((end) => end.status === 'rejected').map((end) => end.reason);
  expect(refusals).toHaveLength(2);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'output-exists' });
  expect(readdirSync(dir)).toEqual(['out']);
  expect(await verifyPackage(join(dir, 'out'))).toMatchObject({ ok: true });
});

// The program mounts small disks in a mount namespace of its own: they vanish with it.
test.skipIf(!canMount())('a disk that fills up at any point is reported, and nothing stays', () => {
  const dir = scratchFolder();
  const program = `
    const sealing = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
    const { execFileSync } = await import('node:child_process');
    const { readdirSync } = await import('node:fs');
    const { key } = sealing.createSigningKey('k');
    const { recipient } = await sealing.createAgeIdentity();
    const dir = process.argv[1];
    for (const kilobytes of [4, 8, 64, 200, 256, 264, 300, 400, 500, 512, 516, 520, 524, 640]) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=' + kilobytes + 'k', 'tmpfs', dir]);
      const end = await sealing.sealPackage({
        finalPath: dir + '/out',
        parts: [{ path: 'a.csv', content: 'x'.repeat(256 * 1024) }],
        recipients: [recipient], signer: key, sealedAt: new Date(0),
      }).then(() => 'sealed', (error) => error.code + (/ENOSPC/.test(error.message) ? ' ENOSPC' : ''));
      console.log([kilobytes, end, ...readdirSync(dir)].join(' '));
      execFileSync('umount', [dir]);
    }`;
  const args = ['-m', process.execPath, '--input-type=module', '-e', program, dir];
  const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  const ends = lines.map((line) => line.slice(line.indexOf(' ') + 1));
  const sealed = ends.filter((end) => end === 'sealed out').length;
  // Room for the part twice (once aside, once sealed) is enough; less is refused at some point.
  expect(sealed).toBeGreaterThan(0);
  expect(sealed).toBeLessThan(6);
  expect(ends).toEqual([
    ...Array.from({ length: 14 - sealed }, () => 'disk-failed ENOSPC'),
    ...Array.from({ length: sealed }, () => 'sealed out'),
  ]);
});

/** True where this test may mount a small disk of its own: as root, outside most sandboxes. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const trial = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  if (trial.status !== 0) process.stderr.write('skipped: no small disk can be mounted here\n');
  return trial.status === 0;
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

function holdsCanary(file: string): boolean {
  const bytes = readFileSync(file);
  return CANARIES.some((canary) => bytes.includes(canary));
}
