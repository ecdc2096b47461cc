import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { citeAuthority } from './cited.ts';
import { lawBeforeTheOrder } from './law-before-the-order.ts';
import { authoritiesText } from './render/cited-text.ts';

const TODAY = '2026-11-26';

const proceeding = (caseNumber: string) => ({
  proceedings: [
    { id: 'e', role: 'enforcement', court: 'cand', caseNumber, caption: 'x', consent: 'unknown' },
  ] as const,
});

describe('an order under assessment', () => {
  const law = lawRegistry();
  const before = lawBeforeTheOrder(law, proceeding('22-mc-80319-SK'), TODAY);

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

it.each(['3:22-mc-80319-SK', '22-mc-80319', '22-MC-80319 (SK)'])(
  'a matter that writes its number %s is the same case',
  (number) => {
    const text = JSON.stringify(
      lawBeforeTheOrder(lawRegistry(), proceeding(number), TODAY).all('standard'),
    );
    expect(text).not.toContain('in-re-twitter-2023');
  },
);

it.each(['22-mc-8031', '21-mc-80319-SK', '21-mc-1', '3', '2d'])(
  'matter %s has the law whole',
  (number) => {
    const law = lawRegistry();
    expect(lawBeforeTheOrder(law, proceeding(number), TODAY)).toBe(law);
  },
);

it('is another case under the same number in another court', () => {
  const law = lawRegistry();
  const [own] = proceeding('22-mc-80319-SK').proceedings;
  const elsewhere = { proceedings: [{ ...own, court: 'cacd' }] };
  expect(lawBeforeTheOrder(law, elsewhere, TODAY)).toBe(law);
});

const later = (day: string): ReadonlySet<string> =>
  lawBeforeTheOrder(lawRegistry(), proceeding('21-mc-1'), day).later ?? new Set();

describe('an authority decided after the day', () => {
  it('is marked: In re Reddit is of February 7, 2024', () => {
    expect(later('2024-02-06')).toContain('in-re-reddit-2024');
    expect(later('2024-02-07')).not.toContain('in-re-reddit-2024');
  });

  it('is not marked in the year of which only that is known', () => {
    const partial = lawRegistry()
      .all('authority')
      .find((each) => /^\d{4}$/u.test(each.decided ?? ''));
    const { id = '', decided = '' } = partial ?? {};
    expect(later(`${decided}-01-01`)).not.toContain(id);
    expect(later(`${Number(decided) - 1}-12-31`)).toContain(id);
  });

  it('says so wherever it is cited', () => {
    const law = lawBeforeTheOrder(lawRegistry(), proceeding('21-mc-1'), '2024-02-06');
    const pinned = { authority: 'in-re-reddit-2024', pin: '3', pinVerified: true };
    expect(authoritiesText([citeAuthority(law, pinned)])).toContain(
      '[after the day as of which the law is applied]',
    );
  });
});
