import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../test/support/scratch.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const TEXT = 'See Ash v. Birch, 1 F.3d 2, 3 (2d Cir. 1999). Id. at 4. Dkt. No. 22 ¶ 31.';

function duces(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [MAIN, 'citations', ...args], { input, encoding: 'utf8' });
}

function rowsOf(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function paper(): string {
  const file = join(scratchFolder(), 'paper.txt');
  writeFileSync(file, `${TEXT}\n`);
  return file;
}

describe('duces citations FILE', () => {
  it('lists each citation with its place, pin and what it stands for', () => {
    const { stdout, status } = duces([paper()], '');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^0 +1 +case +1 F\.3d 2 +Ash v\. Birch +3$/);
    expect(lines[2]).toMatch(/^1 +1 +id +Id\. at 4 +4 +→ 0$/);
    expect(lines[3]).toMatch(/^2 +1 +record +Dkt\. No\. 22 +¶ 31$/);
  });

  it('gives every field as JSON, and reads standard input where no file is named', () => {
    const [fromFile, fromInput] = [duces([paper(), '--json'], ''), duces(['--json'], TEXT)];
    const reading = JSON.parse(fromFile.stdout) as { citations: readonly object[] };
    expect(reading.citations).toMatchObject([
      { kind: 'case', start: 18, end: 26, court: 'ca2', at: { page: 1, line: null } },
      { kind: 'id', resolvesTo: 0 },
      { kind: 'docket', docketNumber: '22', paragraphs: [31] },
    ]);
    expect(JSON.parse(fromInput.stdout)).toMatchObject({ citations: reading.citations });
  });

  it('says so where there is none, and where there is no file', () => {
    expect(duces([], 'No authority is cited here.').stdout).toBe('No citations.\n');
    expect(duces([join(paper(), 'none')], '').status).toBe(3);
  });
});

describe('duces citations --jsonl', () => {
  it('answers each row in order, with offsets into the text of the row', () => {
    const texts = ['', TEXT, '1 U.S. 1\u2028𝔘 2 U.S. 2'];
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { stdout, status } = duces(['--jsonl'], input);
    expect(status).toBe(0);
    expect(rowsOf(stdout)).toMatchObject([
      { id: 0, citations: [] },
      { id: 1, citations: [{ start: 18 }, { start: 46 }, { start: 56 }] },
      {
        id: 2,
        citations: [
          { start: 0, end: 8 },
          { start: 12, end: 20 },
        ],
      },
    ]);
  });

  it('answers a malformed row by an error with its line, and all other rows as ever', () => {
    const input = [
      '{"id":"a","text":"1 U.S. 1"}',
      '{"id":',
      '',
      '[]',
      '{"id":"b"}',
      '{"text":"x"}',
    ];
    const { stdout, stderr, status } = duces(['--jsonl'], input.join('\r\n'));
    expect(status).toBe(3);
    expect(stderr).toContain('Line 2 is no JSON. (2 more rows are malformed)');
    expect(rowsOf(stdout)).toMatchObject([
      { id: 'a', citations: [{ text: '1 U.S. 1' }] },
      { id: null, line: 2, error: { code: 'data-malformed' } },
      { id: null, line: 4, error: { code: 'data-malformed' } },
      { id: 'b', line: 5, error: { code: 'data-malformed' } },
      { id: null, citations: [] },
    ]);
  });

  it('takes no file beside it', () => {
    expect(duces(['--jsonl', 'rows.jsonl'], '').status).toBe(2);
  });

  it('ends quietly when nobody reads on, long before its input ends', async () => {
    const child = spawn(process.execPath, [MAIN, 'citations', '--jsonl']);
    child.stdin.on('error', () => undefined);
    const said: string[] = [];
    child.stderr.on('data', (bytes) => said.push(String(bytes)));
    const ended = once(child, 'exit');
    child.stdout.once('data', () => child.stdout.destroy());
    const row = `${JSON.stringify({ id: 1, text: TEXT.repeat(50) })}\n`;
    const feed = setInterval(() => child.stdin.write(row.repeat(20)), 5);
    const [status] = (await ended) as [number | null];
    clearInterval(feed);
    expect([status, said.join('')]).toEqual([0, '']);
  });
});
