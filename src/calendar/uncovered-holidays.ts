import { holidaysLeftOut } from './holidays-in-year.ts';

/** What is not known of the holidays of some states, for a count that looks to them. */
export function uncoveredHolidays(states: readonly string[], authority: string): string[] {
  return states.flatMap((state) => {
    const leftOut = holidaysLeftOut(state);
    if (leftOut === null) return [`the holidays of ${state} (${authority}(C))`];
    return leftOut.map((what) => `of the holidays of ${state}: ${what}`);
  });
}
