import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import {
  produceArgs,
  readyProduction,
  type ReadyProduction,
} from '../../../test/support/ready-production.ts';
import { runDuces } from '../../../test/support/run-duces.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { planHash } from '../../productions/index.ts';
import { registerProductions } from './productions-command.ts';

const run = (...words: readonly string[]) =>
  commandOutput(registerProductions, 'productions', ...words);

const root = temporaryFolder();
const out = join(root, 'package');
let ready: ReadyProduction;
let hash: string;

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'));
  hash = planHash(ready.plan);
}, 60_000);

describe('duces productions', () => {
  it('says that nothing is planned yet, and what plans it', async () => {
    rmSync(join(ready.matter, 'plans'), { recursive: true, force: true });
    expect(await run('list', ready.matter)).toContain('duces produce DIR --plan-only');
  });

  it('shows a production from its release to its acknowledgment, which happens once', async () => {
    const { code, stderr } = await runDuces(produceArgs(ready, out), { tmp: root });
    if (code !== 0) throw new Error(stderr);
    const rows = ready.plan.categories.reduce((sum, category) => sum + category.rows, 0);
    expect(await run('list', ready.matter)).toMatch(
      new RegExp(
        `^${hash.slice(0, 12)} {2}released +${rows} rows {2}\\S+-000001 to \\S+-0*${rows}\n$`,
        'u',
      ),
    );
    const shown = await run('show', ready.matter, hash.slice(0, 8));
    expect(shown).toContain(`Plan       ${hash}`);
    expect(shown).toContain('Approved   by ann, bob');
    expect(shown).toMatch(/records collected\n.*production sealed\n.*production released\n/u);
    const acknowledged = ['acknowledge', ready.matter, '--plan', hash, '--key', ready.signerFile];
    expect(await run(...acknowledged)).toContain('the ledger holds it');
    expect(await run('list', ready.matter)).toContain('acknowledged');
    await expect(run(...acknowledged)).rejects.toMatchObject({ code: 'release-missing' });
  }, 60_000);

  it.each([
    [['show', 'ffff'], 'reference-unknown'],
    [['show', ''], 'reference-unknown'],
    [['acknowledge', '--plan', 'ffff', '--key', 'KEY'], 'reference-unknown'],
  ])('refuses %j', async ([verb = '', ...words], code) => {
    const given = words.map((word) => (word === 'KEY' ? ready.signerFile : word));
    await expect(run(verb, ready.matter, ...given)).rejects.toMatchObject({ code });
  });
});
