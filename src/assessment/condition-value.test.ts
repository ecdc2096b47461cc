import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../matters/index.ts';
import { conditionValue } from './condition-value.ts';

const values: readonly Knowledge[] = ['yes', 'no', 'unknown'];
const facts = (a: Knowledge, b: Knowledge) => (fact: string) => (fact === 'a' ? a : b);
const all = { all: [{ fact: 'a' }, { fact: 'b' }] };
const any = { any: [{ fact: 'a' }, { fact: 'b' }] };

describe('unknown is never no', () => {
  it.each([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s and %s: all %s, any %s', (a, b, both, either) => {
    expect(conditionValue(all, facts(a, b))).toBe(both);
    expect(conditionValue(all, facts(b, a))).toBe(both);
    expect(conditionValue(any, facts(a, b))).toBe(either);
    expect(conditionValue(any, facts(b, a))).toBe(either);
  });

  it('not turns yes and no and leaves unknown', () => {
    const turned = values.map((value) => conditionValue({ not: { fact: 'a' } }, () => value));
    expect(turned).toEqual(['no', 'yes', 'unknown']);
  });

  it.each([all, any, { not: all }, { not: any }])(
    'learning a fact never turns one known answer into the other (%j)',
    (condition) => {
      const learnt = values.flatMap((b) => {
        const before = conditionValue(condition, facts('unknown', b));
        if (before === 'unknown') return [];
        return (['yes', 'no'] as const).map((a) => [
          before,
          conditionValue(condition, facts(a, b)),
        ]);
      });
      expect(learnt.length).toBeGreaterThan(0);
      for (const [before, after] of learnt) expect(after).toBe(before);
    },
  );
});
