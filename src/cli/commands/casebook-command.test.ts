import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { scratchFolder } from '../../../test/support/scratch.ts';
import { registerCasebook } from './casebook-command.ts';

const run = (...words: readonly string[]) => commandOutput(registerCasebook, 'casebook', ...words);

describe('duces casebook check', () => {
  it('runs over the casebook itself, and says what its records add to the exchange format', async () => {
    const text = await run('check');
    expect(text).toMatch(/^replay +\d+ right, 0 wrong, /mu);
    expect(text).toMatch(
      /decisions undone, and so no precedents: .*cahill-v-john-doe-number-one-2005/u,
    );
    expect(text).toMatch(/ {2}gates: for \d+ speakers; one alone decided for \d+/u);
  });

  it('gives the same JSON for the casebook as for a folder', async () => {
    const folder = scratchFolder();
    writeFileSync(
      join(folder, 'gull-v-doe-2019.yaml'),
      `id: gull-v-doe-2019
cite: Gull v. Doe, 1 Test 1 (N.D. Cal. 2019)
courtId: cand
decided: 2019
standard: {applied: highfields}
speakers:
  - role: defendant
    conFactors: [thin-evidence]
    steps: {primaFacie: not-met}
    outcome: withhold
`,
    );
    const [own, other] = [await run('check', '--json'), await run('check', folder, '--json')].map(
      (text) => JSON.parse(text) as Record<string, unknown>,
    );
    expect(Object.keys(own ?? {})).toEqual(Object.keys(other ?? {}));
    expect(other).toMatchObject({ replay: { right: 1, wrong: 0, open: 0 } });
  });

  it('says nothing of the casebook’s own records for a folder', async () => {
    const folder = scratchFolder();
    writeFileSync(
      join(folder, 'a.yaml'),
      'id: a\ncite: A\nspeakers: [{outcome: disclose, proFactors: [sworn-falsity]}]\n',
    );
    expect(await run('check', folder)).not.toContain('BEYOND THE EXCHANGE FORMAT');
  });
});

describe('duces casebook show', () => {
  it('tells what became of a decision, and that it is to be verified', async () => {
    const text = await run('show', 'in-re-dmca-reddit-watchtower-2019');
    expect(text).toContain('Verify before you cite');
    expect(text).toContain('what: set-aside');
    expect(text).toContain('attorneys-eyes-only');
  });

  it('names the decisions that there are when one is not', async () => {
    await expect(run('show', 'no-such-decision')).rejects.toThrow('no decision no-such-decision');
  });
});
