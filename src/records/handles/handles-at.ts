import type { HandlePeriod } from './handle-period.ts';

/** The handles that an account bore at an instant, sorted by code points and without repeats. */
export function handlesAt(
  periods: readonly HandlePeriod[],
  accountId: string,
  instant: string,
): readonly string[] {
  const borne = periods.filter(
    (period) =>
      period.accountId === accountId &&
      period.from <= instant &&
      (period.until === null || period.until > instant),
  );
  return [...new Set(borne.map((period) => period.handle))].toSorted();
}
