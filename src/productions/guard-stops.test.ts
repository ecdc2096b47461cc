import { describe, expect, it } from 'vitest';
import { guardStops, heldHandles, standingStops } from './guard-stops.ts';

const stop = (id: string) => ({
  id,
  reasons: 'Doe 3 has told us of a motion to quash.',
  by: 'ann',
  on: '2023-02-20',
});
const lifted = (id: string) => {
  const { reasons, by, on } = stop(id);
  return { stop: id, reasons, by, on };
};

const speakers = [
  { id: 'doe-1', label: 'Doe 1', handle: '@fox', platform: 'acme', role: 'defendant' as const },
  { id: 'doe-2', label: 'Doe 2', handle: '@owl', platform: 'acme', role: 'defendant' as const },
];
const matter = { folder: '/m', speakers, stops: [], liftedStops: [] };
const planOf = (...handles: readonly string[]) => ({
  accounts: handles.map((handle) => ({ handle, codePoints: '', posts: [], absentPosts: [] })),
});
const STOPPED = expect.objectContaining({ code: 'production-stopped' }) as object;

describe('a stop', () => {
  it('holds until it is lifted, each for itself', () => {
    const stopped = { ...matter, stops: [stop('one'), stop('two')] };
    expect(() => guardStops(stopped, null)).toThrow(STOPPED);
    const half = { ...stopped, liftedStops: [lifted('one')] };
    expect(standingStops(half).map(({ id }) => id)).toEqual(['two']);
    expect(() => guardStops(half, null)).toThrow(STOPPED);
    const free = { ...stopped, liftedStops: [lifted('one'), lifted('two')] };
    expect(() => guardStops(free, planOf('fox'))).not.toThrow();
  });

  it('is none where nobody stopped anything', () => {
    expect(() => guardStops(matter, planOf('fox'))).not.toThrow();
  });

  it('on one speaker holds that account back, and no other', () => {
    const stopped = { ...matter, stops: [{ ...stop('one'), speakers: ['doe-2'] }] };
    expect([...heldHandles(stopped)]).toEqual(['owl']);
    expect(() => guardStops(stopped, planOf('fox'))).not.toThrow();
    expect(() => guardStops(stopped, planOf('fox', 'owl'))).toThrow(STOPPED);
    expect(() => guardStops(stopped, null)).not.toThrow();
  });
});
