import type { Act } from '../../ledger/index.ts';

/**
 * Where a production stands. Each arrow is one act: a plan is made, approved by two people, its
 * records are collected, sealed and released, and the recipient acknowledges it. A production that
 * stopped says why, and may be tried again from its plan.
 */
export type ProductionState =
  'planned' | 'approved' | 'collected' | 'sealed' | 'released' | 'acknowledged' | 'stopped';

const REACHED = {
  'mandate-read': null,
  'decision-recorded': null,
  'plan-made': null,
  'approval-recorded': null,
  'records-preserved': null,
  'records-collected': 'collected',
  'production-sealed': 'sealed',
  'production-released': 'released',
  'production-acknowledged': 'acknowledged',
  'production-stopped': 'stopped',
} as const satisfies Record<Act['kind'], ProductionState | null>;

/**
 * The state that the acts on one plan come to, in the ledger's order. What was released stays
 * released, whatever is tried with the plan later.
 */
export function productionState(
  acts: readonly Pick<Act, 'kind'>[],
  approved: boolean,
): ProductionState {
  const states = acts.flatMap(({ kind }) => REACHED[kind] ?? []);
  for (const lasting of ['acknowledged', 'released'] as const) {
    if (states.includes(lasting)) return lasting;
  }
  return states.at(-1) ?? (approved ? 'approved' : 'planned');
}
