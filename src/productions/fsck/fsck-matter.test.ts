import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../../../test/support/folder-contents.ts';
import {
  produceArgs,
  readyProduction,
  type ReadyProduction,
} from '../../../test/support/ready-production.ts';
import { runDuces } from '../../../test/support/run-duces.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { readTrustedSigners, type CheckReport } from '../../sealing/index.ts';
import { fsckMatter } from './fsck-matter.ts';

const root = temporaryFolder();
let ready: ReadyProduction;
let folder: string;
let sealed: string;
let count = 0;

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'));
  const { code, stderr } = await runDuces(produceArgs(ready, join(root, 'package')), { tmp: root });
  if (code !== 0) throw new Error(stderr);
}, 120_000);

// Each test harms a copy.
beforeEach(() => {
  count += 1;
  folder = join(root, `matter-${count}`);
  sealed = join(root, `package-${count}`);
  cpSync(ready.matter, folder, { recursive: true });
  cpSync(join(root, 'package'), sealed, { recursive: true });
});

async function fsck(packages: readonly string[] = [sealed]): Promise<CheckReport> {
  const [first, ...others] = await readTrustedSigners(ready.verifierFile);
  if (first === undefined) throw new Error('no signer');
  return fsckMatter(folder, { trusted: [first, ...others], packages, identity: ready.identity });
}

async function failures(): Promise<string[]> {
  const { checks } = await fsck();
  return checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
}

function change(name: string, from: string | RegExp, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'latin1');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to), 'latin1');
}

/** The bundle with every entry of a ledger of few. */
function lastBundle(): string {
  const partials = 'ledger/tile/entries/000.p';
  const widths = readdirSync(join(folder, partials)).map(Number);
  return join(partials, String(Math.max(...widths)));
}

describe('a closed matter', () => {
  it('proves from its files: ledger, plan, order, mandate, approvals, acts, package', async () => {
    const report = await fsck();
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(report.ok).toBe(true);
    const ids = report.checks.map(({ id }) => id);
    for (const part of [
      'plan',
      'order',
      'mandate',
      'approvals',
      'acts',
      'package-layout',
      'package-ledger',
    ]) {
      expect(ids).toContain(`release-1-${part}`);
    }
    expect(ids).toContain('matter');
    expect(ids).toContain('releases');
  });

  it('says what is not proven where no package is given, or another one', async () => {
    for (const packages of [[], [root]]) {
      // oxlint-disable-next-line no-await-in-loop
      const { unproven } = await fsck(packages);
      expect(unproven.map(({ id }) => id)).toContain('release-1-package');
    }
  });

  it('is only read, whatever is missing', async () => {
    rmSync(join(folder, 'ledger.salt'));
    const before = filesBelow(folder).map((path) => [path, readFileSync(path, 'hex')]);
    await fsck();
    expect(filesBelow(folder).map((path) => [path, readFileSync(path, 'hex')])).toEqual(before);
  });
});

describe('what was changed since the release is found', () => {
  it.each([
    [
      'the order',
      () => change('order.md', 'February 28, 2023', 'February 27, 2023'),
      ['release-1-order'],
    ],
    [
      'an account in the order',
      () => change('order.md', '@yafered', '@yaferad'),
      ['release-1-order', 'release-1-mandate'],
    ],
    [
      'the list of posts',
      () => change('offending-posts.csv', /\n[^\n]+\n$/u, '\n'),
      ['release-1-mandate'],
    ],
    [
      'the plan',
      () => change(`plans/${planName()}`, /"rows": \d+/u, '"rows": 7'),
      ['release-1-plan'],
    ],
    [
      'an approval',
      () => change('matter.yaml', /by: bob/u, 'by: ann'),
      ['release-1-approvals', 'release-1-acts'],
    ],
    [
      'a person who approved',
      () => change('matter.yaml', /role: approver/u, 'role: custodian'),
      ['release-1-acts'],
    ],
    [
      'the plan, lost',
      () => rmSync(join(folder, 'plans'), { recursive: true }),
      ['release-1-plan'],
    ],
    ['the salt, lost', () => rmSync(join(folder, 'ledger.salt')), ['release-1-plan']],
    [
      'the reserved numbers',
      () => change('bates.json', /"last": \d+/u, '"last": 2'),
      ['release-1-bates', 'release-1-package-numbers-reserved'],
    ],
    ['an entry of the ledger', () => change(lastBundle(), /"rows":\d/u, '"rows":7'), ['ledger']],
    [
      'the matter file',
      () => appendFileSync(join(folder, 'matter.yaml'), 'unknown: 1\n'),
      ['matter'],
    ],
  ] as const)('%s', async (_what, harm, expected) => {
    harm();
    expect(await failures()).toEqual(expected);
  });

  it('a byte of the sealed package that is still told by its sum', async () => {
    appendFileSync(join(sealed, 'README.txt'), ' ');
    expect(await failures()).toEqual(['release-1-package-sum:README.txt']);
  });
});

function planName(): string {
  const [act = ''] =
    readFileSync(join(ready.matter, 'matter.yaml'), 'utf8').match(/plan: ([0-9a-f]{64})/u) ?? [];
  return `${act.replace('plan: ', '')}.json`;
}
