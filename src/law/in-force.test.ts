import { describe, expect, it } from 'vitest';
import { inForce } from './in-force.ts';

const closed = { inForce: { from: '2000-12-01', to: '2015-11-30' } };
const open = { inForce: { from: '2015-12-01', to: null } };

describe('a rule holds on its first and its last day and on no day outside them', () => {
  it.each([
    [closed, '2000-11-30', false],
    [closed, '2000-12-01', true],
    [closed, '2015-11-30', true],
    [closed, '2015-12-01', false],
    [open, '2015-11-30', false],
    [open, '2015-12-01', true],
    [open, '2099-01-01', true],
  ])('%j on %s: %s', (rule, day, holds) => {
    expect(inForce(rule, day)).toBe(holds);
  });
});
