import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerLaw } from './law-command.ts';

function run(...words: string[]): string {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const program = new Command().exitOverride();
  registerLaw(program);
  program.parse(['law', ...words], { from: 'user' });
  return written.join('');
}

afterEach(() => vi.restoreAllMocks());

describe('duces law', () => {
  it('lists the entries of a kind', () => {
    const lines = run('list', 'standard').trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/u)[0])).toEqual(
      expect.arrayContaining(['standard/highfields', 'standard/sony-arista']),
    );
  });

  it('lists everything as JSON', () => {
    const rows: unknown = JSON.parse(run('list', '--json'));
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'overlay', id: 'ny-76-a-2020' }));
  });

  it('shows an entry, and marks the pins that nobody has verified', () => {
    const text = run('show', 'ny-defamation');
    expect(text).toContain('pin: 33 F. Supp. 3d at 197-98 [verify pin]');
    expect(text).toContain('pin: 261 A.D.2d at 38\n');
  });

  it("shows a state's claim whole, and marks what is general law for want of its own", () => {
    const text = run('show', 'co-defamation');
    expect(text).toContain('Restatement (Second) of Torts § 558(a)');
    expect(text).toContain(
      'inheritedFrom: us-restatement-defamation [general law; no authority of this state found]',
    );
    expect(run('show', 'ny-defamation')).not.toContain('inheritedFrom');
  });

  it('shows the entry of the kind that is named, where two share an id', () => {
    expect(run('show', 'authority/frcp-45')).toMatch(/^# authority/u);
    expect(run('show', 'procedure/frcp-45')).toMatch(/^# procedure/u);
  });

  it('finds no fault in its own law, and says what is unverified and not covered', () => {
    const text = run('check');
    expect(text).toMatch(/^\d+ entries, \d+ pins, 0 faults\./u);
    expect(text).toMatch(/Not verified: \d+ of \d+ pins/u);
    expect(text).toContain('Not covered:');
  });

  it.each([
    [['list', 'rumour'], 'usage'],
    [['show', 'no-such-rule'], 'reference-unknown'],
  ])('refuses %j', (words, code) => {
    expect(() => run(...words)).toThrow(expect.objectContaining({ code }));
  });

  it('shows a test step by step, with who bears what and at what level', () => {
    const text = run('standards', 'highfields');
    expect(text).toMatch(/^highfields: Highfields \(N\.D\. Cal\.\)\n/u);
    expect(text).toMatch(
      /real-evidentiary-basis \(showing, burden: requester, competent-evidence\).*385 F\. Supp\. 2d at 975-76/u,
    );
    expect(text).toContain('leaves out: No express step of notice');
  });

  it('shows a claim, and what of it is general law for want of an authority of the state', () => {
    expect(run('claims', 'ny-defamation')).toMatch(/fault, floor: /u);
    expect(run('claims', 'wy-defamation')).toContain('general law: us-restatement-defamation');
  });

  it('shows what a court follows', () => {
    expect(run('courts', 'ca9')).toContain('selector nature-of-speech: binding, since 2011-01-07');
  });

  it('refuses what it does not hold, and offers what it does', () => {
    expect(() => run('standards', 'no-such-test')).toThrow(/no standard with the id no-such-test/u);
  });
});
