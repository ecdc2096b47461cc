import { currentProceeding } from './current-proceeding.ts';
import type { MatterData } from './matter-schema.ts';
import type { Proceeding } from './proceeding-schema.ts';

/**
 * The proceeding in which the subpoena is decided; after a transfer, Fed. R. Civ. P. 45(f), the one to
 * which it went. Null where none is known yet.
 */
export function decidingProceeding(matter: Pick<MatterData, 'proceedings'>): Proceeding | null {
  return currentProceeding(matter, 'enforcement');
}
