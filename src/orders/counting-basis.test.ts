import { expect, it } from 'vitest';
import type { OrderReading } from '../papers/index.ts';
import { countingBasis } from './counting-basis.ts';

const at = { page: 1, line: null };
const order = (court: OrderReading['court']) =>
  ({ dated: '2024-03-01', court }) as Partial<OrderReading> as OrderReading;

it.each([
  ['a district court', { id: 'cand', name: 'x', at }, 'yes'],
  ['a state court by its id', { id: 'calsuperct', name: 'x', at }, 'no'],
  ['a state court by its heading', { id: null, name: 'SUPERIOR COURT OF SAMPLE COUNTY', at }, 'no'],
  [
    'a federal court by its heading',
    { id: null, name: 'UNITED STATES COURT OF SAMPLES', at },
    'yes',
  ],
  ['a heading that tells nothing', { id: null, name: 'COURT OF SAMPLES', at }, 'unknown'],
  ['no heading at all', null, 'unknown'],
])('whether the Federal Rules count the days of %s', (_, court, federal) => {
  expect(countingBasis(order(court)).federal).toBe(federal);
});
