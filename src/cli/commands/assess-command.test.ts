import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { registerAssess } from './assess-command.ts';
import { registerMatter } from './matter-command.ts';

const folder = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
let written: MockInstance<typeof process.stdout.write>;

beforeEach(() => {
  written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  written.mockRestore();
});

async function run(...words: string[]): Promise<string> {
  const program = new Command('duces').exitOverride();
  registerAssess(program);
  registerMatter(program);
  await program.parseAsync(words, { from: 'user' });
  return written.mock.calls.map(([text]) => String(text)).join('');
}

describe('duces assess', () => {
  it('prints both standards for a person', async () => {
    const text = await run('assess', folder);
    expect(text).toContain('Highfields (N.D. Cal.)');
    expect(text).toContain('Sony Music / Arista (2d Cir.)');
  });
  it('starts with the table, and prints that alone when asked', async () => {
    const brief = await run('assess', folder, '--brief');
    written.mockClear();
    const whole = await run('assess', folder);
    expect(whole.startsWith(brief)).toBe(true);
    expect(whole.length).toBeGreaterThan(5 * brief.length);
  });
  it('prints the whole assessment as JSON', async () => {
    const made: unknown = JSON.parse(await run('assess', folder, '--json'));
    expect(made).toMatchObject({ kind: 'assessment', matter: 'in-re-twitter', asOf: '2023-02-16' });
  });
  it('evaluates only the standard asked for', async () => {
    const made: unknown = JSON.parse(
      await run('assess', folder, '--json', '--standard', 'highfields'),
    );
    expect(made).toMatchObject({ standards: [{ standard: 'highfields' }] });
  });
  it('lists the standards there are when one is unknown', async () => {
    await expect(run('assess', folder, '--standard', 'lowfields')).rejects.toMatchObject({
      code: 'reference-unknown',
      next: expect.stringContaining('highfields'),
    });
  });
  it('says that a standard was not in force on the day', async () => {
    const text = await run('assess', folder, '--standard', 'highfields', '--as-of', '2005-01-17');
    expect(text).toContain('not in force on 2005-01-17');
  });
  it.each(['2023-02-30', 'yesterday', '2023-2-1'])('refuses %s as a day', async (day) => {
    await expect(run('assess', folder, '--as-of', day)).rejects.toMatchObject({
      code: 'date-invalid',
    });
  });
  it('names a folder that is none', async () => {
    await expect(run('assess', `${folder}/nowhere`)).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});

describe('duces matter', () => {
  it('check finds no fault in the founding matter', async () => {
    expect(await run('matter', 'check', folder)).toContain('no fault found');
  });
  it('show prints the nine handles', async () => {
    const text = await run('matter', 'show', folder);
    expect(text.match(/Doe \d: @/gu)).toHaveLength(9);
  });
});
