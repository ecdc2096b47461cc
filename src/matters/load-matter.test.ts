import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amendMatter } from './amend-matter.ts';
import { loadMatter } from './load-matter.ts';

const founding = new URL('../../examples/in-re-twitter', import.meta.url).pathname;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-matter-'));
  cpSync(founding, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(from: string | RegExp, to: string): void {
  const path = join(folder, 'matter.yaml');
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
}

describe('the founding matter', () => {
  it('holds nine speakers with the handles of the order, to the code point', () => {
    const matter = loadMatter(folder);
    const order = readFileSync(join(folder, 'order.md'), 'utf8');
    expect(matter.speakers).toHaveLength(9);
    for (const { handle } of matter.speakers) expect(order).toContain(handle);
    expect(matter.speakers[8]?.handle.codePointAt(4)).toBe(0x49);
  });

  it('ties no speaker to the statement', () => {
    expect(loadMatter(folder).statements.map(({ speaker }) => speaker)).toEqual(['unknown']);
  });

  it('keeps a step that the court recited apart from one that it decided', () => {
    const recited = loadMatter(folder).rulings.filter(({ outcome }) => outcome === 'recited');
    expect(recited.map(({ on }) => on)).toContainEqual({
      kind: 'step',
      standard: 'highfields',
      step: 'compare-harms',
    });
  });
});

describe('a matter file with a fault says where and what was expected', () => {
  it.each([
    [
      'an impossible date',
      'asOf: 2023-02-16',
      'asOf: 2023-02-30',
      /asOf: expected a date that exists/,
    ],
    ['a misspelt key', 'gist:', 'jist:', /jist: expected no such key/],
    [
      'a pin that is none',
      'at: order 4:4-8',
      'at: order four',
      /claims\[0\]\.at: expected a pin such as/,
    ],
    ['a pin that runs backwards', 'at: order 4:4-8', 'at: order 4:8-4', /expected a pin such as/],
    ['a missing speaker', 'against: [doe-1,', 'against: [doe-11,', /names the speaker "doe-11"/],
    ['a paper nobody lists', 'pin: dkt-22 ¶¶ 23', 'pin: dkt-23 ¶¶ 23', /names the paper "dkt-23"/],
    ['an id twice', 'id: doe-2', 'id: doe-1', /speakers has the id "doe-1" twice/],
    ['no order', 'order: order\n', 'order: dkt-99\n', /names the paper "dkt-99"/],
  ])('%s', (_, from, to, message) => {
    edit(from, to);
    expect(() => loadMatter(folder)).toThrow(message);
    expect(() => loadMatter(folder)).toThrow(/matter\.yaml:\d+:\d+/);
  });

  it('a folder without a matter', () => {
    expect(() => loadMatter(join(folder, 'nowhere'))).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});

describe('a decision added by command', () => {
  it('keeps what was there, comments included', () => {
    const before = readFileSync(join(folder, 'matter.yaml'), 'utf8');
    amendMatter(folder, 'people', { id: 'ann', name: 'Ann Example', role: 'counsel' });
    const after = readFileSync(join(folder, 'matter.yaml'), 'utf8');
    expect(loadMatter(folder).people).toEqual([
      { id: 'ann', name: 'Ann Example', role: 'counsel' },
    ]);
    for (const comment of before.match(/^ *#.*$/gmu) ?? []) expect(after).toContain(comment);
  });

  it('while somebody else decides is refused, and goes through once a crash is over', () => {
    const partial = join(folder, 'matter.yaml.partial');
    const person = { id: 'ann', name: 'Ann Example', role: 'counsel' };
    writeFileSync(partial, 'half');
    expect(() => amendMatter(folder, 'people', person)).toThrow(
      expect.objectContaining({ code: 'ledger-busy' }),
    );
    expect(loadMatter(folder).people).toEqual([]);
    const long = new Date(Date.now() - 60_000);
    utimesSync(partial, long, long);
    amendMatter(folder, 'people', person);
    expect(loadMatter(folder).people).toEqual([person]);
  });

  it('that names nobody leaves the file as it was', () => {
    const before = readFileSync(join(folder, 'matter.yaml'), 'utf8');
    const approval = { plan: 'a'.repeat(64), by: 'nobody', at: '2023-02-20T10:00:00Z' };
    expect(() => amendMatter(folder, 'approvals', approval)).toThrow(
      expect.objectContaining({ code: 'reference-unknown' }),
    );
    expect(readFileSync(join(folder, 'matter.yaml'), 'utf8')).toBe(before);
  });
});
