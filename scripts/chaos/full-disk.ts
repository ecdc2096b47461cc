import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../test/support/folder-contents.ts';
import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { runDuces, runDucesUnder } from '../../test/support/run-duces.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import {
  argsOf,
  decisionsOf,
  packagesOut,
  productionInChaos,
  violationsOf,
  type ProductionInChaos,
} from './production-in-chaos.ts';

const DISK_BYTES = 64 * 2 ** 20;
/** Room at the last points: more than a whole production takes, so that some go through. */
const ROOM = 1.1;

/**
 * The disk that holds matter and package runs full at points spread over what a production writes;
 * where no small disk can be mounted, a limit on the size of a file stands for it.
 */
export async function fullDisk(
  source: ReadyProduction,
  folder: string,
  { tries }: { readonly tries: number },
): Promise<FaultFigures> {
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const mounted = mountTmpfs(disk);
  const figures = newFigures(mounted ? 'full disk' : 'file-size limit (no disk can be mounted)');
  try {
    const needed = await bytesOfOne(source, join(disk, 'whole'));
    for (let point = 0; point < tries; point += 1) {
      const production = productionInChaos(source, join(disk, 'matter'));
      const left = Math.floor((needed * ROOM * point) / Math.max(1, tries - 1));
      const before = decisionsOf(production);
      const { code, stderr } = mounted
        ? await runWithRoom(production, disk, left)
        : await runDucesUnder(
            `trap '' XFSZ; ulimit -f ${Math.ceil(left / 512)}`,
            argsOf(production),
          );
      const told = code === 0 || stderr.includes('[disk-failed]');
      const whole = code !== 0 || packagesOut(production).length === 1;
      tally(figures, code === 0 ? 'released' : 'nothing released', [
        ...(told
          ? []
          : [`exit ${String(code)} does not say that the disk failed: ${stderr.trim()}`]),
        ...(whole ? [] : ['the command ended well and no package is out']),
        ...(before === decisionsOf(production) ? [] : ['a decision in the matter changed']),
        ...(await violationsOf(production)),
        ...(await notProducedNow(production)),
      ]);
    }
  } finally {
    if (mounted) spawnSync('umount', [disk]);
  }
  return figures;
}

async function runWithRoom(production: ProductionInChaos, disk: string, left: number) {
  const filler = join(disk, 'filler');
  fill(disk, filler, left);
  try {
    return await runDuces(argsOf(production), { tmp: production.tmp });
  } finally {
    rmSync(filler, { force: true });
  }
}

/** Once there is room, the same command must bring the production to its end. */
async function notProducedNow(production: ProductionInChaos): Promise<readonly string[]> {
  if (packagesOut(production).length > 0) return [];
  const { code, stderr } = await runDuces(argsOf(production), { tmp: production.tmp });
  return [
    ...(code === 0 ? [] : [`with room again: exit ${String(code)}: ${stderr.trim()}`]),
    ...(await violationsOf(production)),
  ];
}

async function bytesOfOne(source: ReadyProduction, folder: string): Promise<number> {
  const production = productionInChaos(source, folder);
  const before = bytesIn(folder);
  await runDuces(argsOf(production), { tmp: production.tmp });
  // The spool lies beside the sealed file until that is whole.
  const bytes = 2 * (bytesIn(folder) - before);
  rmSync(folder, { recursive: true });
  return bytes;
}

function bytesIn(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + blocksOf(statSync(file).size), 0);
}

/** The bytes that a file takes on a disk of 4 KiB blocks. */
function blocksOf(bytes: number): number {
  return Math.ceil(bytes / 4096) * 4096;
}

function mountTmpfs(disk: string): boolean {
  const options = `size=${DISK_BYTES}`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
}

function fill(disk: string, path: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const blocks = bavail - Math.ceil(left / bsize);
  const file = openSync(path, 'w');
  try {
    for (let block = 0; block < blocks; block += 1) writeSync(file, Buffer.alloc(bsize));
  } finally {
    closeSync(file);
  }
}
