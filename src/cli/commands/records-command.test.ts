import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerRecords } from './records-command.ts';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-records-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function duces(...words: string[]): Promise<void> {
  const program = new Command('duces').exitOverride();
  registerRecords(program);
  await program.parseAsync(['records', ...words], { from: 'user' });
}

test('a store made by synthesize passes check, which shows tables and SQL but no record', async () => {
  const out = join(folder, 'store');
  await duces('synthesize', '--out', out, '--posts', '500', '--handle', '@amir', 'bo');
  await duces('check', '--records', out);
  expect(printed).toContain('posts: 500 rows');
  expect(printed).toContain('No fault was found.');
  expect(printed).toContain('post-content: Text of posts. Never producible: 18 U.S.C. § 2702(a)');
  expect(printed).toContain('FROM registrations');
  expect(printed).not.toMatch(/example\.com|192\.0\.2|198\.51\.100|203\.0\.113|2001:db8/u);
});

test('--json prints one JSON document', async () => {
  const out = join(folder, 'store');
  await duces('synthesize', '--out', out, '--posts', '500', '--format', 'csv');
  printed = '';
  await duces('check', '--records', out, '--json');
  expect(JSON.parse(printed)).toMatchObject({ engine: 'duckdb', findings: [] });
});

test('a number that is none is refused', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(duces('synthesize', '--out', folder, '--posts', 'many')).rejects.toThrow(
    /whole number/u,
  );
});
