import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAW_KIND_NAMES } from './law-kinds.ts';
import { lawRegistry, openLaw } from './law-registry.ts';

const source = dirname(fileURLToPath(import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-law-'));
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

describe('the law that Duces ships', () => {
  it.each(LAW_KIND_NAMES)('holds at least one %s, each found by its id', (kind) => {
    const entries = lawRegistry().all(kind);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(lawRegistry().get(kind, entry.id)).toBe(entry);
  });

  it('is frozen to its depths', () => {
    const { steps } = lawRegistry().get('standard', 'highfields');
    expect(Object.isFrozen(steps)).toBe(true);
    expect(Object.isFrozen(steps[0])).toBe(true);
  });

  it('says where an entry is written', () => {
    const place = lawRegistry().placeOf('standard', 'highfields', ['steps', 0, 'burden']);
    expect(place?.file).toMatch(/standards.highfields\.yaml$/u);
    expect(place?.line).toBeGreaterThan(10);
  });

  it('offers the ids that there are when one is unknown', () => {
    expect(() => lawRegistry().get('standard', 'highfeilds')).toThrow(
      expect.objectContaining({
        code: 'reference-unknown',
        next: expect.stringContaining('highfields'),
      }),
    );
  });
});

describe('adding a standard is adding a file', () => {
  it('finds it by its id', () => {
    const text = readFileSync(join(folder, 'standards/highfields.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'standards/new-test.yaml'),
      text.replace('\nid: highfields\n', '\nid: new-test\n'),
    );
    expect(openLaw(folder).get('standard', 'new-test').steps).toHaveLength(2);
  });
});

describe('a malformed file is refused with its place', () => {
  it.each([
    [
      'a rule without a pin',
      "pin: '385 F. Supp. 2d at 975-76'\n",
      '',
      /highfields\.yaml:\d+:\d+ pin: expected text/u,
    ],
    [
      'a burden on nobody known',
      'burden: court',
      'burden: clerk',
      /highfields\.yaml:\d+:\d+ steps\[1\]\.burden: expected "requester" or .*got "clerk"/u,
    ],
    [
      'an impossible date',
      'from: 2005-01-18',
      'from: 2005-02-30',
      /highfields\.yaml:\d+:\d+ inForce\.from: expected a date/u,
    ],
    [
      'a word that the format does not have',
      'appliesTo: defendant',
      'appliesTo: defendant\nstrictness: 9',
      /highfields\.yaml:\d+:1 strictness: expected no such key/u,
    ],
  ])('%s', (_name, from, to, message) => {
    const plain = readFileSync(join(folder, 'standards/highfields.yaml'), 'utf8');
    const written = plain.includes(from) ? from : from.replaceAll("'", '');
    edit('standards/highfields.yaml', written, to);
    expect(() => openLaw(folder).all('standard')).toThrow(
      expect.objectContaining({ code: 'data-malformed', message: expect.stringMatching(message) }),
    );
  });

  it('an id that is not the name of its file', () => {
    edit('standards/highfields.yaml', '\nid: highfields\n', '\nid: highfield\n');
    expect(() => openLaw(folder).all('standard')).toThrow(
      expect.objectContaining({
        code: 'law-inconsistent',
        place: expect.objectContaining({ line: 5 }),
      }),
    );
  });

  it('an id written twice in a list', () => {
    edit('vocabulary/facts.yaml', 'id: issue-of-public-interest', 'id: public-forum');
    expect(() => openLaw(folder).all('fact')).toThrow(
      expect.objectContaining({ code: 'law-inconsistent' }),
    );
  });

  it('a folder of law that lacks a kind', () => {
    rmSync(join(folder, 'overlays'), { recursive: true });
    expect(() => openLaw(folder).all('overlay')).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});
