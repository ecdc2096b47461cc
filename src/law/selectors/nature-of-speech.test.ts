import { expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

const selector = lawRegistry().get('selector', 'nature-of-speech');

it('orders scrutiny by the nature of the speech, the most exacting first', () => {
  expect(selector.scrutiny.map(({ degree, speech }) => [degree, speech])).toEqual([
    ['most-exacting', ['political', 'religious', 'literary']],
    ['strong', ['public-concern']],
    ['lesser', ['commercial']],
  ]);
});

it('names no test for any of them', () => {
  expect(selector.namesStandard).toBe(false);
});
