import { join } from 'node:path';
import { planHash, type ProductionPlan } from './production-plan.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Keeps a plan beside its matter, as `plans/<sha256>.json`, so that what was approved can be read
 * later. A plan that is there already is the same plan.
 *
 * @returns the path. @throws DucesError `disk-failed`.
 */
export function savePlan(folder: string, plan: ProductionPlan): string {
  const path = join(folder, 'plans', `${planHash(plan)}.json`);
  writeWhole(path, `${JSON.stringify(plan, null, 2)}\n`);
  return path;
}
