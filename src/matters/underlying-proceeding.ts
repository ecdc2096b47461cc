import { currentProceeding } from './current-proceeding.ts';
import type { MatterData } from './matter-schema.ts';
import type { Proceeding } from './proceeding-schema.ts';

/**
 * The action for whose sake the name is asked; after a removal or a transfer (28 U.S.C. §§ 1404, 1446),
 * where it is now pending. Null where the matter has none.
 */
export function underlyingProceeding(matter: Pick<MatterData, 'proceedings'>): Proceeding | null {
  return currentProceeding(matter, 'underlying');
}
