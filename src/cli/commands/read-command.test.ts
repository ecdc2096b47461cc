import { writeFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { registerRead } from './read-command.ts';

const ORDER = fileURLToPath(new URL('../../../examples/in-re-twitter/order.md', import.meta.url));

afterEach(() => vi.restoreAllMocks());

/** What `duces read` writes to standard output. */
const read = (...words: readonly string[]) => commandOutput(registerRead, 'read', ...words);

describe('duces read', () => {
  it('prints the fields with their pins', async () => {
    const text = await read(ORDER);
    expect(text).toContain('Case        22-mc-80319-SK  [1]');
    expect(text).toContain('Dated       2023-02-16  [5:7]');
    expect(text).toContain('Outcome     granted  [4:27]');
    expect(text).toContain('[4:19] entry 22 ¶¶ 20, 24, 28, 43');
  });

  it('gives every field as JSON, the mandate with its nine accounts among them', async () => {
    const reading = JSON.parse(await read(ORDER, '--json')) as Record<string, unknown>;
    expect(Object.keys(reading)).toEqual(
      expect.arrayContaining([
        'kind',
        'title',
        'court',
        'caseNumber',
        'caption',
        'judge',
        'dated',
        'regarding',
        'underlying',
        'citations',
        'recordCitations',
        'quotations',
        'disposition',
        'mandate',
        'flags',
      ]),
    );
    expect(reading['mandate']).toMatchObject({ accounts: { length: 9 } });
  });

  it('prints the re-flowed text with the lines of each paragraph', async () => {
    expect(await read(ORDER, '--text')).toContain('[5:6] IT IS SO ORDERED.');
  });

  it('reads an order whose mandate cannot be read, and says why in a flag', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duces-read-'));
    const file = join(folder, 'order.md');
    const order = readFileSync(ORDER, 'utf8').replace(
      'Accordingly, the Court GRANTS',
      'Accordingly, the Court DENIES',
    );
    writeFileSync(file, order);
    try {
      const reading: unknown = JSON.parse(await read(file, '--json'));
      expect(reading).toMatchObject({ disposition: null, mandate: null, dated: '2023-02-16' });
      expect(JSON.stringify(reading)).toContain('order-contradictory');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe('of several files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duces-read-'));
    const empty = join(folder, 'empty.md');
    writeFileSync(empty, '');
    afterAll(() => rmSync(folder, { recursive: true }));
    const faults: string[] = [];
    beforeEach(() => {
      faults.length = 0;
      vi.spyOn(process.stderr, 'write').mockImplementation((text) => faults.push(String(text)) > 0);
    });
    afterEach(() => {
      process.exitCode = undefined;
    });

    it('shows each under its name; one that cannot be read keeps none of the others', async () => {
      const text = await read(empty, ORDER, join(folder, 'none.md'), ORDER);
      expect(text.match(/^== .*$/gm)).toEqual([`== ${ORDER}`, `== ${ORDER}`]);
      expect(text.match(/^Outcome {5}granted/gm)).toHaveLength(2);
      expect(faults.join('')).toMatch(
        /empty\.md[^]*\[file-empty\][^]*none\.md[^]*\[file-not-found\]/,
      );
      expect(process.exitCode).toBe(3);
    });

    it('gives a line of JSON for each, in their order, with the error of a bad one', async () => {
      const rows = (await read(ORDER, empty, '--json'))
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row) as Record<string, unknown>);
      expect(rows).toMatchObject([
        { file: ORDER, kind: 'order', mandate: { accounts: { length: 9 } } },
        { file: empty, error: { code: 'file-empty' } },
      ]);
      expect(process.exitCode).toBe(3);
    });

    it('leaves the exit code alone when all are read', async () => {
      await read(ORDER, ORDER);
      expect(process.exitCode).toBeUndefined();
    });
  });
});
