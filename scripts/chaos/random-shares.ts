import fc from 'fast-check';

const STEPS = 2 ** 31;

/** Numbers in [0, 1), evenly spread, that follow from the seed, so that a run can be had again. */
export function randomShares(seed: number, count: number): readonly number[] {
  const whole = fc.noBias(fc.integer({ min: 0, max: STEPS - 1 }));
  return fc.sample(whole, { seed, numRuns: count }).map((number) => number / STEPS);
}
