import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scratchFolder } from '../../../test/support/scratch.ts';
import { registerCasebook } from './casebook-command.ts';

function run(...words: string[]): string {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const program = new Command().exitOverride();
  registerCasebook(program);
  program.parse(['casebook', ...words], { from: 'user' });
  return written.join('');
}

afterEach(() => vi.restoreAllMocks());

describe('duces casebook check', () => {
  it('runs over the casebook itself, and says what its records add to the exchange format', () => {
    const text = run('check');
    expect(text).toMatch(/^replay +\d+ right, 0 wrong, /mu);
    expect(text).toMatch(
      /decisions undone, and so no precedents: .*cahill-v-john-doe-number-one-2005/u,
    );
    expect(text).toMatch(/ {2}gates: for \d+ speakers; one alone decided for \d+/u);
  });

  it('gives the same JSON for the casebook as for a folder', () => {
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
    const [own, other] = [run('check', '--json'), run('check', folder, '--json')].map(
      (text) => JSON.parse(text) as Record<string, unknown>,
    );
    expect(Object.keys(own ?? {})).toEqual(Object.keys(other ?? {}));
    expect(other).toMatchObject({ replay: { right: 1, wrong: 0, open: 0 } });
  });

  it('says nothing of the casebook’s own records for a folder', () => {
    const folder = scratchFolder();
    writeFileSync(
      join(folder, 'a.yaml'),
      'id: a\ncite: A\nspeakers: [{outcome: disclose, proFactors: [sworn-falsity]}]\n',
    );
    expect(run('check', folder)).not.toContain('BEYOND THE EXCHANGE FORMAT');
  });
});

describe('duces casebook show', () => {
  it('tells what became of a decision, and that it is to be verified', () => {
    const text = run('show', 'in-re-dmca-reddit-watchtower-2019');
    expect(text).toContain('Verify before you cite');
    expect(text).toContain('what: set-aside');
    expect(text).toContain('attorneys-eyes-only');
  });

  it('names the decisions that there are when one is not', () => {
    expect(() => run('show', 'no-such-decision')).toThrow('no decision no-such-decision');
  });
});
