import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../../test/support/produce-from-files.ts';
import {
  produceArgs,
  readyProduction,
  type ReadyProduction,
} from '../../../test/support/ready-production.ts';
import { runDuces } from '../../../test/support/run-duces.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { openLedger, readActs, verifyLedger } from '../../ledger/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { planHash } from '../production-plan.ts';
import { resumeRelease, type FoundOut } from './resume-release.ts';

/*
 * A run that died after its sealing was recorded and before its release was: the ledger is put back to
 * that state, and the package lies where it was published, elsewhere, or not at all.
 */

const root = temporaryFolder();
const out = join(root, 'release/package');
const cutOff = join(root, 'cut-off');
let ready: ReadyProduction;
let plan = '';

beforeAll(async () => {
  ready = await readyProduction(root);
  plan = planHash(ready.plan);
  cpSync(ready.matter, join(root, 'approved'), { recursive: true });
  mkdirSync(join(root, 'release'));
  const { code, stderr } = await runDuces(produceArgs(ready, out));
  if (code !== 0) throw new Error(stderr);
  await withoutRelease();
  cpSync(ready.matter, cutOff, { recursive: true });
  cpSync(out, join(root, 'kept'), { recursive: true });
}, 120_000);

beforeEach(() => {
  for (const path of [ready.matter, join(root, 'release')]) rmSync(path, { recursive: true });
  cpSync(cutOff, ready.matter, { recursive: true });
  cpSync(join(root, 'kept'), out, { recursive: true });
});

/** Makes the ledger anew from the acts before the release, as a run that died there left it. */
async function withoutRelease(): Promise<void> {
  const dir = join(ready.matter, 'ledger');
  const acts = await readActs(dir);
  rmSync(dir, { recursive: true });
  const ledger = await openLedger(dir, { signer: ready.signer });
  for (const act of acts.filter(({ kind }) => kind !== 'production-released')) {
    // oxlint-disable-next-line no-await-in-loop
    await ledger.append(act);
  }
  await ledger.close();
}

const resume = (found: FoundOut = { kind: 'nothing' }) =>
  resumeRelease(loadMatter(ready.matter), plan, found, ready.signer);

async function kinds(): Promise<readonly string[]> {
  return (await readActs(join(ready.matter, 'ledger'))).map(({ kind }) => kind).slice(-2);
}

function ann() {
  const person = loadMatter(ready.matter).people.find(({ id }) => id === 'ann');
  if (person === undefined) throw new Error('nobody');
  return person;
}

describe('a run that was cut off between sealing and the record of its release', () => {
  it('has released, where the package is where it was to appear', async () => {
    expect(await resume()).toEqual({ outcome: 'released', path: out });
    expect(await kinds()).toEqual(['production-sealed', 'production-released']);
    const ledger = await verifyLedger(join(ready.matter, 'ledger'), ready.signer.verifier);
    expect(ledger.ok).toBe(true);
    await expect(resume()).rejects.toMatchObject({ code: 'already-released' });
  });

  it('has not, where its hidden folder is still there', async () => {
    renameSync(out, join(root, 'release/.package.partial-4194311-0123456789ab'));
    expect(await resume()).toEqual({ outcome: 'not-released', path: null });
    expect(await kinds()).toEqual(['production-sealed', 'production-stopped']);
    expect((await runDuces(produceArgs(ready, out))).code).toBe(0);
  });

  it.each([
    ['lies where it was to appear', () => undefined, 'approval-stale'],
    ['is not there', () => rmSync(out, { recursive: true }), 'release-unknown'],
  ])('keeps another plan from sending the same, whose package %s', async (_, harm, code) => {
    harm();
    const again = ['--bates', 'OTHER', '--to', ready.recipientKey];
    const json = await runDuces([
      'produce',
      ready.matter,
      '--records',
      ready.store,
      '--plan-only',
      '--json',
      ...again,
    ]);
    approve(ready.matter, (JSON.parse(json.stdout) as { hash: string }).hash);
    const second = join(root, 'release/second');
    const { stderr } = await runDuces([...produceArgs(ready, second), '--bates', 'OTHER']);
    expect(stderr).toContain(`[${code}]`);
    expect(existsSync(second)).toBe(false);
  });

  it('is for a person to say, where neither is there', async () => {
    rmSync(out, { recursive: true });
    await expect(resume()).rejects.toMatchObject({ code: 'release-unknown', place: { file: out } });
    const { code, stderr } = await runDuces(produceArgs(ready, out));
    expect(stderr).toContain('[release-unknown]');
    expect(code).toBe(4);
    expect(existsSync(out)).toBe(false);
  });

  it('has released, where the package is found elsewhere', async () => {
    const path = join(root, 'release/moved');
    renameSync(out, path);
    expect(await resume({ kind: 'package', path })).toEqual({ outcome: 'released', path });
  });

  it('has not, by another package than the one that was sealed', async () => {
    const path = join(root, 'release/moved');
    renameSync(out, path);
    const sealed = join(path, 'production.tar.age');
    writeFileSync(sealed, Buffer.concat([readFileSync(sealed), Buffer.from('x')]));
    await expect(resume({ kind: 'package', path })).rejects.toMatchObject({
      code: 'release-unknown',
    });
  });

  it('has not, where a person says so, whose word is in the ledger', async () => {
    rmSync(out, { recursive: true });
    const found = await resume({ kind: 'never-released', by: ann() });
    expect(found.outcome).toBe('not-released');
    expect(await kinds()).toEqual(['decision-recorded', 'production-stopped']);
    expect((await runDuces(produceArgs(ready, out))).code).toBe(0);
  });

  it('has released whatever a person says, where the package is there', async () => {
    const found = await resume({ kind: 'never-released', by: ann() });
    expect(found).toEqual({ outcome: 'released', path: out });
  });

  it('is settled by the same command run again', async () => {
    expect((await runDuces(produceArgs(ready, out))).code).toBe(0);
    expect(await kinds()).toEqual(['production-sealed', 'production-released']);
  });
});

it('a plan that nobody kept is refused', async () => {
  const matter = loadMatter(ready.matter);
  await expect(
    resumeRelease(matter, 'f'.repeat(64), { kind: 'nothing' }, ready.signer),
  ).rejects.toMatchObject({ code: 'reference-unknown' });
});
