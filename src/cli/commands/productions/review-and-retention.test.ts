import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProduction } from '../../../../test/support/open-production.ts';
import { approve } from '../../../../test/support/produce-from-files.ts';
import {
  produceArgs,
  readyProduction,
  type ReadyProduction,
} from '../../../../test/support/ready-production.ts';
import { runDuces } from '../../../../test/support/run-duces.ts';
import { temporaryFolder } from '../../../../test/support/scratch.ts';
import { amendMatter } from '../../../matters/index.ts';
import { createAgeIdentity, formatAgeIdentity } from '../../../sealing/index.ts';

/*
 * A platform whose counsel looks at the records before they go out, by its commands from the hold at
 * intake to the destruction of what was kept: each step refuses to be taken before its turn.
 */

const root = temporaryFolder();
const custody = await createAgeIdentity();
const custodyFile = join(root, 'custody.age');
const out = join(root, 'package');
const preserved = join(root, 'preserved');
const held = join(root, 'held');
let ready: ReadyProduction;
let plan = '';

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'), { approved: false });
  writeFileSync(custodyFile, formatAgeIdentity(custody).reveal(), { mode: 0o600 });
  amendMatter(ready.matter, 'recipients', {
    party: 'twitter',
    name: 'Custodian of records',
    key: custody.recipient.text,
    confirmedBy: 'ann',
    on: '2022-12-01',
  });
  const yaml = join(ready.matter, 'matter.yaml');
  writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}\nreviewBeforeRelease: true\n`);
}, 60_000);

async function duces(...words: readonly string[]) {
  return runDuces(words, { tmp: root, env: { DUCES_KEY: ready.signerFile } });
}

async function expectDone(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await duces(...words);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

async function expectRefused(code: string, ...words: readonly string[]): Promise<void> {
  const run = await duces(...words);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.code).toBe(4);
}

const destroy = (sum: string, path: string) => [
  'productions',
  'destroy',
  ready.matter,
  '--sealed',
  sum,
  '--package',
  path,
  '--by',
  'bob',
];
const reviewed = (verdict: string) => [
  'productions',
  'review',
  ready.matter,
  '--plan',
  plan,
  '--held',
  held,
  '--verdict',
  verdict,
  '--by',
  'ann',
  '--reasons',
  'Every row opened: listed posts alone.',
];
const released = () => [
  'productions',
  'release',
  ready.matter,
  '--plan',
  plan,
  '--held',
  held,
  '--identity',
  custodyFile,
  '--out',
  out,
];

describe('records that a person looks at before they go out', { timeout: 60_000 }, () => {
  it('are kept at intake, for the platform alone', async () => {
    const said = await expectDone(
      'preserve',
      ready.matter,
      '--records',
      ready.store,
      '--to',
      'twitter',
      '--out',
      preserved,
    );
    expect(said).toMatch(/^Kept: \d+ accounts/u);
    const verified = ['--identity', custodyFile, '--signer', ready.verifierFile];
    expect(await expectDone('verify', preserved, ...verified)).toContain(
      'records that were preserved, not a production',
    );
  });

  it('are collected and held, and the recipient cannot open them', async () => {
    const request = [...produceArgs(ready, held), '--bates', 'TWITTER'];
    const json = await expectDone(...request, '--plan-only', '--json');
    ({ hash: plan } = JSON.parse(json) as { hash: string });
    approve(ready.matter, plan);
    expect(await expectDone(...request)).toContain('Held for review, not released');
    await expect(openProduction(held, ready.identity)).rejects.toMatchObject({ name: 'Error' });
    expect(await expectDone('productions', 'list', ready.matter)).toMatch(/ held /u);
  });

  it('do not go out before somebody found them fit', async () => {
    await expectRefused('review-missing', ...released());
    expect(existsSync(out)).toBe(false);
    await expectDone(...reviewed('fit-to-go-out'));
    expect(await expectDone('productions', 'list', ready.matter)).toMatch(/ reviewed /u);
  });

  it('do not go out when another package is put in the place of the reviewed one', async () => {
    const other = released().map((word) => (word === held ? preserved : word));
    await expectRefused('review-missing', ...other);
  });

  it('go out as they were reviewed, file by file', async () => {
    expect(await expectDone(...released())).toMatch(/^Released: \d+ rows/u);
    const sent = await openProduction(out, ready.identity);
    const seen = await openProduction(held, custody);
    const files = (opened: typeof sent) =>
      [...opened].filter(([path]) => !path.startsWith('SHA256SUMS'));
    expect(files(sent)).toEqual(files(seen));
    expect(await expectDone('productions', 'list', ready.matter)).toMatch(/ released /u);
    await expectRefused('already-released', ...released());
  });

  it('prove with their review from the files of the matter', async () => {
    const fsck = ['ledger', 'fsck', ready.matter, '--signer', ready.verifierFile];
    await expectDone(...fsck, '--package', out);
  });
});

describe('what is kept', { timeout: 60_000 }, () => {
  let sums: readonly string[] = [];

  it('is listed with what it is', async () => {
    const listed = await expectDone('productions', 'kept', ready.matter);
    sums = listed.split('\n').flatMap((line) => line.match(/^[0-9a-f]{64}/u) ?? []);
    expect(listed).toMatch(/preserved .*\n.*held for review .*\n.*sealed to the recipient /u);
  });

  it('is not destroyed while nobody said until when, or its time runs', async () => {
    const [first = ''] = sums;
    await expectRefused('retention-standing', ...destroy(first, preserved));
    const retain = (until: string) => [
      'productions',
      'retain',
      ready.matter,
      '--sealed',
      first,
      '--until',
      until,
      '--basis',
      'Schedule of the platform',
      '--by',
      'ann',
    ];
    await expectDone(...retain('2999-12-31'));
    await expectRefused('retention-standing', ...destroy(first, preserved));
    expect(existsSync(preserved)).toBe(true);
    await expectDone(...retain('2023-06-30'));
    await expectDone(...destroy(first, preserved));
    expect(existsSync(preserved)).toBe(false);
  });

  it('keeps its key until all that the key opens is destroyed', async () => {
    const destroyKey = [
      'productions',
      'destroy-key',
      ready.matter,
      '--identity',
      custodyFile,
      '--by',
      'bob',
    ];
    await expectRefused('retention-standing', ...destroyKey);
    const [, second = ''] = sums;
    await expectDone(
      'productions',
      'retain',
      ready.matter,
      '--sealed',
      second,
      '--until',
      '2023-06-30',
      '--basis',
      'Schedule of the platform',
      '--by',
      'ann',
    );
    writeFileSync(join(held, 'notes.txt'), 'of somebody else');
    await expectDone(...destroy(second, held));
    // What is not of the package stays.
    expect(readdirSync(held)).toEqual(['notes.txt']);
    await expectDone(...destroyKey);
    expect(existsSync(custodyFile)).toBe(false);
    expect(await expectDone('productions', 'kept', ready.matter)).toMatch(
      /(?:.*destroyed .*\n){2}.*keep until/u,
    );
  });

  it('is proven by the ledger to be destroyed', async () => {
    const verified = await expectDone(
      'ledger',
      'verify',
      join(ready.matter, 'ledger'),
      '--signer',
      ready.verifierFile,
    );
    expect(verified).toContain('proven');
  });
});
