import { describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { registerLaw } from './law-command.ts';

const run = (...words: readonly string[]) => commandOutput(registerLaw, 'law', ...words);

describe('duces law', () => {
  it('lists the entries of a kind', async () => {
    const lines = (await run('list', 'standard')).trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/u)[0])).toEqual(
      expect.arrayContaining(['standard/highfields', 'standard/sony-arista']),
    );
  });

  it('lists everything as JSON', async () => {
    const rows: unknown = JSON.parse(await run('list', '--json'));
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'overlay', id: 'ny-76-a-2020' }));
  });

  it('shows an entry, and marks the pins that nobody has verified', async () => {
    const text = await run('show', 'ny-defamation');
    expect(text).toContain('pin: 33 F. Supp. 3d at 197-98 [verify pin]');
    expect(text).toContain('pin: 261 A.D.2d at 38\n');
  });

  it("shows a state's claim whole, and marks what is general law for want of its own", async () => {
    const text = await run('show', 'co-defamation');
    expect(text).toContain('Restatement (Second) of Torts § 558(a)');
    expect(text).toContain(
      'inheritedFrom: us-restatement-defamation [general law; no authority of this state found]',
    );
    expect(await run('show', 'ny-defamation')).not.toContain('inheritedFrom');
  });

  it('shows the entry of the kind that is named, where two share an id', async () => {
    expect(await run('show', 'authority/frcp-45')).toMatch(/^# authority/u);
    expect(await run('show', 'procedure/frcp-45')).toMatch(/^# procedure/u);
  });

  it('finds no fault in its own law, and says what is unverified and not covered', async () => {
    const text = await run('check');
    expect(text).toMatch(/^\d+ entries, \d+ pins, 0 faults\./u);
    expect(text).toMatch(/Not verified: \d+ of \d+ pins/u);
    expect(text).toContain('Not covered:');
  });

  it.each([
    [['list', 'rumour'], 'usage'],
    [['show', 'no-such-rule'], 'reference-unknown'],
  ])('refuses %j', async (words, code) => {
    await expect(run(...words)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it('shows a test step by step, with who bears what and at what level', async () => {
    const text = await run('standards', 'highfields');
    expect(text).toMatch(/^highfields: Highfields \(N\.D\. Cal\.\)\n/u);
    expect(text).toMatch(
      /real-evidentiary-basis \(showing, burden: requester, competent-evidence\).*385 F\. Supp\. 2d at 975-76/u,
    );
    expect(text).toContain('leaves out: No express step of notice');
  });

  it('shows a claim, and what of it is general law for want of an authority of the state', async () => {
    expect(await run('claims', 'ny-defamation')).toMatch(/fault, floor: /u);
    expect(await run('claims', 'wy-defamation')).toContain(
      'general law: us-restatement-defamation',
    );
  });

  it('shows what a court follows', async () => {
    expect(await run('courts', 'ca9')).toContain(
      'selector nature-of-speech: binding, since 2011-01-07',
    );
  });

  it('refuses what it does not hold, and offers what it does', async () => {
    await expect(run('standards', 'no-such-test')).rejects.toThrow(
      /no standard with the id no-such-test/u,
    );
  });
});
