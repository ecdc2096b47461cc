import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNameLookAlike, handlesLookAlike } from './find-look-alikes.ts';

describe('a handle that looks like a party’s name', () => {
  it.each([
    ['a capital I for an l', '@ShuIimLeifer', 'ShulimLeifer'],
    ['a digit for a letter', '@Shu1imLeifer', 'ShulimLeifer'],
    ['a Cyrillic letter', '@Shulim\u0435Leif\u0435r', 'Leifer'],
    ['a stretch of a longer handle', '@realShuIim_2', 'Shulim'],
    ['another case besides', '@shuIimleifer', 'ShulimLeifer'],
    ['full-width letters', '@Ｓｈｕｌｉｍ', 'Shulim'],
    ['an invisible joiner', '@Shu\u200dlim', 'Shulim'],
    ['rn for m', '@ShulirnLeifer', 'ShulimLeifer'],
  ])('%s', (_name, handle, name) => {
    const found = findNameLookAlike(handle, ['Shulim Leifer']);
    expect(found?.name.toLowerCase()).toBe(name.toLowerCase());
    expect(found?.differences.length).toBeGreaterThan(0);
  });

  it.each([
    ['the name itself', '@ShulimLeifer'],
    ['the name in lower case', '@shulimleifer'],
    ['another name', '@BaruchSilverst1'],
    ['a short part by chance', '@xIeix'],
  ])('is none: %s', (_name, handle) => {
    expect(findNameLookAlike(handle, ['Shulim Leifer'])).toBeNull();
  });

  it('names the code points that differ', () => {
    expect(findNameLookAlike('@ShuIimLeifer', ['Shulim Leifer'])?.differences).toEqual([
      'U+0049 (I) where the name has U+006C (l)',
    ]);
  });
});

describe('two handles that look alike', () => {
  it.each([
    ['@paul', '@pau1', true],
    ['@paul', '@рaul', true],
    ['@paul', '@PAUL', false],
    ['@paul', '@paula', false],
  ])('%s and %s: %s', (one, two, expected) => {
    expect(handlesLookAlike(one, two)).toBe(expected);
  });

  it('look alike both ways round, and never to themselves', () => {
    const handle = fc.string({ unit: fc.constantFrom(...'aаlI1oO0_'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(handle, handle, (one, two) => {
        expect(handlesLookAlike(one, two)).toBe(handlesLookAlike(two, one));
        expect(handlesLookAlike(one, one)).toBe(false);
      }),
    );
  });
});
