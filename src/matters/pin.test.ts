import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPin, parsePin } from './pin.ts';

describe('a pin names a place in a paper', () => {
  it.each([
    ['order 4:16-17', { kind: 'lines', from: { page: 4, line: 16 }, to: { page: 4, line: 17 } }],
    ['order 3:27-4:1', { kind: 'lines', from: { page: 3, line: 27 }, to: { page: 4, line: 1 } }],
    ['order 5:7', { kind: 'lines', from: { page: 5, line: 7 }, to: { page: 5, line: 7 } }],
    ['order p. 1', { kind: 'page', page: 1 }],
    ['dkt-22 ¶ 31', { kind: 'paragraphs', paragraphs: [31] }],
    ['dkt-22 ¶¶ 10-12, 34-35, 48', { kind: 'paragraphs', paragraphs: [10, 11, 12, 34, 35, 48] }],
    ['dkt-22', { kind: 'whole' }],
  ])('%s', (text, expected) => {
    expect(parsePin(text)).toMatchObject(expected);
  });

  it.each(['', 'order 4', 'order 4:17-16', 'order 4:1-3:9', 'Order 4:1', 'dkt-22 ¶ 12-10', 'a b'])(
    'refuses %j',
    (text) => {
      expect(parsePin(text)).toBeNull();
    },
  );

  it('is read back as it was written', () => {
    const spot = fc.record({
      page: fc.integer({ min: 1, max: 99 }),
      line: fc.integer({ min: 1, max: 32 }),
    });
    fc.assert(
      fc.property(spot, fc.nat(40), fc.nat(3), (from, lines, pages) => {
        const to = { page: from.page + pages, line: pages > 0 ? lines + 1 : from.line + lines };
        const pin = { kind: 'lines', paper: 'order', from, to } as const;
        expect(parsePin(formatPin(pin))).toEqual(pin);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (numbers) => {
        const pin = {
          kind: 'paragraphs',
          paper: 'dkt-22',
          paragraphs: numbers.toSorted((one, two) => one - two),
        } as const;
        expect(parsePin(formatPin(pin))).toEqual(pin);
      }),
    );
  });
});
