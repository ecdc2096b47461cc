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

type Nested = { fact: string } | { all: Nested[] } | { any: Nested[] };
const nested: z.ZodType<Nested> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string() }),
    z.strictObject({ all: z.array(nested) }),
    z.strictObject({ any: z.array(nested) }),
  ]),
);

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
    ['a wrong type', good.replace('A matter', '7'), 1, 1, 'title: expected text, got 7'],
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
      'source.kind: expected "case" or "statute", got "rumour"',
    ],
  ])('%s', (_name, text, line, column, message) => {
    const error = fault(text);
    expect(error.code).toBe('data-malformed');
    expect(error.place).toMatchObject({ file: 'matter.yaml', line, column });
    expect(error.message).toContain(`matter.yaml:${line}:${column} ${message}`);
  });

  it.each([
    [{ items: [] }, 'items: expected at least one item, got a list of 0'],
    [{ items: 'x' }, 'items: expected a list, got "x"'],
    [{ items: [7] }, 'items[0]: expected a mapping, got 7'],
    [{ items: [{ count: 0 }] }, 'items[0].count: expected more than 0, got 0'],
    [{ items: [{ count: 1.5 }] }, 'items[0].count: expected a whole number, got 1.5'],
    [{ items: [{ who: 'A B' }] }, 'items[0].who: expected an id in small letters, got "A B"'],
    [{ items: [{ who: 5 }] }, 'items[0].who: expected "unknown" or text, got 5'],
    [{ items: [{ why: 'no' }] }, 'items[0].why: expected reasons of 20 characters, got "no"'],
    [{ items: [{ name: '' }] }, 'items[0].name: expected some text, got ""'],
    [{ items: [{ on: '2023-02-30' }] }, 'items[0].on: expected a date that exists'],
  ])('%j', (data, message) => {
    const item = z.strictObject({
      count: z.number().int().positive().optional(),
      who: z
        .union([z.literal('unknown'), z.string().regex(/^[a-z]+$/u, 'an id in small letters')])
        .optional(),
      why: z.string().min(20, 'reasons of 20 characters').optional(),
      name: z.string().min(1).optional(),
      on: z.iso.date('a date that exists').optional(),
    });
    const items = z.strictObject({ items: z.array(item).min(1) });
    const text = JSON.stringify(data);
    expect(() => readDataFile({ name: 'f.yaml', text }, items)).toThrow(message);
  });

  it('follows the branch of nested alternatives that was meant', () => {
    const text = 'any:\n  - all:\n      - fact: one\n      - facts: two\n';
    expect(() => readDataFile({ name: 'f.yaml', text }, nested)).toThrow(
      'f.yaml:4:9 any[0].all[1].facts: expected no such key',
    );
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
