import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readActs, saltedHash, type Act } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import { formatBates } from '../bates.ts';
import { keptSalt } from '../matter-salt.ts';
import { readPlan } from '../read-plan.ts';
import type { ProductionPlan } from '../production-plan.ts';
import { batesReservations } from '../reserve-bates.ts';
import { productionState, type ProductionState } from './production-state.ts';

/** One production of a matter, by its plan. Counts, codes and sums only. */
export interface ListedProduction {
  readonly hash: string;
  readonly plan: ProductionPlan;
  readonly state: ProductionState;
  /** Who approved it, by their ids in the matter. */
  readonly approvedBy: readonly string[];
  /** The acts on it, oldest first, with their instants (UTC). */
  readonly acts: readonly Act[];
  readonly bates: readonly [string, string] | null;
}

const NEEDED = 2;

/**
 * Every production of a matter for which a plan is kept, in the order in which the plans were first
 * carried out, those that never were last. Reads the matter, its plans and its ledger; proves nothing.
 *
 * @throws DucesError what `readPlan` and `readActs` throw.
 */
export async function listProductions(matter: Matter): Promise<readonly ListedProduction[]> {
  const acts = await actsOf(matter.folder);
  const listed = planHashes(matter.folder).map((hash) => {
    const own = actsOn(matter.folder, acts, hash);
    const approvedBy = [
      ...new Set(matter.approvals.filter(({ plan }) => plan === hash).map(({ by }) => by)),
    ];
    const reserved = batesReservations(matter.folder).find(({ plan }) => plan === hash);
    return {
      hash,
      plan: readPlan(matter.folder, hash),
      state: productionState(own, approvedBy.length >= NEEDED),
      approvedBy,
      acts: own,
      bates:
        reserved === undefined
          ? null
          : ([
              formatBates(reserved.prefix, reserved.first),
              formatBates(reserved.prefix, reserved.last),
            ] as const),
    };
  });
  const begun = ({ acts: [first] }: ListedProduction): number =>
    first === undefined ? Number.POSITIVE_INFINITY : acts.indexOf(first);
  return listed.toSorted(
    (one, other) => begun(one) - begun(other) || one.hash.localeCompare(other.hash),
  );
}

function actsOn(folder: string, acts: readonly Act[], hash: string): readonly Act[] {
  if (acts.length === 0) return [];
  const subject = saltedHash(keptSalt(folder), 'plan', hash);
  return acts.filter((act) => act.subject === subject);
}

async function actsOf(folder: string): Promise<readonly Act[]> {
  const ledger = join(folder, 'ledger');
  return existsSync(ledger) ? readActs(ledger) : [];
}

/** The hashes by which plans are kept in a matter's folder. */
export function planHashes(folder: string): readonly string[] {
  const plans = join(folder, 'plans');
  if (!existsSync(plans)) return [];
  return readdirSync(plans)
    .filter((name) => /^[0-9a-f]{64}\.json$/u.test(name))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}
