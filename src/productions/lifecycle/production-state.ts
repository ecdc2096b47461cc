import type { Act } from '../../ledger/index.ts';

/**
 * Where a production stands. Each arrow is one act: a plan is made, approved by two people, its
 * records are collected, where the matter asks for it held for a person's review, sealed and released,
 * and the recipient acknowledges it. What should not have
 * gone out is clawed back, and the recipient says that it was returned or destroyed. A production that
 * stopped says why, and may be tried again from its plan.
 */
export type ProductionState =
  | 'planned'
  | 'approved'
  | 'collected'
  | 'held'
  | 'reviewed'
  | 'sealed'
  | 'released'
  | 'acknowledged'
  | 'clawed-back'
  | 'returned'
  | 'stopped';

const REACHED = {
  'mandate-read': null,
  'decision-recorded': null,
  'plan-made': null,
  'approval-recorded': null,
  'records-preserved': null,
  'records-collected': 'collected',
  'production-held': 'held',
  'production-reviewed': 'reviewed',
  'production-sealed': 'sealed',
  'production-released': 'released',
  'production-acknowledged': 'acknowledged',
  'production-clawed-back': 'clawed-back',
  'production-returned': 'returned',
  'production-stopped': 'stopped',
  'package-destroyed': null,
  'key-destroyed': null,
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
  for (const lasting of ['returned', 'clawed-back', 'acknowledged', 'released'] as const) {
    if (states.includes(lasting)) return lasting;
  }
  return states.at(-1) ?? (approved ? 'approved' : 'planned');
}
