import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
  openSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../src/ledger/index.ts';
import { folderContents } from './support/folder-contents.ts';
import { filesWithIdentityData } from './support/identity-data.ts';
import { produceArgs, readyProduction, type ReadyProduction } from './support/ready-production.ts';
import { runDuces, runDucesUnder } from './support/run-duces.ts';
import { temporaryFolder } from './support/scratch.ts';

const root = temporaryFolder();
const disk = join(root, 'disk');
const mounted = mountSmallDisk();
let ready: ReadyProduction;

beforeAll(async () => {
  ready = await readyProduction(root);
}, 60_000);

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
});

describe.skipIf(!mounted)('a full disk', () => {
  test.each([0, 4, 10])('with room for %i blocks: no package appears', async (blocks) => {
    const out = join(disk, 'package');
    const filler = join(disk, 'filler');
    fill(filler, blocks);
    const before = folderContents(join(ready.matter, 'matter.yaml'));
    const { code, stderr } = await runDuces(produceArgs(ready, out));
    expect(stderr).toContain('[disk-failed]');
    expect(stderr).toContain('ENOSPC');
    expect(code).toBe(6);
    expect(readdirSync(disk)).toEqual(['filler']);
    rmSync(filler);
    expect(folderContents(join(ready.matter, 'matter.yaml'))).toEqual(before);
    expect(await ledgerFailure(ready.matter)).toBeNull();
  });

  test('that holds the matter: no decision is lost, no package appears', async () => {
    const matter = join(disk, 'matter');
    cpSync(ready.matter, matter, { recursive: true });
    rmSync(join(matter, 'ledger'), { recursive: true, force: true });
    const release = join(root, 'release');
    mkdirSync(release);
    const before = folderContents(matter);
    fill(join(disk, 'filler'), 0);
    const out = join(release, 'package');
    const produced = await runDuces(produceArgs({ ...ready, matter }, out));
    expect(produced.stderr).toContain('[disk-failed]');
    expect(produced.code).toBe(6);
    expect(readdirSync(release)).toEqual([]);
    const [hash] = readdirSync(join(ready.matter, 'plans'));
    const plan = hash?.replace('.json', '') ?? '';
    const approved = await runDuces(['approve', matter, '--plan', plan, '--by', 'ann']);
    expect(approved.stderr).toContain('[disk-failed]');
    for (const [file, sum] of Object.entries(before)) {
      expect(folderContents(join(matter, file))['']).toBe(sum);
    }
    rmSync(join(disk, 'filler'));
    expect((await runDuces(produceArgs({ ...ready, matter }, out))).code).toBe(0);
    expect(await ledgerFailure(matter)).toBeNull();
  });
});

test('a file that may not grow: nothing appears, nothing is lost', async () => {
  const out = join(root, 'limited');
  const before = folderContents(join(ready.matter, 'matter.yaml'));
  // Blocks of 512 bytes. The signal that would kill the process is ignored, so writing fails.
  const { code, stderr } = await runDucesUnder(
    "trap '' XFSZ; ulimit -f 24",
    produceArgs(ready, out),
  );
  expect(stderr).toContain('[disk-failed]');
  expect(stderr).toContain('EFBIG');
  expect(code).toBe(6);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(folderContents(join(ready.matter, 'matter.yaml'))).toEqual(before);
  expect(filesWithIdentityData(ready.matter)).toEqual([]);
  expect(await ledgerFailure(ready.matter)).toBeNull();
});

async function ledgerFailure(matter: string) {
  const report = await verifyLedger(join(matter, 'ledger'), ready.signer.verifier, {});
  return report.firstFailure;
}

/** A disk of 256 kB, where this machine lets the test make one. */
function mountSmallDisk(): boolean {
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
  if (status !== 0) process.stderr.write('skipped: no small disk can be mounted here\n');
  return status === 0;
}

/** Takes what is left of the disk but for some blocks. */
function fill(path: string, left: number): void {
  writeFileSync(path, '');
  const { bavail, bsize } = statfsSync(disk);
  const file = openSync(path, 'w');
  try {
    for (let block = 0; block < bavail - left; block += 1) writeSync(file, Buffer.alloc(bsize));
  } finally {
    closeSync(file);
  }
}
