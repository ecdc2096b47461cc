import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterSalt } from './matter-salt.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-salt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the salt of a matter', () => {
  it('is made once, for the owner alone, and stays the same', () => {
    const first = matterSalt(folder);
    expect(matterSalt(folder).reveal()).toEqual(first.reveal());
    expect(readdirSync(folder)).toEqual(['ledger.salt']);
    expect(statSync(join(folder, 'ledger.salt')).mode & 0o777).toBe(0o600);
  });

  it('is not hindered by what a crash left while it was first written', () => {
    writeFileSync(join(folder, `ledger.salt.partial-${process.pid}`), 'ab');
    expect(matterSalt(folder).reveal()).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(['ledger.salt']);
  });

  it.each(['', 'ab', 'z'.repeat(64)])('is never made anew over a broken one: %j', (text) => {
    writeFileSync(join(folder, 'ledger.salt'), text);
    expect(() => matterSalt(folder)).toThrow(expect.objectContaining({ code: 'data-malformed' }));
  });
});
