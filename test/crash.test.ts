import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPackageLedger, readActs, verifyLedger } from '../src/ledger/index.ts';
import { verifyPackage } from '../src/sealing/index.ts';
import { temporaryFolder } from './support/scratch.ts';
import { filesWithIdentityData } from './support/identity-data.ts';
import { produceArgs, readyProduction, type ReadyProduction } from './support/ready-production.ts';
import { finished, runDuces, startDuces } from './support/run-duces.ts';

/*
 * kill -9 at instants spread over a whole production, and at each stage of it. The kills come one
 * after another on one matter until a package is out, so that each run also finds what the one before
 * left behind.
 */

const root = temporaryFolder();
const release = join(root, 'release');
const out = join(release, 'package');
const tmp = join(root, 'tmp');
const pristine = join(root, 'pristine');
let ready: ReadyProduction;
let duration = 0;

beforeAll(async () => {
  ready = await readyProduction(root);
  cpSync(ready.matter, pristine, { recursive: true });
  mkdirSync(release);
  mkdirSync(tmp);
  const started = performance.now();
  const { code, stderr } = await runDuces(produceArgs(ready, out), { tmp });
  duration = performance.now() - started;
  if (code !== 0) throw new Error(`An undisturbed production failed: ${stderr}`);
  renew();
}, 60_000);

describe('kill -9', () => {
  test.each([0.2, 0.5, 0.65, 0.8, 0.92])(
    'at %f of the time of a whole production leaves all or nothing',
    async (share) => {
      const child = startDuces(produceArgs(ready, out), { tmp });
      const ended = finished(child);
      await sleep(duration * share);
      child.kill('SIGKILL');
      await ended;
      await expectAllOrNothing();
    },
  );

  test.each<[string, () => boolean]>([
    ['the package is out', () => existsSync(out)],
    ['the ledger is taken', () => existsSync(join(ready.matter, 'ledger/lock'))],
    ['the hidden folder is made', () => partial()],
    ['the first records are collected', () => partial('spool/0')],
    ['all parts are collected', () => partial('spool/4')],
    ['the production is encrypted', () => partial('production.tar.age')],
    ['the package is signed', () => partial('SHA256SUMS.sig')],
  ])('once %s leaves all or nothing', async (_, reached) => {
    // A stage must be reached by this run; what an earlier one left would be taken for it.
    renew();
    const child = startDuces(produceArgs(ready, out), { tmp });
    const ended = finished(child);
    while (child.exitCode === null && !reached()) await sleep(0);
    child.kill('SIGKILL');
    await ended;
    await expectAllOrNothing();
  });

  test('loses nothing: the next run produces, clears up, and the ledger proves', async () => {
    const { code } = await runDuces(produceArgs(ready, out), { tmp });
    expect(code).toBe(0);
    await expectProven();
    await expectNeverAgain();
    expect(readdirSync(release)).toEqual(['package']);
    expect(readdirSync(tmp)).toEqual([]);
    expect(readdirSync(ready.matter).toSorted()).toEqual(
      [
        'attempts',
        'authorities',
        'bates.json',
        'ledger',
        'ledger.salt',
        'matter.yaml',
        'offending-posts.csv',
        'order.md',
        'plans',
      ].toSorted(),
    );
    const ledger = await verifyLedger(join(ready.matter, 'ledger'), ready.signer.verifier, {});
    expect(ledger).toMatchObject({ ok: true, firstFailure: null });
  });
});

/** Whether the hidden folder is there, or a file in it. */
function partial(...path: string[]): boolean {
  const name = readdirSync(release).find((each) => each.startsWith('.package.partial-'));
  return name !== undefined && existsSync(join(release, name, ...path));
}

async function expectAllOrNothing(): Promise<void> {
  for (const folder of [release, ready.matter, tmp]) {
    expect(filesWithIdentityData(folder)).toEqual([]);
  }
  if (!existsSync(out)) return;
  await expectProven();
  await expectNeverAgain();
  renew();
}

/** Whether or not the run could still record its release, nothing of its plan goes out again. */
async function expectNeverAgain(): Promise<void> {
  for (const name of ['again', 'package']) {
    // oxlint-disable-next-line no-await-in-loop
    const { code, stderr } = await runDuces(produceArgs(ready, join(release, name)), { tmp });
    expect(stderr).toContain('[already-released]');
    expect(code).toBe(4);
    expect(packages()).toEqual(['package']);
  }
  expect(await releases()).toBe(1);
}

function packages(): readonly string[] {
  return readdirSync(release).filter((name) => !name.startsWith('.'));
}

async function releases(): Promise<number> {
  const acts = await readActs(join(ready.matter, 'ledger'));
  return acts.filter(({ kind }) => kind === 'production-released').length;
}

/** The matter as it was before anything was produced, and nothing released. */
function renew(): void {
  rmSync(release, { recursive: true });
  rmSync(ready.matter, { recursive: true });
  mkdirSync(release);
  cpSync(pristine, ready.matter, { recursive: true });
}

async function expectProven(): Promise<void> {
  const trusted = [{ key: ready.signer.verifier, namespaces: null }];
  const report = await verifyPackage(out, { trusted, identity: ready.identity });
  expect(report).toMatchObject({ ok: true, unproven: [] });
  const recorded = await checkPackageLedger(out, ready.signer.verifier);
  expect(recorded.outcome).toBe('passed');
}
