import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProduction, producedRecords } from '../../../test/support/open-production.ts';
import { approve, requestFrom } from '../../../test/support/produce-from-files.ts';
import { readyProduction, type ReadyProduction } from '../../../test/support/ready-production.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { amendMatter, loadMatter } from '../../matters/index.ts';
import { openRecordStore } from '../../records/index.ts';
import { readTrustedSigners } from '../../sealing/index.ts';
import {
  clawBack,
  fsckMatter,
  listProductions,
  planHash,
  preparePlan,
  produce,
  returned,
  type ProductionPlan,
} from '../index.ts';

/*
 * The life of one order over several productions: one account stayed, and produced once the stay is
 * lifted; then nothing more; then a correction after a claw-back.
 */

const root = temporaryFolder();
const HELD = 'KleinMatt1';
let ready: ReadyProduction;
let first: ProductionPlan;
let second: ProductionPlan;

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'), { approved: false });
  amendMatter(ready.matter, 'stops', {
    id: 'stay-doe-2',
    speakers: ['doe-2'],
    reasons: 'Doe 2 has moved to quash.',
    by: 'ann',
    on: '2023-02-20',
  });
  first = await planned();
  await carriedOut(first, 'first');
  amendMatter(ready.matter, 'liftedStops', {
    stop: 'stay-doe-2',
    reasons: 'The court denied the motion of Doe 2.',
    by: 'ann',
    on: '2023-03-20',
  });
  second = await planned();
  await carriedOut(second, 'second');
}, 120_000);

async function withRequest<Result>(
  work: (request: Awaited<ReturnType<typeof requestFrom>>) => Promise<Result>,
  corrects?: string,
): Promise<Result> {
  const store = await openRecordStore(ready.store);
  try {
    const request = await requestFrom(ready, store);
    return await work({
      ...request,
      batesPrefix: 'TWITTER',
      ...(corrects !== undefined && { corrects }),
    });
  } finally {
    store.close();
  }
}

async function planned(corrects?: string): Promise<ProductionPlan> {
  return withRequest(
    async (request) => (await preparePlan(request, () => undefined)).plan,
    corrects,
  );
}

async function carriedOut(plan: ProductionPlan, name: string, corrects?: string): Promise<void> {
  approve(ready.matter, planHash(plan));
  const { signer } = ready;
  await withRequest(
    async (request) =>
      produce({ ...request, signer, out: join(root, name), onProgress: () => undefined }),
    corrects,
  );
}

async function recordsOf(name: string) {
  return producedRecords(await openProduction(join(root, name), ready.identity));
}

/** Every record that went out, without the number that it bears. */
async function things(name: string): Promise<readonly string[]> {
  return [...(await recordsOf(name))].flatMap(([category, rows]) =>
    rows.map(({ bates: _number, ...values }) => JSON.stringify([category, values])),
  );
}

async function numbers(name: string): Promise<readonly number[]> {
  return [...(await recordsOf(name)).values()].flatMap((rows) =>
    rows.map(({ bates = '' }) => Number(bates.replace('TWITTER-', ''))),
  );
}

