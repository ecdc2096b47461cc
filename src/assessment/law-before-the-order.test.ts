import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { lawBeforeTheOrder } from './law-before-the-order.ts';

const proceeding = (caseNumber: string) => ({
  proceedings: [
    { id: 'e', role: 'enforcement', court: 'cand', caseNumber, caption: 'x', consent: 'unknown' },
  ] as const,
});

describe('an order under assessment', () => {
  const law = lawRegistry();
  const before = lawBeforeTheOrder(law, proceeding('22-mc-80319-SK'));

  it('is no authority for the test that it applied', () => {
    const text = JSON.stringify([...before.all('standard'), ...before.all('overlay')]);
    expect(JSON.stringify(law.all('standard'))).toContain('in-re-twitter-2023');
    expect(text).not.toContain('in-re-twitter-2023');
  });

  it('leaves what a rule itself stands on as it was', () => {
    for (const standard of law.all('standard')) {
      const { authority, pin, steps } = before.get('standard', standard.id);
      expect({ authority, pin }).toEqual({ authority: standard.authority, pin: standard.pin });
      expect(steps.map(({ id }) => id)).toEqual(standard.steps.map(({ id }) => id));
    }
  });

  it('gives the same entry each time', () => {
    expect(before.get('standard', 'highfields')).toBe(before.get('standard', 'highfields'));
  });
});

it.each(['22-mc-80319', '22-mc-80319-SKX', '21-mc-1', '3', '2d'])(
  'matter %s has the law whole',
  (number) => {
    const law = lawRegistry();
    expect(lawBeforeTheOrder(law, proceeding(number))).toBe(law);
  },
);
