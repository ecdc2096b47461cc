import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { registerAssess } from './assess-command.ts';

const folder = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
let written: MockInstance<typeof process.stdout.write>;
let temporary = '';

beforeEach(() => {
  written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  temporary = mkdtempSync(join(tmpdir(), 'duces-assess-'));
});
afterEach(() => {
  written.mockRestore();
  rmSync(temporary, { recursive: true });
});

async function run(...words: string[]): Promise<string> {
  const program = new Command('duces').exitOverride();
  registerAssess(program);
  await program.parseAsync(['assess', folder, ...words], { from: 'user' });
  return written.mock.calls.map(([text]) => String(text)).join('');
}

describe('duces assess, asked', () => {
  it.each([
    [['--speaker', 'doe-3', '--brief'], 'Doe 3', 'Doe 4'],
    [['--why', 'highfields/compare-harms', '--speaker', 'doe-1'], 'recorded judgment', 'Sony'],
    [['--why-not', '--standard', 'highfields'], 'What would make it WITHHOLD', 'Sony'],
    [['--compare-law', 'CA'], 'under the law of CA', 'nothing changes'],
    [['--compare-as-of', '2015-01-01'], 'rule-26-scope-2000', 'compare-harms'],
    [['--compare-standard', 'dendrite'], 'under Dendrite', 'doe-1'],
    [['--format', 'md'], '# In re Twitter Inc.', '<'],
    [['--format', 'svg', '--speaker', 'doe-1', '--standard', 'highfields'], '<svg', '<script'],
  ])('%o', async (words, has, hasNot) => {
    const text = await run(...words);
    expect(text).toContain(has);
    expect(text).not.toContain(hasNot);
  });
  it.each([
    ['why', ['--why', 'highfields']],
    ['why-not', ['--why-not']],
    ['comparison', ['--compare-law', 'CA']],
    ['assessment', []],
  ])('as JSON: %s', async (kind, words) => {
    const made: unknown = JSON.parse(await run(...words, '--format', 'json'));
    expect(made).toMatchObject({ kind });
  });
  it('a drawing of several speakers is refused, and says what to name', async () => {
    await expect(run('--format', 'svg')).rejects.toMatchObject({
      code: 'usage',
      next: expect.stringContaining('doe-1'),
    });
  });
  it('writes a file whole, in place of an older one, and leaves nothing beside it', async () => {
    const out = join(temporary, 'report.md');
    await run('--brief', '--out', out);
    await run('--format', 'md', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('# In re Twitter Inc.');
    expect(readdirSync(temporary)).toEqual(['report.md']);
    expect(written).not.toHaveBeenCalled();
  });
  it('says so when the file cannot be written', async () => {
    const out = join(temporary, 'nowhere', 'report.md');
    await expect(run('--out', out)).rejects.toMatchObject({ code: 'file-not-found' });
    expect(existsSync(out)).toBe(false);
  });
});
