import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { formatAct, parseAct, type Act } from './act.ts';
import { createSalt, packageSum, saltedHash } from '../sealing/index.ts';

const salt = createSalt();
const hash = (value: string) => saltedHash(salt, 'person', value);
const common = { at: '2023-02-20T10:00:00Z', matter: hash('m'), subject: hash('s') };
const sum = packageSum({ sha256: 'ab'.repeat(32), bytes: 1 });

const ACTS: readonly Act[] = [
  { kind: 'mandate-read', ...common, clauses: 3, open: 1 },
  { kind: 'decision-recorded', ...common, decision: 'construction', by: hash('ann') },
  { kind: 'plan-made', ...common, clauses: 2, accounts: 9 },
  { kind: 'approval-recorded', ...common, by: hash('ben'), role: 'counsel' },
  { kind: 'records-collected', ...common, rows: 17 },
  { kind: 'production-sealed', ...common, rows: 17, package: sum, recipient: hash('r') },
  { kind: 'production-released', ...common, package: sum },
  { kind: 'production-acknowledged', ...common, package: sum, by: hash('r') },
  { kind: 'production-stopped', ...common, reason: 'handle-ambiguous' },
];

test.each(ACTS)('$kind is read back as it was written, in one canonical line', (act) => {
  const line = formatAct(act);
  expect(parseAct(line)).toEqual(act);
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  // Whoever lists the fields in another order writes the same bytes.
  const reversed = Object.fromEntries(Object.entries(act).toReversed()) as Act;
  expect(formatAct(reversed)).toBe(line);
});

describe('identity data cannot get in', () => {
  const IDENTITY = [
    'canary@example.com',
    '192.0.2.7',
    '2001:db8::7',
    '@canary_handle',
    'Canary Person',
    'canary',
    `${'a'.repeat(63)}@`,
    `${'ab'.repeat(32)} canary`,
    'Ａ'.repeat(64),
  ];

  test('through any field of any act', () => {
    for (const act of ACTS) {
      for (const field of Object.keys(act)) {
        for (const planted of IDENTITY) {
          const thrown = caught(() => formatAct({ ...act, [field]: planted } as Act));
          expect(thrown).toMatchObject({ code: 'data-malformed' });
          expect(String((thrown as Error).stack)).not.toContain(planted);
        }
      }
    }
  });

  test('through a field of its own, or nested in one', () => {
    for (const extra of [{ email: 'canary@example.com' }, { note: ['canary'] }, { canary: 1 }]) {
      const thrown = caught(() => formatAct({ ...ACTS[0], ...extra } as Act));
      expect(thrown).toMatchObject({ code: 'data-malformed' });
      expect(String(thrown)).not.toContain('canary');
    }
    const nested = { ...ACTS[0], subject: { hash: common.subject, email: 'canary@example.com' } };
    expect(caught(() => formatAct(nested as unknown as Act))).toMatchObject({
      code: 'data-malformed',
    });
  });

  test('through a hand-made line', () => {
    const line = formatAct(ACTS[0] as Act);
    for (const forged of [
      line.replace('"open":1', '"open":1,"x":"canary@example.com"'),
      line.replace('{', '{ '),
      `${line} `,
      line.replace('mandate-read', 'mandate\\u002dread'),
      line.replace('"open":1', '"open":1,"open":1'),
      line.replace('"open":1', '"open":1.0'),
      'canary@example.com',
      '',
    ]) {
      expect(caught(() => parseAct(forged))).toMatchObject({ code: 'data-malformed' });
    }
  });

  test('by type: plain text is no hash', () => {
    expectTypeOf<string>().not.toExtend<Extract<Act, { by: unknown }>['by']>();
    expectTypeOf<string>().not.toExtend<Act['matter']>();
    expectTypeOf<Act['matter']>().not.toExtend<Extract<Act, { package: unknown }>['package']>();
  });
});

test.each([
  '2023-02-30T10:00:00Z',
  '2023-02-20T10:00:00',
  '2023-02-20',
  '2023-02-20T25:00:00Z',
  '2023-02-20T10:00:00+01:00',
])('%s is no UTC instant', (at) => {
  expect(() => formatAct({ ...(ACTS[4] as Act), at } as Act)).toThrow(
    expect.objectContaining({ code: 'data-malformed' }),
  );
});

test.each([-1, 1.5, Number.NaN, Infinity, 2 ** 53])('%s is no count', (rows) => {
  expect(() => formatAct({ kind: 'records-collected', ...common, rows })).toThrow(
    expect.objectContaining({ code: 'data-malformed' }),
  );
});

test('a salted hash depends on salt, kind and value, and on nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, two) => {
      expect(saltedHash(salt, 'person', one)).toBe(saltedHash(salt, 'person', one));
      expect(saltedHash(salt, 'person', one) === saltedHash(salt, 'person', two)).toBe(one === two);
      expect(saltedHash(salt, 'person', one)).not.toBe(saltedHash(salt, 'order', one));
      expect(saltedHash(salt, 'person', one)).not.toBe(saltedHash(createSalt(), 'person', one));
    }),
  );
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
