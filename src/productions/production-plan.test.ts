import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHash, type ProductionPlan } from './production-plan.ts';

const plan: ProductionPlan = {
  format: 'duces-plan@1',
  matter: 'in-re-example',
  order: { sha256: 'a'.repeat(64), dated: '2026-01-05' },
  respondent: 'example',
  recipient: { party: 'asker', name: 'Counsel', key: 'age1x' },
  due: '2026-02-01',
  bates: 'EX',
  clauses: [
    {
      id: 'ip',
      pin: '2:3-4',
      text: 'the IP addresses',
      categories: ['post-ip-address'],
      posts: ['p1', 'p2'],
    },
  ],
  categories: [
    {
      category: 'post-ip-address',
      title: 'IP addresses',
      clauses: ['ip'],
      scope: 'posts',
      columns: ['post_id', 'ip'],
      sql: 'SELECT 1',
      rows: 2,
    },
  ],
  accounts: [{ handle: 'fox', codePoints: 'U+0066', posts: ['p1', 'p2'], absentPosts: [] }],
  store: { engine: 'duckdb', sha256: 'b'.repeat(64) },
};

/** Every path to a leaf of the plan. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(value: unknown, path: readonly (string | number)[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}!`;
  const copy: Record<string | number, unknown> = Object.assign(
    Array.isArray(value) ? [] : {},
    value,
  );
  copy[key] = changed(copy[key], rest);
  return copy;
}

describe('the hash that people approve', () => {
  it('does not depend on the order in which the plan was put together', () => {
    const reversed = Object.fromEntries(Object.entries(plan).toReversed()) as unknown;
    expect(planHash(reversed as ProductionPlan)).toBe(planHash(plan));
  });

  it('changes with anything in the plan', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves(plan)), (path) => {
        expect(planHash(changed(plan, path) as ProductionPlan)).not.toBe(planHash(plan));
      }),
      { numRuns: 200 },
    );
  });
});
