import type { LawRegistry } from '../law/index.ts';

/**
 * The ids of the authorities that were surely decided, or enacted, after a day, `YYYY-MM-DD`. One of
 * which only the year or the month is known is not sure to be later within it.
 */
export function decidedAfter(law: LawRegistry, day: string): ReadonlySet<string> {
  return new Set(
    law
      .all('authority')
      .filter(({ decided }) => decided !== null && decided > day.slice(0, decided.length))
      .map(({ id }) => id),
  );
}
