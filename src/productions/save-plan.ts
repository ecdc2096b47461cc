import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault, errnoOf } from '../sealing/index.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';

/**
 * Keeps a plan beside its matter, as `plans/<sha256>.json`, so that what was approved can be read
 * later. A plan that is there already is the same plan.
 *
 * @returns the path. @throws DucesError `disk-failed`.
 */
export function savePlan(folder: string, plan: ProductionPlan): string {
  const plans = join(folder, 'plans');
  const path = join(plans, `${planHash(plan)}.json`);
  try {
    mkdirSync(plans, { recursive: true });
    writeFileSync(path, `${JSON.stringify(plan, null, 2)}\n`, { flag: 'wx', flush: true });
  } catch (cause) {
    if (errnoOf(cause) !== 'EEXIST') throw diskFault(cause, 'write', path);
  }
  return path;
}
