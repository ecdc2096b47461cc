import type { MatterData } from './matter-schema.ts';
import type { Proceeding } from './proceeding-schema.ts';

/**
 * The proceeding in which the subpoena is decided: the one that is marked, which a matter with several
 * must have (after a transfer, Fed. R. Civ. P. 45(f), the one to which it went); else the only
 * enforcement proceeding. Null where none is known yet.
 */
export function decidingProceeding({
  proceedings,
}: Pick<MatterData, 'proceedings'>): Proceeding | null {
  const enforcing = proceedings.filter(({ role }) => role === 'enforcement');
  return enforcing.find(({ decides }) => decides === true) ?? enforcing[0] ?? null;
}
