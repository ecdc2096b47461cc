import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { publishAtomically, removeStalePartials } from './publish-atomically.ts';

const one = (dir: string) => writeFile(join(dir, 'one'), '1');

test('a folder appears with all that was written, and with nothing beside it', async () => {
  const dir = scratchFolder();
  const result = await publishAtomically(join(dir, 'out'), async (partial) => {
    mkdirSync(join(partial, 'sub'));
    await writeFile(join(partial, 'sub/two'), '2');
    await one(partial);
    expect(existsSync(join(dir, 'out'))).toBe(false);
    return 'done';
  });
  expect(result).toBe('done');
  expect(readdirSync(dir)).toEqual(['out']);
  expect(readFileSync(join(dir, 'out/sub/two'), 'utf8')).toBe('2');
});

test.each([
  [
    'a folder with something in it',
    (path: string) => (mkdirSync(path), writeFileSync(join(path, 'x'), '')),
  ],
  ['an empty folder', (path: string) => mkdirSync(path)],
  ['a file', (path: string) => writeFileSync(path, 'mine')],
  ['a link to nowhere', (path: string) => symlinkSync('/nowhere', path)],
])('%s at the final path stops the work before it begins', async (_, occupy) => {
  const dir = scratchFolder();
  occupy(join(dir, 'out'));
  let called = false;
  const attempt = publishAtomically(join(dir, 'out'), async () => {
    called = true;
  });
  await expect(attempt).rejects.toMatchObject({ code: 'output-exists', exit: 4 });
  expect(called).toBe(false);
  expect(readdirSync(dir)).toEqual(['out']);
});

test('what appears at the final path meanwhile is not overwritten', async () => {
  const dir = scratchFolder();
  const attempt = publishAtomically(join(dir, 'out'), async (partial) => {
    await one(partial);
    writeFileSync(join(dir, 'out'), 'theirs');
  });
  await expect(attempt).rejects.toMatchObject({ code: 'output-exists' });
  expect(readFileSync(join(dir, 'out'), 'utf8')).toBe('theirs');
  expect(readdirSync(dir)).toEqual(['out']);
});

test('when the work fails, its error comes through and nothing stays', async () => {
  const dir = scratchFolder();
  const attempt = publishAtomically(join(dir, 'out'), async (partial) => {
    await one(partial);
    throw new RangeError('mine');
  });
  await expect(attempt).rejects.toThrow(RangeError);
  expect(readdirSync(dir)).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is reported as one and nothing stays',
  async () => {
    const dir = scratchFolder();
    const attempt = publishAtomically(join(dir, 'out'), async () => writeFile('/dev/full', 'x'));
    await expect(attempt).rejects.toMatchObject({
      code: 'disk-failed',
      message: expect.stringContaining('ENOSPC'),
      next: expect.stringContaining('space'),
    });
    expect(readdirSync(dir)).toEqual([]);
  },
);

test('a folder that does not exist to publish into is named', async () => {
  const dir = scratchFolder();
  const attempt = publishAtomically(join(dir, 'none/out'), one);
  await expect(attempt).rejects.toMatchObject({
    code: 'file-not-found',
    place: { file: join(dir, 'none') },
  });
});

test('after kill -9 at any instant nothing or the whole is there, and the next run cleans up', async () => {
  const dir = scratchFolder();
  const program = `
    const { publishAtomically } = await import(${JSON.stringify(join(import.meta.dirname, 'publish-atomically.ts'))});
    const { writeFile } = await import('node:fs/promises');
    process.stdout.write('up');
    await publishAtomically(process.argv[1], async (partial) => {
      for (let i = 0; i < 40; i++) await writeFile(partial + '/' + i, 'x'.repeat(1000), { flush: true });
    });`;
  const found: (number | null)[] = [];
  for (let run = 0; run < 8; run++) {
    const out = join(dir, `out${run}`);
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, out]);
    // Listened for from the start: a child that is done before it is killed has ended by then.
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    await wait(run * 8);
    child.kill('SIGKILL');
    await exited;
    const published = existsSync(out);
    found.push(published ? readdirSync(out).length : null);
    if (!published) await publishAtomically(out, one);
  }
  expect(found.filter((files) => files !== null && files !== 40)).toEqual([]);
  expect(found).toContain(null);
  expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  // Eight starts of Node and hundreds of flushes take long on a slow disk.
}, 120_000);

test('the partial folder of a running process, or of another output, is left alone', async () => {
  const dir = scratchFolder();
  const deadPid = 2 ** 22 + 7;
  const kept = [
    `.out.partial-${process.pid}-0123456789ab`,
    `.out2.partial-${deadPid}-0123456789ab`,
    '.out.partial-by-hand',
  ];
  const stale = `.out.partial-${deadPid}-0123456789ab`;
  for (const name of [...kept, stale]) mkdirSync(join(dir, name));
  expect(await removeStalePartials(join(dir, 'out'))).toEqual([join(dir, stale)]);
  expect(readdirSync(dir).toSorted()).toEqual(kept.toSorted());
});
