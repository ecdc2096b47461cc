import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DucesError } from '../faults/index.ts';
import { readDataFile } from './read-data-file.ts';

const schema = z.strictObject({
  title: z.string(),
  speakers: z.array(
    z.strictObject({ handle: z.string(), role: z.enum(['defendant', 'nonparty']) }),
  ),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('case'), cite: z.string() }),
    z.strictObject({ kind: z.literal('statute'), section: z.string() }),
  ]),
});

function fault(text: string): DucesError {
  try {
    readDataFile({ name: 'matter.yaml', text }, schema);
  } catch (error) {
    if (error instanceof DucesError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const good = `title: A matter
speakers:
  - handle: one
    role: defendant
source: { kind: case, cite: '1 U.S. 1' }
`;

describe('a file that meets its schema', () => {
  const file = readDataFile({ name: 'matter.yaml', text: good }, schema);

  it('is returned as frozen data', () => {
    expect(file.data.speakers[0]?.handle).toBe('one');
    expect(Object.isFrozen(file.data.speakers[0])).toBe(true);
  });

  it('knows the place of each value, by its key', () => {
    expect(file.placeOf(['speakers', 0, 'role'])).toEqual({
      file: 'matter.yaml',
      line: 4,
      column: 5,
    });
    expect(file.placeOf(['speakers', 0]).line).toBe(3);
  });

  it('gives the nearest place that exists for a path that is not written', () => {
    expect(file.placeOf(['speakers', 7, 'role']).line).toBe(2);
  });
});

describe('a file that breaks its schema says where and what was expected', () => {
  it.each([
    ['a wrong type', good.replace('A matter', '7'), 1, 1, 'title: expected string, got 7'],
    [
      'a word outside the list',
      good.replace('role: defendant', 'role: witness'),
      4,
      5,
      'speakers[0].role: expected "defendant" or "nonparty", got "witness"',
    ],
    [
      'a missing key',
      good.replace('    role: defendant\n', ''),
      3,
      5,
      'speakers[0].role: expected "defendant" or "nonparty", got nothing',
    ],
    [
      'an unknown key',
      good.replace('role: defendant', 'role: defendant\n    colour: red'),
      5,
      5,
      'speakers[0].colour: expected no such key',
    ],
    [
      'an unknown kind',
      good.replace('kind: case', 'kind: rumour'),
      5,
      11,
      'source.kind: expected a known "kind"',
    ],
  ])('%s', (_name, text, line, column, message) => {
    const error = fault(text);
    expect(error.code).toBe('data-malformed');
    expect(error.place).toMatchObject({ file: 'matter.yaml', line, column });
    expect(error.message).toContain(`matter.yaml:${line}:${column} ${message}`);
  });

  it('lists every fault, in the order of the file', () => {
    const error = fault(good.replace('A matter', '7').replace('defendant', 'witness'));
    expect(error.message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'matter.yaml:1:1',
      'matter.yaml:4:5',
    ]);
  });
});

describe('a file that is not YAML', () => {
  it.each([
    ['a tab for indentation', 'title: x\nspeakers:\n\t- a\n', 'data-malformed'],
    ['a key written twice', `${good}title: again\n`, 'data-malformed'],
    ['nothing', '  \n', 'file-empty'],
    ['a NUL character', 'title: \0', 'file-binary'],
    ['an alias to nothing', 'title: *other\n', 'data-malformed'],
  ])('%s', (_name, text, code) => {
    expect(fault(text).code).toBe(code);
  });

  it('a file that is absent', () => {
    expect(() => readDataFile('/no/such/file.yaml', schema)).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});
