import type { MatterData } from './matter-schema.ts';
import type { Proceeding } from './proceeding-schema.ts';

/**
 * Of the proceedings of one role, the one that is marked, which a matter with several of the role must
 * have (`checkMatterReferences` refuses it else); else the only one. Null where there is none.
 */
export function currentProceeding(
  { proceedings }: Pick<MatterData, 'proceedings'>,
  role: Proceeding['role'],
): Proceeding | null {
  const ofRole = proceedings.filter((proceeding) => proceeding.role === role);
  return ofRole.length === 1
    ? (ofRole[0] ?? null)
    : (ofRole.find(({ decides }) => decides === true) ?? null);
}
