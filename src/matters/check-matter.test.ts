import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { checkMatter } from './check-matter.ts';
import { loadMatter } from './load-matter.ts';

const founding = fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-check-'));
  cpSync(founding, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(...changes: readonly (readonly [string, string])[]): void {
  const path = join(folder, 'matter.yaml');
  for (const [from, to] of changes) {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
}
const check = () => checkMatter(loadMatter(folder), lawRegistry());

describe('a matter against its papers and the law', () => {
  it('the founding matter has no fault', async () => {
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    [
      'a paper that is not there',
      ['file: order.md', 'file: lost.md'],
      /lost\.md, which does not exist/,
    ],
    [
      'a page that the order has not',
      ['at: order 4:4-8', 'at: order 9:4-8'],
      /cites page 9, and the paper has the pages 1 to 5/,
    ],
    [
      'a line past the last of its page',
      ['at: order 4:4-8', 'at: order 4:4-29'],
      /cites line 29 of page 4, whose last line is 28/,
    ],
    [
      'a line of the page whose lines are not numbered',
      ['at: order p. 1', 'at: order 1:4'],
      /line 4 of page 1/,
    ],
    [
      'a claim under law that nobody holds',
      ['law: ny-defamation', 'law: ny-slander'],
      /claim "ny-slander".*expected one of ny-contract, ny-defamation/,
    ],
    [
      'an unknown proposition',
      ['proposition: retaliation', 'proposition: revenge'],
      /proposition "revenge"/,
    ],
    ['an unknown fact', ['fact: public-forum', 'fact: public-square'], /fact "public-square"/],
    [
      'an unknown standard',
      ['standard: highfields }', 'standard: lowfields }'],
      /standard "lowfields"/,
    ],
    [
      'an unknown step',
      ['step: compare-harms', 'step: weigh-harms'],
      /step "weigh-harms".*expected one of compare-harms, real-evidentiary-basis/,
    ],
    [
      'an unknown element',
      ['element: fault', 'element: blame'],
      /element "blame".*false-statement, publication, fault, harm/,
    ],
  ] as const)('%s', async (_, change, message) => {
    edit(change);
    await expect(check()).rejects.toThrow(message);
    await expect(check()).rejects.toThrow(/matter\.yaml:\d+:\d+/);
  });

  it.each([
    ['a small l for the capital I', '@ShuIimLeifer', '@ShulimLeifer'],
    ['another case', '@erpsmosh', '@Erpsmosh'],
    ['a part of a handle', '@KleinMatt1', '@KleinMatt'],
    ['a look-alike from another script', '@yafered', '@y\u0430fered'],
  ])('a handle that the order does not write: %s', async (_, from, to) => {
    edit([from, to]);
    await expect(check()).rejects.toThrow(/which the order does not write so/);
  });

  it('lists every fault, in the order of the file', async () => {
    edit(['fact: public-forum', 'fact: public-square'], ['at: order 4:4-8', 'at: order 9:4-8']);
    try {
      await check();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'reference-unknown', exit: 3 });
      const lines = String((error as Error).message)
        .split('\n')
        .map((line) => Number(/matter\.yaml:(\d+):/.exec(line)?.[1]));
      expect(lines).toHaveLength(2);
      expect(lines).toEqual(lines.toSorted((one, two) => one - two));
    }
  });
});