const person = (id: string) => {
  const found = loadMatter(ready.matter).people.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const stateOf = async (plan: ProductionPlan) =>
  (await listProductions(loadMatter(ready.matter))).find(({ hash }) => hash === planHash(plan))
    ?.state;

describe('a supplement', () => {
  it('holds the account that was stayed, and nothing that went out before', async () => {
    expect(second.accounts.map(({ handle }) => handle)).toEqual([HELD]);
    expect(second.supplements).toEqual([planHash(first)]);
    const [one, two] = [await things('first'), await things('second')];
    expect(two.length).toBeGreaterThan(0);
    expect(two.every((record) => record.includes(`@${HELD}`))).toBe(true);
    expect(one.some((record) => record.includes(`@${HELD}`))).toBe(false);
    expect(one.filter((record) => two.includes(record))).toEqual([]);
  });

  it('bears numbers behind those of the first, and none twice', async () => {
    const [one, two] = [await numbers('first'), await numbers('second')];
    expect(Math.min(...two)).toBe(Math.max(...one) + 1);
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
  });

  it('says in its manifest which production it supplements', async () => {
    const files = await openProduction(join(root, 'second'), ready.identity);
    expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({
      supplements: [planHash(first)],
    });
  });

  it('proves with the first from the files of the closed matter', async () => {
    const [trusted, ...others] = await readTrustedSigners(ready.verifierFile);
    if (trusted === undefined) throw new Error('no signer');
    const packages = ['first', 'second'].map((name) => join(root, name));
    const report = await fsckMatter(ready.matter, {
      trusted: [trusted, ...others],
      packages,
      identity: ready.identity,
    });
    const unproven = report.checks.filter(({ outcome }) => outcome !== 'passed');
    // No checkpoint from elsewhere was given.
    expect(unproven.map(({ id }) => id)).toEqual(['history']);
  });
});

describe('once everything went out', () => {
  it('there is no plan for more', async () => {
    await expect(planned()).rejects.toMatchObject({ code: 'already-released' });
  });

  it('a plan that was approved before cannot be carried out beside it', async () => {
    const { signer } = ready;
    await expect(
      withRequest(async (request) =>
        produce({ ...request, signer, out: join(root, 'third'), onProgress: () => undefined }),
      ),
    ).rejects.toMatchObject({ code: 'already-released' });
  });

  it('another copy of the order commands nothing new', async () => {
    const order = join(ready.matter, 'order.md');
    const text = readFileSync(order, 'utf8');
    writeFileSync(order, `${text}\n`);
    await expect(planned()).rejects.toMatchObject({ code: 'already-released' });
    writeFileSync(order, text);
  });

  it('only what was released can be corrected', async () => {
    await expect(planned('f'.repeat(64))).rejects.toMatchObject({ code: 'release-missing' });
  });
});

describe('a production that was wrong', () => {
  const why = { reasons: 'The list of posts was not the one in evidence.', on: '2023-03-21' };

  it('is clawed back by counsel alone, once, and given back after that', async () => {
    const [matter, hash] = [loadMatter(ready.matter), planHash(first)];
    await expect(
      clawBack(matter, hash, { by: person('bob'), ...why }, ready.signer),
    ).rejects.toMatchObject({ code: 'approval-missing' });
    await expect(returned(matter, hash, person('bob'), ready.signer)).rejects.toMatchObject({
      code: 'release-missing',
    });
    await clawBack(matter, hash, { by: person('ann'), ...why }, ready.signer);
    expect(await stateOf(first)).toBe('clawed-back');
    expect(loadMatter(ready.matter).clawBacks).toMatchObject([{ plan: hash, by: 'ann' }]);
    await expect(
      clawBack(loadMatter(ready.matter), hash, { by: person('ann'), ...why }, ready.signer),
    ).rejects.toMatchObject({ code: 'release-missing' });
    await returned(matter, hash, person('bob'), ready.signer);
    expect(await stateOf(first)).toBe('returned');
    expect(await stateOf(second)).toBe('released');
  });

  it('goes out again only as a correction that names it, with numbers of its own', async () => {
    const plan = await planned(planHash(first));
    expect(plan).toMatchObject({
      corrects: planHash(first),
      supplements: [planHash(second)],
    });
    expect(plan.accounts.map(({ handle }) => handle)).toEqual(
      first.accounts.map(({ handle }) => handle),
    );
    await carriedOut(plan, 'corrected', planHash(first));
    expect(await things('corrected')).toEqual(await things('first'));
    const before = [...(await numbers('first')), ...(await numbers('second'))];
    expect(Math.min(...(await numbers('corrected')))).toBe(Math.max(...before) + 1);
  });
});
