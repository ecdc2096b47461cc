import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { parseDocument } from 'yaml';
import { registerAssess } from './assess-command.ts';

const founding = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
let folder: string;
let written: MockInstance<typeof process.stdout.write>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-assess-'));
  cpSync(founding, folder, { recursive: true });
  written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  written.mockRestore();
  rmSync(folder, { recursive: true });
});

/** The founding matter with some parts of its file replaced. */
function rewrite(parts: Readonly<Record<string, unknown>>): void {
  const path = join(folder, 'matter.yaml');
  const file = parseDocument(readFileSync(path, 'utf8'));
  for (const [key, value] of Object.entries(parts)) file.set(key, value);
  writeFileSync(path, file.toString());
}

/** The founding matter with every speaker in another role. */
function recast(role: string): void {
  const path = join(folder, 'matter.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('role: defendant', `role: ${role}`));
}

async function assessed(...words: string[]): Promise<string> {
  const program = new Command('duces').exitOverride();
  registerAssess(program);
  await program.parseAsync(['assess', folder, ...words], { from: 'user' });
  return written.mock.calls
    .map(([text]) => String(text))
    .join('')
    .replace(/\s+/gu, ' ');
}

const NO_RECORD = { exhibits: [], facts: [], contentions: [], rulings: [] };

describe('the day of the law', () => {
  it('before Highfields it is said to be not in force, asked for or not', async () => {
    const text = await assessed('--as-of', '2005-01-17', '--brief');
    expect(text).toContain('Highfields (N.D. Cal.): not in force on 2005-01-17 (from 2005-01-18)');
    expect(text).not.toContain('OPEN');
  });
  it('on the day of Highfields it is evaluated', async () => {
    const text = await assessed('--as-of', '2005-01-18', '--brief');
    expect(text).toContain('DETERMINATION Highfields (N.D. Cal.): OPEN');
  });
  const NEW = 'asked by N.Y. Civ. Rights Law § 76-a (from 10 November 2020); applies:';
  it.each([
    ['2020-11-09', 'no'],
    ['2020-11-10', 'unknown'],
  ])('as of %s the amended anti-SLAPP statute applies: %s', async (day, applies) => {
    expect(await assessed('--as-of', day)).toContain(`${NEW} ${applies} `);
  });
  it.each(['2020-13-01', '10 November 2020', ''])('"%s" is refused as a day', async (day) => {
    await expect(assessed('--as-of', day)).rejects.toMatchObject({ code: 'date-invalid' });
  });
});

describe('the standards asked for', () => {
  it('an unknown one is refused with the ids that there are', async () => {
    await expect(assessed('--standard', 'lowfields')).rejects.toMatchObject({
      code: 'reference-unknown',
      next: expect.stringMatching(/2themart, .*highfields, .*sony-arista/u),
    });
  });
  it('one asked for twice is held once', async () => {
    const text = await assessed('--standard', 'highfields', 'highfields', '--brief');
    expect(text.match(/DETERMINATION/gu)).toHaveLength(1);
    expect(text).toContain('One standard is in view');
  });
  it('one made for speakers of another role decides nothing, and that is said', async () => {
    expect(await assessed('--standard', '2themart', '--brief')).toContain(
      'the standards in view are made for speakers of another role (2themart)',
    );
  });
});

describe('a matter that lacks a part', () => {
  it('without claims every requirement about them is open for want of a claim', async () => {
    rewrite({ ...NO_RECORD, claims: [] });
    const text = await assessed('--brief');
    expect(text).toMatch(/Elements of a claim open claim/u);
    expect(text).toMatch(/Wrong by this speaker open claim/u);
    expect(text).toContain('Highfields (N.D. Cal.): OPEN');
  });
  it('without statements and claims it is still read, and nothing is shown', async () => {
    rewrite({ ...NO_RECORD, claims: [], statements: [] });
    const text = await assessed();
    expect(text).toContain('The matter holds no ruling.');
    expect(text).not.toMatch(/\.\.\. shown/u);
  });
  it('with a closed record what it lacks is not shown', async () => {
    rewrite({ ...NO_RECORD, claims: [], recordComplete: 'yes' });
    expect(await assessed('--brief')).toContain('Highfields (N.D. Cal.): WITHHOLD');
  });
  it('before courts whose standard is not known it asks for one', async () => {
    const path = join(folder, 'matter.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replaceAll(/ourt: cand$/gmu, 'ourt: txnd').replaceAll(/ourt: nyed$/gmu, 'ourt: txed'),
    );
    expect(await assessed('--brief')).toContain('name one with --standard');
  });
});

describe('the role of the speakers', () => {
  it('nonparties before the Northern District of California meet no test for defendants', async () => {
    recast('nonparty');
    const text = await assessed('--brief');
    expect(text).toContain('DETERMINATION 2TheMart (nonparty speakers)');
    expect(text).not.toMatch(/DETERMINATION (?:Highfields|Sony)/u);
  });
  it('of an unknown role every standard is held, and that the role is unknown is told', async () => {
    recast('unknown');
    const text = await assessed();
    for (const name of ['2TheMart (nonparty speakers)', 'Highfields (N.D. Cal.)', 'Sony Music']) {
      expect(text).toContain(`DETERMINATION ${name}`);
    }
    expect(text).toContain('Whether Doe 1 is a defendant or a nonparty is unknown');
  });
});
