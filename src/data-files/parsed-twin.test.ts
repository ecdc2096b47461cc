import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, parsedTwin, TWIN_FILE } from './parsed-twin.ts';

const TEXT = 'title: A rule\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-twin-'));
  const twins = { 'rule.yaml': { hash: hashOf(TEXT), value: { title: 'A rule' } } };
  writeFileSync(join(folder, TWIN_FILE), JSON.stringify(twins));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a YAML file that was parsed by the build', () => {
  it('has the value of its twin', () => {
    const path = join(folder, 'rule.yaml');
    expect(parsedTwin(path, TEXT, folder + sep)).toMatchObject({ value: { title: 'A rule' } });
  });
  it.each([
    ['was edited since', 'rule.yaml', 'title: Another rule\n'],
    ['has no twin', 'other.yaml', TEXT],
  ])('is parsed again when it %s', (_, name, text) => {
    expect(parsedTwin(join(folder, name), text, folder + sep)).toBeNull();
  });
  it('is parsed again when it does not ship with the code, whatever lies beside it', () => {
    expect(parsedTwin(join(folder, 'rule.yaml'), TEXT)).toBeNull();
  });
});
