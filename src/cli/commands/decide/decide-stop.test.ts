import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commandOutput } from '../../../../test/support/command-output.ts';
import {
  produceArgs,
  readyProduction,
  type ReadyProduction,
} from '../../../../test/support/ready-production.ts';
import { approve } from '../../../../test/support/produce-from-files.ts';
import { openProduction } from '../../../../test/support/open-production.ts';
import { runDuces } from '../../../../test/support/run-duces.ts';
import { temporaryFolder } from '../../../../test/support/scratch.ts';
import type { ProductionPlan } from '../../../productions/index.ts';
import { registerDecide } from '../decide-command.ts';

const decide = (...words: readonly string[]) => commandOutput(registerDecide, 'decide', ...words);
const WHY = ['--reasons', 'Doe 3 has told us of a motion to quash.'];

const root = temporaryFolder();
const out = join(root, 'package');
let ready: ReadyProduction;

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'));
}, 60_000);

it('nothing goes out while a stop stands, and everything once counsel lifts it', async () => {
  const { matter } = ready;
  await decide('stop', matter, '--id', 'objection-doe-3', '--by', 'bob', ...WHY);
  const stopped = await runDuces(produceArgs(ready, out), { tmp: root });
  expect(stopped.code).toBe(4);
  expect(stopped.stderr).toContain('objection-doe-3, by bob');
  expect(stopped.stderr).toContain('[production-stopped]');
  expect(existsSync(out)).toBe(false);

  const lift = ['lift', matter, '--stop', 'objection-doe-3', ...WHY];
  await expect(decide(...lift, '--by', 'bob')).rejects.toMatchObject({ code: 'approval-missing' });
  await decide(...lift, '--by', 'ann');
  const released = await runDuces(produceArgs(ready, out), { tmp: root });
  expect({ code: released.code, stderr: released.stderr }).toMatchObject({ code: 0 });
  expect(existsSync(out)).toBe(true);
}, 60_000);

it('holds back one speaker, and the others are planned, approved and produced without', async () => {
  const made = await readyProduction(join(root, 'partial'), { approved: false });
  await decide(
    'stop',
    made.matter,
    '--id',
    'stay-doe-2',
    '--speakers',
    'doe-2',
    '--by',
    'ann',
    ...WHY,
  );
  const planned = await runDuces(
    [
      'produce',
      made.matter,
      '--records',
      made.store,
      '--to',
      made.recipientKey,
      '--plan-only',
      '--json',
      '--bates',
      'TWITTER',
    ],
    { tmp: root },
  );
  const { hash, plan } = JSON.parse(planned.stdout) as { hash: string; plan: ProductionPlan };
  expect(plan.heldBack).toEqual(['KleinMatt1']);
  expect(plan.accounts.map(({ handle }) => handle)).not.toContain('KleinMatt1');
  expect(plan.accounts).toHaveLength(8);
  approve(made.matter, hash);
  const sealed = join(root, 'partial-package');
  const released = await runDuces([...produceArgs(made, sealed), '--bates', 'TWITTER'], {
    tmp: root,
  });
  expect({ code: released.code, stderr: released.stderr }).toMatchObject({ code: 0 });
  const inside = await openProduction(sealed, made.identity);
  const rows = [...inside].filter(([path]) => path.startsWith('records/')).map(([, text]) => text);
  expect(rows.join('')).toContain('yafered');
  // The order's own words name every handle; no row, and no word on what is held, is of this one.
  for (const text of [...rows, inside.get('not-held.md') ?? '']) {
    expect(text).not.toContain('KleinMatt1');
  }
  // The log says that something is held back, and of it no more than the order's own word.
  const logged = (inside.get('production-log.csv') ?? '').split('\n');
  expect(logged.filter((line) => line.includes('KleinMatt1'))).toEqual([
    'withheld,,,,,,,,,@KleinMatt1,a stop stands',
  ]);
  expect(
    (
      await runDuces(
        ['ledger', 'fsck', made.matter, '--signer', made.verifierFile, '--package', sealed],
        { tmp: root },
      )
    ).code,
  ).toBe(0);
}, 60_000);

it.each([
  [['stop', '--id', 'objection-doe-3', '--by', 'bob'], 'usage'],
  [['lift', '--stop', 'no-such-stop', '--by', 'ann'], 'reference-unknown'],
])('refuses %j', async ([verb = '', ...words], code) => {
  await expect(decide(verb, ready.matter, ...words, ...WHY)).rejects.toMatchObject({ code });
});
