/*
 * Found by the fuzz: in an order that held one long run of capitalised words, looking for a party's
 * full name tried each word as the beginning of a name that never ended, and took seconds.
 */
import { expect, it } from 'vitest';
import { mandateOf } from '../../test/support/synthetic-order.ts';

it.each([
  ['words', 'In Re '],
  ['letters', 'A'],
  ['words with commas', 'Sample, '],
])('a party is looked up soon in a long run of capitalised %s', (_, piece) => {
  const decretal = `The Court GRANTS the motion. By March 15, 2024, Social Example, Inc. shall produce to Petitioner the e-mail address used to register @sample_one.\n\n${piece.repeat(20_000 / piece.length)} (“Nobody”).`;
  const before = process.cpuUsage();
  const mandate = mandateOf(decretal);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  expect(mandate?.accounts.map(({ handle }) => handle)).toEqual(['@sample_one']);
});
