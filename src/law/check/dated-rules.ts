import type { LawKind } from '../law-kinds.ts';
import type { LawRegistry } from '../law-registry.ts';

/** A rule with its dates and the authorities that it stands on. */
export interface DatedRule {
  readonly kind: LawKind;
  readonly id: string;
  readonly inForce: { readonly from: string; readonly to: string | null };
  readonly authorities: readonly string[];
}

const DATED_KINDS = [
  'standard',
  'refinement',
  'selector',
  'gate',
  'claim',
  'fault-level',
  'overlay',
  'procedure',
] as const;

/** Every rule that holds from a day. */
export function datedRules(law: LawRegistry): DatedRule[] {
  return DATED_KINDS.flatMap((kind) =>
    law.all(kind).map(({ id, inForce, authority, also }) => ({
      kind,
      id,
      inForce,
      authorities: [authority, ...also.map((more) => more.authority)],
    })),
  );
}

/** Whether two periods share a day. */
export function overlap(one: DatedRule['inForce'], two: DatedRule['inForce']): boolean {
  return (one.to === null || two.from <= one.to) && (two.to === null || one.from <= two.to);
}
