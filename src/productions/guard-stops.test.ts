import { describe, expect, it } from 'vitest';
import { guardStops, standingStops } from './guard-stops.ts';

const stop = (id: string) => ({
  id,
  reasons: 'Doe 3 has told us of a motion to quash.',
  by: 'ann',
  on: '2023-02-20',
});
const lifted = (id: string) => ({ ...stop(id), stop: id, id: undefined });

describe('a stop', () => {
  it('holds until it is lifted, each for itself', () => {
    const matter = { folder: '/m', stops: [stop('one'), stop('two')], liftedStops: [] };
    expect(() => guardStops(matter)).toThrow(
      expect.objectContaining({ code: 'production-stopped' }),
    );
    const { id: _id, ...lift } = lifted('one');
    expect(standingStops({ ...matter, liftedStops: [lift] }).map(({ id }) => id)).toEqual(['two']);
    const { id: _other, ...both } = lifted('two');
    expect(() => guardStops({ ...matter, liftedStops: [lift, both] })).not.toThrow();
  });

  it('is none where nobody stopped anything', () => {
    expect(() => guardStops({ folder: '/m', stops: [], liftedStops: [] })).not.toThrow();
  });
});
